//! The interpreter: dispatch loop, calls, argument binding, quickening with its feedback.
//!
//! It defines what programs do. It knows the runtime and the built-in modules, and of the tier above it only the hooks
//! in [`TierHooks`](crate::runtime::isolate::TierHooks).

pub mod attributes;
mod bind;
mod calls;
mod class;
mod cold;
pub mod construct;
mod delegation;
mod dispatch;
mod execute;
mod finalize;
pub mod frame;
mod frames;
mod generators;
mod items;
mod lanes;
mod machine;
mod namespaces;
pub mod operators;
pub mod protocol;
mod quick;
mod slow;
mod stand_in;
pub mod targets;
mod type_params;
mod unpack;
mod unwind;

pub use bind::{bind, keywords_dict};
pub use calls::{
    SavedFrame, begin, call_hook, clone_with_code, keep_running_code, link_from_machine_code, new_function, resume,
    run_module, take_back_cells,
};
pub use class::{super_arguments, super_method};
pub use cold::{is_cold, operation};
pub use delegation::end_of_waiting;
pub use finalize::finalize;
pub use frames::{HOOKS as FRAME_HOOKS, enter_machine_code, leave_machine_code, link_to_running, step_out};
pub use generators::{
    begin as begin_generator, delegate_to, function_of as function_of_generator, of_frame as generator_of,
    resume_generator,
};
pub use namespaces::namespaces;
pub use quick::{RunOp, is_entered, seen};
pub use slow::{
    collect_if_asked, exception_to_reraise, interrupted, make_function, name_error, raise_from, raise_value,
};
pub use unpack::items as unpacked_items;
pub use unwind::passed_frame;
