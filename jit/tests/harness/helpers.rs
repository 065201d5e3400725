//! The helpers of tests, over an arena: enough of a runtime for the IR to call.
//!
//! `binary_op` 0, 1, 2 and `compare_op` 0 add, subtract, multiply and compare (less than) fixnums and raise for all else.
//! `truth` knows constants and fixnums. `make_cell` and `build_tuple` make objects of the headers below, the tuple with
//! its length in the word after the header. `call` answers the last argument. What is not here is an error of the test.

use super::notation::Arena;
use freevar_jit::abi::HelperId;
use freevar_jit::abi::value::{self, WORD};

/// The header of what `make_cell` makes.
pub const CELL: u64 = 0x0C;
/// The header of what `build_tuple` makes.
pub const TUPLE: u64 = 0x0D;

/// The header of what `box_word` makes: the lowest 64 bits follow.
pub const LARGE: u64 = value::TAG_INT as u64 | value::INT_IS_WORD;

/// Calls `helper` with raw bits, and answers raw bits.
pub fn call(helper: HelperId, args: &[u64], arena: &mut dyn Arena) -> Result<u64, String> {
    match (helper, args) {
        (HelperId::BinaryOp, [op, left, right]) => Ok(fixnums(*left, *right).map_or(value::ABSENT, |(left, right)| {
            let result = match op {
                0 => left.checked_add(right),
                1 => left.checked_sub(right),
                2 => left.checked_mul(right),
                _ => None,
            };
            result.filter(|&int| value::fits_fixnum(int)).map_or(value::ABSENT, value::fixnum)
        })),
        (HelperId::CompareOp, [0, left, right]) => {
            Ok(fixnums(*left, *right).map_or(value::ABSENT, |(left, right)| value::boolean(left < right)))
        }
        (HelperId::Truth, [word]) => match *word {
            value::NONE | value::FALSE => Ok(0),
            value::TRUE => Ok(1),
            word => {
                Ok(value::as_fixnum(word).map_or(HelperId::Truth.signature().raised_mark(), |int| (int != 0).into()))
            }
        },
        (HelperId::BoxFloat, [bits]) => arena.float(f64::from_bits(*bits)),
        (HelperId::BoxWord, [bits]) => arena.object(LARGE, &[*bits]),
        (HelperId::MakeCell, [content]) => arena.object(CELL, &[*content]),
        (HelperId::BuildTuple, [base, len]) => {
            let items = (0..*len).map(|index| arena.read(base + WORD * index)).collect::<Result<Vec<_>, _>>()?;
            arena.object(TUPLE, &[&[*len], &items[..]].concat())
        }
        (HelperId::Call, [argv, argc, _]) => arena.read(argv + WORD * (argc - 1)),
        (HelperId::AllocSlow, [size, header]) => {
            arena.object(*header, &vec![value::ABSENT; (size / WORD - 1) as usize])
        }
        _ => Err(format!("the tests have no helper {helper} for {args:x?}")),
    }
}

fn fixnums(left: u64, right: u64) -> Option<(i64, i64)> {
    value::as_fixnum(left).zip(value::as_fixnum(right))
}
