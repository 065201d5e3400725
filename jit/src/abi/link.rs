//! The word below a frame that leads to its caller, as far as compiled code writes it.

/// The word below slot 0 of a frame that compiled code has called, where that keeps track of its frames: the outermost frame
/// of the calling code is `distance` words below, and is at the call site of this number.
pub const fn to_site(distance: u32, site: u32) -> u64 {
    1 | (site as u64) << 1 | (distance as u64) << 33 | 1 << 58 | 1 << 63
}

/// How many call sites have a number.
pub const SITES: u32 = 1 << 27;
