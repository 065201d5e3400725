//! The constants of machine code. Code that runs keeps them alive; code that nobody runs does not, and must not be entered
//! any more once one of them has died. This file knows where code lies, and nothing of what is in it.

use super::heap::Survivors;
use super::value::Value;
use std::ops::Range;

/// The objects that one piece of machine code refers to.
#[derive(Debug)]
pub struct CodeConstants {
    /// Its number, for whoever has made it.
    pub number: usize,
    /// Where it lies.
    pub addresses: Range<usize>,
    /// The objects.
    pub values: Vec<Value>,
    /// It may be entered by an address that nobody can take back.
    pub are_kept: bool,
}

/// Those of all machine code of an isolate.
#[derive(Debug, Default)]
pub struct AllConstants {
    all: Vec<CodeConstants>,
    /// From the lowest address to the end of the highest.
    span: Range<usize>,
}

impl AllConstants {
    /// Adds those of new code.
    pub fn add(&mut self, constants: CodeConstants) {
        let Range { start, end } = constants.addresses;
        let is_first = self.all.is_empty();
        self.span.start = if is_first { start } else { self.span.start.min(start) };
        self.span.end = self.span.end.max(end);
        self.all.push(constants);
    }

    /// Those that are alive because of a word on the native stack: the address where code goes on after a call, which may
    /// be its end.
    #[inline]
    pub fn at(&self, word: u64) -> &[Value] {
        let address = word as usize;
        if address < self.span.start || address > self.span.end {
            return &[];
        }
        let found = self.all.iter().find(|code| code.addresses.start < address && address <= code.addresses.end);
        found.map_or(&[], |code| &code.values)
    }

    /// The numbers of the code that refers to an object.
    pub fn referring_to(&self, value: Value) -> Vec<usize> {
        self.all.iter().filter(|code| code.values.contains(&value)).map(|code| code.number).collect()
    }

    /// Those that are alive in any case.
    pub fn kept(&self) -> impl Iterator<Item = Value> {
        self.all.iter().filter(|code| code.are_kept).flat_map(|code| code.values.iter().copied())
    }

    /// The numbers of the code that has lost some.
    pub fn lost(&self, survivors: &Survivors) -> Vec<usize> {
        let has_died = |code: &&CodeConstants| !code.values.iter().all(|&value| survivors.has_value(value));
        self.all.iter().filter(has_died).map(|code| code.number).collect()
    }

    /// Forgets the constants of code that is not entered any more.
    pub fn forget(&mut self, numbers: &[usize]) {
        self.all.retain(|code| !numbers.contains(&code.number));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn code_is_found_by_the_addresses_behind_its_calls() {
        let mut all = AllConstants::default();
        assert!(all.at(0).is_empty());
        for (number, start) in [(0, 0x2000), (1, 0x1000)] {
            let values = vec![Value::fixnum(number as i64)];
            all.add(CodeConstants { number, addresses: start..start + 0x100, values, are_kept: number == 1 });
        }
        let found = [0xfff, 0x1000, 0x1001, 0x1100, 0x1101, 0x2050, 0x2101].map(|word| all.at(word).first().copied());
        let (first, second) = (Some(Value::fixnum(0)), Some(Value::fixnum(1)));
        assert_eq!(found, [None, None, second, second, None, first, None]);
        assert_eq!(all.kept().collect::<Vec<_>>(), [Value::fixnum(1)]);
    }
}
