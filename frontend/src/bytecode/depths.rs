//! The heights of the value stack at the instructions of one code, packed: the stacks of most code are low.

use super::Code;

/// Heights, one an instruction; [`Code::UNREACHABLE`] is one, too.
#[derive(Debug, PartialEq)]
pub(super) enum Depths {
    /// All are below [`Depths::NARROW_UNREACHABLE`], which stands for the unreachable.
    Narrow(Box<[u8]>),
    /// They are as they are.
    Wide(Box<[u32]>),
}

impl Depths {
    const NARROW_UNREACHABLE: u8 = u8::MAX;

    /// The heights, none of which is above `highest`.
    pub(super) fn new(depths: Vec<u32>, highest: u32) -> Depths {
        if highest >= u32::from(Self::NARROW_UNREACHABLE) {
            return Depths::Wide(depths.into());
        }
        Depths::Narrow(
            depths.into_iter().map(|depth| u8::try_from(depth).unwrap_or(Self::NARROW_UNREACHABLE)).collect(),
        )
    }

    /// The height at an instruction.
    #[inline]
    pub(super) fn at(&self, pc: u32) -> u32 {
        match self {
            Depths::Narrow(depths) => match depths[pc as usize] {
                Self::NARROW_UNREACHABLE => Code::UNREACHABLE,
                depth => depth.into(),
            },
            Depths::Wide(depths) => depths[pc as usize],
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn heights_come_back_whatever_the_highest_is() {
        for highest in [0, 1, 253, 254, 255, 256, 100_000] {
            let all = [0, highest / 2, highest, Code::UNREACHABLE];
            let depths = Depths::new(all.to_vec(), highest);
            assert_eq!([0, 1, 2, 3].map(|pc| depths.at(pc)), all, "{highest}");
        }
    }
}
