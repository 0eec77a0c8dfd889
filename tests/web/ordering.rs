//! The register's order of names is that of the fr-CA collation.

use js_sys::{Array, Function, JsString};
use procura::register::sort_key;
use std::cmp::Ordering;
use wasm_bindgen::JsValue;
use wasm_bindgen_test::wasm_bindgen_test;

const NAMES: [&str; 66] = [
    "Allard",
    "Al-Khoury",
    "Al’Ayoubi",
    "Al'Zein",
    "Arsenault",
    "Aubé",
    "Aubert",
    "Audet",
    "Beauchemin",
    "Beaulieu",
    "Bélanger",
    "Bélanger-Roy",
    "Belanger Roy",
    "Bélair",
    "Bérubé",
    "Bertrand",
    "Bœuf",
    "Boeuf",
    "Boisvert",
    "Côté",
    "Cote",
    "Coté",
    "Côte",
    "Côté-Nadeau",
    "Coteau",
    "D’Amours",
    "D'Amours",
    "Damours",
    "D’Anjou",
    "De la Sablonnière",
    "De Grandpré",
    "Delage",
    "Deschênes",
    "Desrosiers",
    "Dubé",
    "Dube",
    "Dubuc",
    "Émond",
    "Emond",
    "Étienne",
    "Gagné",
    "Gagne",
    "Gagnier",
    "Gagnon",
    "Hébert",
    "Houle",
    "L’Écuyer",
    "Lécuyer",
    "L’Heureux",
    "Lachance",
    "LaRochelle",
    "Larochelle",
    "Lévesque",
    "Levesque",
    "Mc Donald",
    "McDonald",
    "Mestokosho",
    "N’Diaye",
    "Nguyễn",
    "Noël",
    "O’Brien",
    "Saint-Onge",
    "St-Onge",
    "St. Pierre",
    "Tremblay",
    "Tremblay-Ouellet",
];

fn collation() -> Function {
    let code = "const collator = new Intl.Collator('fr-CA', { sensitivity: 'base' });
                return (one, other) => collator.compare(one, other);";
    let made = Function::new_no_args(code).call0(&JsValue::NULL);
    Function::from(made.expect("a collator"))
}

#[wasm_bindgen_test]
fn the_collation_is_that_of_quebec() {
    let supported = crate::page::run("return Intl.Collator.supportedLocalesOf('fr-CA').join();");

    assert_eq!(supported.as_string().as_deref(), Some("fr-CA"));
}

#[wasm_bindgen_test]
fn names_are_ordered_as_the_collation_orders_them() {
    let collation = collation();
    let mut differing = Vec::new();
    for one in NAMES {
        for other in NAMES {
            let pair = Array::of2(&JsString::from(one), &JsString::from(other));
            let compared = collation.apply(&JsValue::NULL, &pair).expect("compared");
            let expected = match compared.as_f64() {
                Some(sign) if sign < 0.0 => Ordering::Less,
                Some(sign) if sign > 0.0 => Ordering::Greater,
                _ => Ordering::Equal,
            };
            if sort_key(one).cmp(&sort_key(other)) != expected {
                differing.push(format!("{one} / {other}: {expected:?}"));
            }
        }
    }

    assert!(differing.is_empty(), "{differing:#?}");
}
