//! The strings among the constants of code.

use serde::{Deserialize, Serialize};
use std::sync::Arc;

/// A string by its code points, so that lone surrogates are possible. Where all points fit in a byte, each takes one: docstrings
/// are a good part of the memory of large programs.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Points {
    /// Code points below 256.
    Narrow(Arc<[u8]>),
    /// Code points, of which at least one is greater.
    Wide(Arc<[u32]>),
}

impl Points {
    /// How many code points there are.
    pub fn len(&self) -> usize {
        match self {
            Points::Narrow(points) => points.len(),
            Points::Wide(points) => points.len(),
        }
    }

    /// Whether it is the empty string.
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// The code points.
    pub fn iter(&self) -> impl Iterator<Item = u32> + Clone + '_ {
        let (narrow, wide) = match self {
            Points::Narrow(points) => (&points[..], &[][..]),
            Points::Wide(points) => (&[][..], &points[..]),
        };
        narrow.iter().map(|&point| u32::from(point)).chain(wide.iter().copied())
    }
}

impl From<&[u32]> for Points {
    fn from(points: &[u32]) -> Points {
        let narrow: Result<_, _> = points.iter().map(|&point| u8::try_from(point)).collect();
        narrow.map_or_else(|_| Points::Wide(points.into()), Points::Narrow)
    }
}

impl From<Vec<u32>> for Points {
    fn from(points: Vec<u32>) -> Points {
        Points::from(&points[..])
    }
}

impl From<&str> for Points {
    fn from(text: &str) -> Points {
        text.chars().map(u32::from).collect()
    }
}

impl FromIterator<u32> for Points {
    fn from_iter<I: IntoIterator<Item = u32>>(points: I) -> Points {
        Points::from(Vec::from_iter(points))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn equal_strings_are_kept_alike() {
        let narrow = Points::from("caf\u{e9}");
        assert_eq!(narrow, [99, 97, 102, 233].into_iter().collect());
        assert!(matches!(narrow, Points::Narrow(_)));
        let wide: Points = vec![97, 0xd800, 0x10ffff].into();
        assert!(matches!(wide, Points::Wide(_)));
        assert_eq!(wide.iter().collect::<Vec<_>>(), [97, 0xd800, 0x10ffff]);
        assert_eq!((narrow.len(), wide.len(), Points::from("").is_empty()), (4, 3, true));
    }
}
