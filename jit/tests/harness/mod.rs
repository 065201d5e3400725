//! What the filetests are made of: directives, the notation of values, and the ways to execute functions.

pub mod case;
pub mod evaluate;
pub mod helpers;
pub mod machine;
pub mod machine_code;
pub mod notation;
pub mod run;
