//! Format specifications: `[[fill]align][sign][z][#][0][width][grouping][.precision][type]`.

use crate::runtime::objects::{Str, StrBuf, StrView};
use crate::runtime::ops::int::text::decimal_digit;
use crate::runtime::types::ExceptionKind;
use crate::runtime::{Isolate, Raised, Result, Value};

/// Wider fields are refused with MemoryError.
pub const MAX_WIDTH: usize = 1 << 30;

/// Where the padding goes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Align {
    /// `<`: behind.
    Left,
    /// `>`: in front.
    Right,
    /// `^`: both, the odd one behind.
    Center,
    /// `=`: between sign and digits.
    AfterSign,
}

impl Align {
    fn of(point: u32) -> Option<Align> {
        match char::from_u32(point)? {
            '<' => Some(Align::Left),
            '>' => Some(Align::Right),
            '^' => Some(Align::Center),
            '=' => Some(Align::AfterSign),
            _ => None,
        }
    }
}

/// A format specification that has been read.
#[derive(Clone, Copy, Debug)]
pub struct Spec {
    /// The padding's code point.
    pub fill: u32,
    /// Where the padding goes.
    pub align: Align,
    /// `+`, `-` or a space.
    pub sign: Option<char>,
    /// `z`: negative zeros lose their sign.
    pub no_negative_zero: bool,
    /// `#`
    pub alternate: bool,
    /// The least width; 0 if there is none.
    pub width: usize,
    /// `,` or `_` between groups of digits.
    pub grouping: Option<char>,
    /// What follows the point.
    pub precision: Option<usize>,
    /// The presentation type's code point.
    pub kind: u32,
}

impl Spec {
    /// Reads the specification of how to format `x`.
    pub fn read(vm: &mut Isolate, text: StrView<'_>, x: Value, align: Align, kind: char) -> Result<Spec> {
        let read = match text {
            StrView::Narrow(points) => Spec::of(vm, Reader { points, at: 0 }, align, kind),
            StrView::Wide(points) => Spec::of(vm, Reader { points, at: 0 }, align, kind),
        };
        match read? {
            Some(spec) => Ok(spec),
            None => {
                let text = Str::from_view(&mut vm.heap, text);
                let kind = vm.type_name(x);
                let message = format!("Invalid format specifier '{}' for object of type '{kind}'", text.to_text());
                Err(vm.value_error(message))
            }
        }
    }

    /// Reads a specification; nothing if more follows.
    fn of<P: Copy + Into<u32>>(
        vm: &mut Isolate,
        mut reader: Reader<'_, P>,
        align: Align,
        kind: char,
    ) -> Result<Option<Spec>> {
        let mut spec = Spec {
            fill: ' '.into(),
            align,
            sign: None,
            no_negative_zero: false,
            alternate: false,
            width: 0,
            grouping: None,
            precision: None,
            kind: kind.into(),
        };
        let mut aligned = true;
        let mut filled = false;
        if let Some(align) = reader.peek(1).and_then(Align::of) {
            spec.fill = reader.next().unwrap_or(spec.fill);
            spec.align = align;
            filled = true;
            reader.at += 1;
        } else if let Some(align) = reader.peek(0).and_then(Align::of) {
            spec.align = align;
            reader.at += 1;
        } else {
            aligned = false;
        }
        spec.sign = ['+', '-', ' '].into_iter().find(|&sign| reader.skip(sign));
        spec.no_negative_zero = reader.skip('z');
        spec.alternate = reader.skip('#');
        if !filled && reader.skip('0') {
            spec.fill = '0'.into();
            if !aligned && align == Align::Right {
                spec.align = Align::AfterSign;
            }
        }
        spec.width = reader.integer(vm)?.unwrap_or(0);
        spec.grouping = [',', '_'].into_iter().find(|&mark| reader.skip(mark));
        let second = reader.peek(0).and_then(char::from_u32);
        if spec.grouping.is_some() && matches!(second, Some(',' | '_')) && second != spec.grouping {
            return Err(vm.value_error("Cannot specify both ',' and '_'."));
        }
        if reader.skip('.') {
            spec.precision = reader.integer(vm)?;
            if spec.precision.is_none() {
                return Err(vm.value_error("Format specifier missing precision"));
            }
        }
        if let Some(kind) = reader.next() {
            spec.kind = kind;
        }
        if reader.next().is_some() {
            return Ok(None);
        }
        spec.check(vm)?;
        Ok(Some(spec))
    }

    fn check(&self, vm: &mut Isolate) -> Result<()> {
        let Some(mark) = self.grouping else { return Ok(()) };
        let kind = char::from_u32(self.kind).unwrap_or(' ');
        if !("defgEG%F\0".contains(kind) || mark == '_' && "boxX".contains(kind)) {
            let message = format!("Cannot specify '{mark}' with '{}'.", shown(self.kind));
            return Err(vm.value_error(message));
        }
        Ok(())
    }

    /// Raises MemoryError for a field that is too wide. What is wrong with the rest comes before it.
    pub fn check_width(&self, vm: &mut Isolate) -> Result<()> {
        match self.width {
            ..=MAX_WIDTH => Ok(()),
            _ => Err(vm.raise_with(ExceptionKind::MemoryError, &[])),
        }
    }

    /// Raises what is wrong with the sizes for a float.
    pub fn check_sizes(&self, vm: &mut Isolate) -> Result<()> {
        match self.precision {
            Some(precision) if precision > i32::MAX as usize => Err(vm.value_error("precision too big")),
            Some(precision) if precision > MAX_WIDTH => Err(vm.raise_with(ExceptionKind::MemoryError, &[])),
            _ => self.check_width(vm),
        }
    }

    /// Appends what `write` does, which takes `len` code points, with the padding around it.
    pub fn pad(&self, out: &mut StrBuf, len: usize, write: impl FnOnce(&mut StrBuf)) {
        let padding = self.width.saturating_sub(len);
        let before = match self.align {
            Align::Left => 0,
            Align::Center => padding / 2,
            Align::Right | Align::AfterSign => padding,
        };
        self.fill(out, before);
        write(out);
        self.fill(out, padding - before);
    }

    /// Appends some of the padding.
    pub fn fill(&self, out: &mut StrBuf, count: usize) {
        if count > 0 {
            out.push_run(self.fill, count);
        }
    }
}

/// A presentation type as messages show it.
pub(super) fn shown(kind: u32) -> String {
    match char::from_u32(kind) {
        Some(kind @ '!'..='\x7f') => kind.to_string(),
        _ => format!("\\x{kind:x}"),
    }
}

struct Reader<'a, P> {
    points: &'a [P],
    at: usize,
}

impl<P: Copy + Into<u32>> Reader<'_, P> {
    #[inline]
    fn peek(&self, ahead: usize) -> Option<u32> {
        self.points.get(self.at + ahead).map(|&point| point.into())
    }

    fn next(&mut self) -> Option<u32> {
        let point = self.peek(0)?;
        self.at += 1;
        Some(point)
    }

    fn skip(&mut self, expected: char) -> bool {
        let found = self.peek(0) == Some(expected.into());
        self.at += usize::from(found);
        found
    }

    fn integer(&mut self, vm: &mut Isolate) -> Result<Option<usize>> {
        let mut number = None;
        while let Some(digit) = self.peek(0).and_then(decimal_digit) {
            self.at += 1;
            let grown = number
                .unwrap_or(0usize)
                .checked_mul(10)
                .and_then(|n| n.checked_add(digit as usize))
                .filter(|&n| n <= isize::MAX as usize);
            number = Some(grown.ok_or_else(|| too_many_digits(vm))?);
        }
        Ok(number)
    }
}

fn too_many_digits(vm: &mut Isolate) -> Raised {
    vm.value_error("Too many decimal digits in format string")
}
