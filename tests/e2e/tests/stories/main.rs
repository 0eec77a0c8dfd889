//! Procura as people use it: each file is a story, told by the steps of the official help page.
//!
//! The stories are modules of one program, so that they share two browsers at a time instead of
//! waiting for one another file by file.

mod accessibility;
mod accessible_acts;
mod accounts;
mod addresses;
mod back_and_forward;
mod bad_choices;
mod bad_codes;
mod bad_markup;
mod bad_meanwhile;
mod bad_periods;
mod bad_texts;
mod before_the_app;
mod blocked_storage;
mod catalogue;
mod double_press;
mod durable;
mod explanations;
mod files;
mod focus;
mod full_storage;
mod gallery;
mod given_together;
mod help;
mod history;
mod keyboard;
mod languages;
mod left_in_the_middle;
mod life_cycle;
mod listed;
mod lists;
mod many_at_once;
mod no_second_copy;
mod not_loaded;
mod officers;
mod offline;
mod overview;
mod own_enterprise;
mod path_a;
mod path_b;
mod policy;
mod printed;
mod quiet_console;
mod resuming;
mod sealed;
mod tampering_accounts;
mod tampering_history;
mod tampering_records;
mod told_names;
mod told_truly;
mod two_windows;
mod unreal_date;
mod who_may;
mod year;
