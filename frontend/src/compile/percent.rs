//! `"..." % (a, b)` with a literal text: what CPython 3.13 compiles as an f-string.

use super::flow::Loc;
use super::{Compiler, Outcome};
use crate::bytecode::{Const, Conversion, Opcode};
use Opcode::*;
use ruff_python_ast::{self as ast, Expr, Operator};

/// Numbers in a specification have fewer digits, or the text is left to the run.
const MAX_DIGITS: usize = 3;

/// A piece of the text.
enum Piece {
    Text(Vec<u32>),
    Field(Field),
}

/// `%s`, `%r` or `%a`: how the item is converted, and the specification that then formats it.
struct Field {
    conversion: Conversion,
    spec: String,
}

impl<'a> Compiler<'a> {
    /// Compiles an operation of this kind, and says whether it is one.
    pub(super) fn percent(&mut self, binary: &'a ast::ExprBinOp, loc: Loc) -> Result<bool, super::CompileError> {
        let Expr::Tuple(items) = &*binary.right else { return Ok(false) };
        if binary.op != Operator::Mod
            || items.iter().any(Expr::is_starred_expr)
            || self.constant(&binary.right).is_some()
        {
            return Ok(false);
        }
        let Some(Const::Str(text)) = self.constant(&binary.left) else { return Ok(false) };
        let text: Vec<u32> = text.iter().collect();
        match pieces(&text, items.len()) {
            Some(pieces) => self.percent_pieces(pieces, &items.elts, loc).map(|()| true),
            None => Ok(false),
        }
    }

    fn percent_pieces(&mut self, pieces: Vec<Piece>, items: &'a [Expr], loc: Loc) -> Outcome {
        let mut items = items.iter();
        self.joined(pieces, loc, |this, piece| match piece {
            Piece::Text(points) => {
                this.emit_const(Const::Str(points.into()), None);
                Ok(())
            }
            Piece::Field(field) => {
                let item = items.next().expect("the items are as many as the fields");
                let loc = this.loc(item);
                this.expr(item)?;
                this.emit_arg(CONVERT_VALUE, field.conversion as u32, loc);
                if field.spec.is_empty() {
                    this.emit(FORMAT_SIMPLE, loc);
                } else {
                    this.emit_const(super::literal::text(&field.spec), loc);
                    this.emit(FORMAT_WITH_SPEC, loc);
                }
                Ok(())
            }
        })
    }
}

/// The pieces of a text with as many fields, if all of them are simple.
fn pieces(text: &[u32], fields: usize) -> Option<Vec<Piece>> {
    let mut rest = text.iter().copied().peekable();
    let mut pieces = Vec::new();
    let mut found = 0;
    let mut points = Vec::new();
    while let Some(point) = rest.next() {
        if point != u32::from('%') || rest.next_if_eq(&u32::from('%')).is_some() {
            points.push(point);
            continue;
        }
        if !points.is_empty() {
            pieces.push(Piece::Text(std::mem::take(&mut points)));
        }
        pieces.push(Piece::Field(field(&mut rest)?));
        found += 1;
    }
    if !points.is_empty() {
        pieces.push(Piece::Text(points));
    }
    (found == fields).then_some(pieces)
}

/// What follows a percent sign.
fn field(rest: &mut std::iter::Peekable<impl Iterator<Item = u32>>) -> Option<Field> {
    let mut is_left = false;
    let is_flag = |&point: &u32| matches!(char::from_u32(point), Some('-' | '+' | ' ' | '#' | '0'));
    while let Some(flag) = rest.next_if(is_flag) {
        is_left |= flag == u32::from('-');
    }
    let width = number(rest)?;
    let mut spec = String::new();
    if let Some(width) = width {
        // Only strings are aligned here, which begin at the left unless something else is said.
        let align = if is_left || width == 0 { "" } else { ">" };
        spec = format!("{align}{width}");
    }
    if rest.next_if_eq(&u32::from('.')).is_some() {
        spec += &format!(".{}", number(rest)?.unwrap_or(0));
    }
    let conversion = match char::from_u32(rest.next()?)? {
        's' => Conversion::Str,
        'r' => Conversion::Repr,
        'a' => Conversion::Ascii,
        _ => return None,
    };
    Some(Field { conversion, spec })
}

/// A number, if there is one; nothing at all if it is long.
#[expect(clippy::option_option, reason = "absent and too long are different")]
fn number(rest: &mut std::iter::Peekable<impl Iterator<Item = u32>>) -> Option<Option<u32>> {
    let mut digits = 0;
    let mut value = 0;
    while let Some(digit) = rest.peek().and_then(|&point| char::from_u32(point)?.to_digit(10)) {
        rest.next();
        value = value * 10 + digit;
        digits += 1;
        if digits == MAX_DIGITS {
            return None;
        }
    }
    Some((digits > 0).then_some(value))
}
