//! What is written down as Rust when the project is built: the catalogue.

mod catalogue;

use std::path::Path;
use std::{env, fs};

fn main() -> Result<(), Box<dyn std::error::Error>> {
    println!("cargo:rerun-if-changed=scripts/build.rs");
    write("catalogue.rs", &catalogue::table()?)
}

fn write(name: &str, text: &str) -> Result<(), Box<dyn std::error::Error>> {
    fs::write(Path::new(&env::var("OUT_DIR")?).join(name), text)?;
    Ok(())
}
