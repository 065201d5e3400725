//! The places of instructions in the source, packed: there is one an instruction, and programs ask for few of them.

use super::Position;
use serde::{Deserialize, Serialize};

/// The places of the instructions of one code.
///
/// A place near the first line, of a few lines and columns, is one word: from the highest bit on 0, the distance of its
/// line, its other lines, its columns. The others stand apart.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(try_from = "Parts")]
pub struct Positions {
    /// The least line there is.
    first_line: u32,
    words: Box<[u32]>,
    /// Places that no word holds, by the index in theirs. Neighbours that are equal share one.
    apart: Box<[Position]>,
}

/// The fields, in order, of what may come from elsewhere.
type Parts = (u32, Box<[u32]>, Box<[Position]>);

const COLUMN_BITS: u32 = 8;
const EXTRA_BITS: u32 = 4;
const LINE_BITS: u32 = 11;
/// The bit of an index.
const APART: u32 = 1 << 31;
/// The word of instructions without a place: a column that words of others do not have.
const NOWHERE: u32 = !APART;

const _: () = assert!(LINE_BITS + EXTRA_BITS + 2 * COLUMN_BITS == 31);

impl Positions {
    /// The number of instructions.
    #[allow(clippy::len_without_is_empty, reason = "code is never empty")]
    pub fn len(&self) -> usize {
        self.words.len()
    }

    /// The place of an instruction.
    ///
    /// # Panics
    /// If there is no such instruction.
    pub fn at(&self, pc: u32) -> Position {
        self.unpack(self.words[pc as usize])
    }

    /// The place of an instruction, if there is one.
    pub fn get(&self, pc: usize) -> Option<Position> {
        self.words.get(pc).map(|&word| self.unpack(word))
    }

    /// All of them, in order.
    pub fn iter(&self) -> impl DoubleEndedIterator<Item = Position> + ExactSizeIterator {
        self.words.iter().map(|&word| self.unpack(word))
    }

    fn unpack(&self, word: u32) -> Position {
        let field = |shift: u32, bits: u32| word >> shift & ((1 << bits) - 1);
        if word & APART != 0 {
            return self.apart[(word & !APART) as usize];
        }
        if word == NOWHERE {
            return Position::default();
        }
        let line = self.first_line + field(2 * COLUMN_BITS + EXTRA_BITS, LINE_BITS);
        Position {
            line,
            end_line: line + field(2 * COLUMN_BITS, EXTRA_BITS),
            column: field(COLUMN_BITS, COLUMN_BITS),
            end_column: field(0, COLUMN_BITS),
        }
    }

    /// The word of a place, if one holds it.
    fn pack(first_line: u32, position: Position) -> Option<u32> {
        if position == Position::default() {
            return Some(NOWHERE);
        }
        let fits = |field: u32, bits: u32| (field < 1 << bits).then_some(field);
        let line = fits(position.line.checked_sub(first_line)?, LINE_BITS)?;
        let extra = fits(position.end_line.checked_sub(position.line)?, EXTRA_BITS)?;
        let [column, end] = [fits(position.column, COLUMN_BITS)?, fits(position.end_column, COLUMN_BITS)?];
        let word = ((line << EXTRA_BITS | extra) << COLUMN_BITS | column) << COLUMN_BITS | end;
        (word != NOWHERE).then_some(word)
    }
}

impl From<Vec<Position>> for Positions {
    fn from(positions: Vec<Position>) -> Positions {
        let first_line = positions.iter().map(|position| position.line).filter(|&line| line > 0).min().unwrap_or(0);
        let mut apart: Vec<Position> = Vec::new();
        let mut word = |position: Position| {
            Positions::pack(first_line, position).unwrap_or_else(|| {
                if apart.last() != Some(&position) {
                    apart.push(position);
                }
                APART | (apart.len() - 1) as u32
            })
        };
        let words = positions.into_iter().map(&mut word).collect();
        Positions { first_line, words, apart: apart.into() }
    }
}

impl TryFrom<Parts> for Positions {
    type Error = &'static str;

    fn try_from((first_line, words, apart): Parts) -> Result<Positions, Self::Error> {
        let is_there = |&word: &u32| word & APART == 0 || ((word & !APART) as usize) < apart.len();
        let farthest = (1 << LINE_BITS) + (1 << EXTRA_BITS);
        if first_line > u32::MAX - farthest || !words.iter().all(is_there) {
            return Err("a place is out of range");
        }
        Ok(Positions { first_line, words, apart })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn position(line: u32, end_line: u32, column: u32, end_column: u32) -> Position {
        Position { line, end_line, column, end_column }
    }

    #[test]
    fn places_of_every_kind_come_back() {
        let mut all = vec![Position::default(), Position::line_only(7), position(0, 1, 0, 0)];
        for line in [7, 8, 7 + (1 << LINE_BITS) - 1, 7 + (1 << LINE_BITS), u32::MAX - 100] {
            for extra in [0, 1, (1 << EXTRA_BITS) - 1, 1 << EXTRA_BITS] {
                for column in [0, 254, 255, 256] {
                    all.extend([0, 254, 255, 256, u32::MAX].map(|end| position(line, line + extra, column, end)));
                }
            }
        }
        all.push(position(9, 8, 3, 4));
        let packed = Positions::from(all.clone());
        assert_eq!(packed.iter().collect::<Vec<_>>(), all);
        for (pc, &position) in (0..).zip(&all) {
            assert_eq!((packed.at(pc), packed.get(pc as usize)), (position, Some(position)));
        }
        assert_eq!(packed.get(all.len()), None);
    }

    #[test]
    fn places_that_are_nowhere_are_refused() {
        let apart: Box<[Position]> = [position(70, 70, 300, 301)].into();
        assert!(Positions::try_from((1, [APART, 5, NOWHERE].into(), apart.clone())).is_ok());
        assert!(Positions::try_from((1, [APART | 1].into(), apart)).is_err());
        assert!(Positions::try_from((u32::MAX, [0].into(), [].into())).is_err());
    }

    #[test]
    fn near_places_are_words_and_equal_neighbours_share_what_stands_apart() {
        let near = [position(70, 85, 0, 255), position(2117, 2117, 254, 255), Position::default()];
        assert!(Positions::from(near.to_vec()).apart.is_empty());
        let far = position(70, 70, 300, 301);
        assert_eq!(Positions::from(vec![far, far, near[0], far]).apart.len(), 1);
    }
}
