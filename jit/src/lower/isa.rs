//! The machine that code is made for, and Cranelift's settings.

use super::LowerError;
use cranelift_codegen::isa::{self, OwnedTargetIsa, TargetIsa};
use cranelift_codegen::settings::{self, Configurable};
use target_lexicon::{Architecture, Triple};

/// A machine.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Target {
    /// The one this process runs on, with the instructions it has.
    #[default]
    Host,
    /// x86-64 with SSE4.1, on Linux.
    X86_64,
    /// AArch64, on Linux.
    Aarch64,
}

/// How hard Cranelift tries.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Effort {
    /// It does not optimise: the IR's passes have done it.
    #[default]
    None,
    /// It optimises once more, for differential tests.
    Speed,
}

/// The instruction set and settings for `target`.
pub(super) fn build(target: Target, effort: Effort) -> Result<OwnedTargetIsa, LowerError> {
    let refuse = |error: &dyn std::fmt::Display| LowerError::Target(error.to_string());
    let triple = match target {
        Target::Host => Triple::host(),
        Target::X86_64 => target_lexicon::triple!("x86_64-unknown-linux-gnu"),
        Target::Aarch64 => target_lexicon::triple!("aarch64-unknown-linux-gnu"),
    };
    let mut builder = isa::lookup(triple.clone()).map_err(|error| refuse(&error))?;
    if triple.architecture == Architecture::X86_64 {
        for (feature, present) in x86_features(target) {
            if present {
                builder.enable(feature).map_err(|error| refuse(&error))?;
            }
        }
    }
    builder.finish(flags(effort)).map_err(|error| refuse(&error))
}

/// Whether the machine adds a product and rounds once.
pub(super) fn fuses(isa: &dyn TargetIsa) -> bool {
    isa.triple().architecture != Architecture::X86_64
        || isa.isa_flags().iter().any(|flag| flag.name == "has_fma" && flag.as_bool() == Some(true))
}

fn flags(effort: Effort) -> settings::Flags {
    let mut flags = settings::builder();
    let level = match effort {
        Effort::None => "none",
        Effort::Speed => "speed",
    };
    let verify = if cfg!(debug_assertions) { "true" } else { "false" };
    for (name, value) in [
        ("opt_level", level),
        ("enable_verifier", verify),
        ("enable_probestack", "false"),
        ("unwind_info", "false"),
        ("preserve_frame_pointers", "false"),
        ("tls_model", "none"),
    ] {
        flags.set(name, value).expect("the setting exists and takes the value");
    }
    settings::Flags::new(flags)
}

/// The names of instruction-set extensions that our code profits from, and whether `target` has them.
fn x86_features(target: Target) -> [(&'static str, bool); 9] {
    #[cfg(target_arch = "x86_64")]
    if target == Target::Host {
        use std::arch::is_x86_feature_detected;
        return [
            ("has_sse3", is_x86_feature_detected!("sse3")),
            ("has_ssse3", is_x86_feature_detected!("ssse3")),
            ("has_sse41", is_x86_feature_detected!("sse4.1")),
            ("has_sse42", is_x86_feature_detected!("sse4.2")),
            ("has_popcnt", is_x86_feature_detected!("popcnt")),
            ("has_avx", is_x86_feature_detected!("avx")),
            ("has_fma", is_x86_feature_detected!("fma")),
            ("has_bmi1", is_x86_feature_detected!("bmi1")),
            ("has_bmi2", is_x86_feature_detected!("bmi2")),
        ];
    }
    let _ = target;
    [
        ("has_sse3", true),
        ("has_ssse3", true),
        ("has_sse41", true),
        ("has_sse42", false),
        ("has_popcnt", false),
        ("has_avx", false),
        ("has_fma", false),
        ("has_bmi1", false),
        ("has_bmi2", false),
    ]
}
