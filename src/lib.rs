//! Procura.
