//! The Mersenne Twister MT19937 (Matsumoto and Nishimura, 1998): the state of `_random.Random`.

use super::{Gc, Object, Tag};
use crate::runtime::heap::{Header, Heap, Tracer};
use std::cell::Cell;

/// A sequence of random words, determined by its seed.
#[repr(C)]
pub struct Twister {
    header: Header,
    words: [Cell<u32>; Twister::SIZE],
    /// The place of the next word, or the size if there is none left.
    pub at: Cell<usize>,
    /// Whether there was a seed. If not, whoever wants a word seeds it first.
    pub is_seeded: Cell<bool>,
}

// SAFETY: `repr(C)`, the header is first, and there are no references.
unsafe impl Object for Twister {
    const TAG: Tag = Tag::Twister;

    fn trace(&self, _: &mut Tracer<'_>) {}
}

/// How far ahead is the word that a new one is made with.
const SHIFT: usize = 397;

impl Twister {
    /// How many words there are.
    pub const SIZE: usize = 624;

    /// A sequence without a seed.
    pub fn new(heap: &mut Heap) -> Gc<Twister> {
        heap.alloc(0, |header| Twister {
            header,
            words: [const { Cell::new(0) }; Twister::SIZE],
            at: Cell::new(Twister::SIZE),
            is_seeded: Cell::new(false),
        })
    }

    /// The words of the state.
    pub fn words(&self) -> &[Cell<u32>] {
        &self.words
    }

    /// Begins the sequence of a key, which has at least one word.
    pub fn seed(&self, key: &[u32]) {
        let words = &self.words;
        words[0].set(19_650_218);
        for at in 1..Self::SIZE {
            words[at].set(spread(words[at - 1].get(), 1_812_433_253).wrapping_add(at as u32));
        }
        let mut at = 1;
        let advance = |at: &mut usize| {
            *at += 1;
            if *at == Self::SIZE {
                words[0].set(words[Self::SIZE - 1].get());
                *at = 1;
            }
        };
        for step in 0..Self::SIZE.max(key.len()) {
            let place = step % key.len();
            let mixed = words[at].get() ^ spread(words[at - 1].get(), 1_664_525);
            words[at].set(mixed.wrapping_add(key[place]).wrapping_add(place as u32));
            advance(&mut at);
        }
        for _ in 1..Self::SIZE {
            let mixed = words[at].get() ^ spread(words[at - 1].get(), 1_566_083_941);
            words[at].set(mixed.wrapping_sub(at as u32));
            advance(&mut at);
        }
        // One bit set for sure: the state of zeros only is the one that never changes.
        words[0].set(0x8000_0000);
        self.at.set(Self::SIZE);
        self.is_seeded.set(true);
    }

    /// Makes all words anew.
    #[cold]
    fn twist(&self) {
        let words = &self.words;
        for at in 0..Self::SIZE {
            let following = words[(at + 1) % Self::SIZE].get();
            let joined = words[at].get() & 0x8000_0000 | following & 0x7FFF_FFFF;
            let matrix = if following & 1 == 0 { 0 } else { 0x9908_B0DF };
            words[at].set(words[(at + SHIFT) % Self::SIZE].get() ^ joined >> 1 ^ matrix);
        }
        self.at.set(0);
    }

    /// The next word.
    #[inline]
    pub fn next(&self) -> u32 {
        if self.at.get() >= Self::SIZE {
            self.twist();
        }
        let at = self.at.get();
        self.at.set(at + 1);
        let mut word = self.words[at].get();
        word ^= word >> 11;
        word ^= word << 7 & 0x9D2C_5680;
        word ^= word << 15 & 0xEFC6_0000;
        word ^ word >> 18
    }
}

fn spread(word: u32, factor: u32) -> u32 {
    (word ^ word >> 30).wrapping_mul(factor)
}
