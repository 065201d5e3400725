//! f-strings.

use super::container::STACK_GUIDELINE;
use super::flow::Loc;
use super::literal::text;
use super::{Compiler, Outcome};
use crate::bytecode::{Const, Conversion, Opcode};
use crate::syntax::with_stack;
use Opcode::*;
use ruff_python_ast::visitor::source_order::{self, SourceOrderVisitor};
use ruff_python_ast::{self as ast, ConversionFlag, Expr, FStringPart, InterpolatedStringElement};
use ruff_text_size::{Ranged, TextRange, TextSize};

/// A piece of an f-string: text, adjacent texts joined, or a replacement field.
enum Piece<'a> {
    Text(Vec<u32>, TextRange),
    Field(&'a ast::InterpolatedElement),
}

impl<'a> Compiler<'a> {
    pub(super) fn fstring(&mut self, fstring: &'a ast::ExprFString, loc: Loc) -> Outcome {
        let mut pieces = Vec::new();
        for part in &fstring.value {
            match part {
                FStringPart::Literal(literal) => {
                    let mut points = Vec::new();
                    self.string_part(literal, &mut points);
                    append_text(&mut pieces, points, literal.range);
                }
                FStringPart::FString(part) => {
                    let raw = part.flags.prefix().is_raw();
                    self.collect(&part.elements, raw, &mut pieces);
                }
            }
        }
        self.pieces(pieces, loc)
    }

    fn collect(&self, elements: &'a ast::InterpolatedStringElements, raw: bool, pieces: &mut Vec<Piece<'a>>) {
        for element in elements {
            match element {
                InterpolatedStringElement::Literal(literal) => {
                    let mut points = Vec::new();
                    self.fstring_piece(literal, raw, &mut points);
                    append_text(pieces, points, literal.range);
                }
                InterpolatedStringElement::Interpolation(field) => {
                    if let Some(debug) = &field.debug_text {
                        let points = shown(debug.as_str(), field).chars().map(u32::from).collect();
                        append_text(pieces, points, field.range);
                    }
                    pieces.push(Piece::Field(field));
                }
            }
        }
    }

    fn pieces(&mut self, pieces: Vec<Piece<'a>>, loc: Loc) -> Outcome {
        self.joined(pieces, loc, |this, piece| match piece {
            Piece::Text(points, range) => {
                let loc = this.loc(&range);
                this.emit_const(Const::Str(points.into()), loc);
                Ok(())
            }
            Piece::Field(field) => this.field(field),
        })
    }

    /// Joins pieces, each of which leaves a string.
    pub(super) fn joined<P>(
        &mut self,
        pieces: Vec<P>,
        loc: Loc,
        mut emit: impl FnMut(&mut Self, P) -> Outcome,
    ) -> Outcome {
        let count = pieces.len();
        if count == 0 {
            self.emit_const(text(""), loc);
        }
        let big = count > STACK_GUIDELINE;
        if big {
            self.emit_const(text(""), loc);
            self.load_attribute("join", true, loc);
            self.emit_arg(BUILD_LIST, 0, loc);
        }
        for piece in pieces {
            emit(self, piece)?;
            if big {
                self.emit_arg(LIST_APPEND, 1, loc);
            }
        }
        if big {
            self.emit_arg(CALL, 1, loc);
        } else if count > 1 {
            self.emit_arg(BUILD_STRING, count as u32, loc);
        }
        Ok(())
    }

    fn field(&mut self, field: &'a ast::InterpolatedElement) -> Outcome {
        let loc = self.loc(field);
        self.expr(&field.expression)?;
        let conversion = match field.conversion {
            ConversionFlag::Str => Some(Conversion::Str),
            ConversionFlag::Repr => Some(Conversion::Repr),
            ConversionFlag::Ascii => Some(Conversion::Ascii),
            ConversionFlag::None if field.debug_text.is_some() && field.format_spec.is_none() => Some(Conversion::Repr),
            ConversionFlag::None => None,
        };
        if let Some(conversion) = conversion {
            self.emit_arg(CONVERT_VALUE, conversion as u32, loc);
        }
        let Some(spec) = &field.format_spec else {
            self.emit(FORMAT_SIMPLE, loc);
            return Ok(());
        };
        // The specification begins at its colon.
        let range = TextRange::new(spec.range().start() - TextSize::from(1), spec.range().end());
        let mut pieces = Vec::new();
        self.collect(&spec.elements, false, &mut pieces);
        let spec_loc = self.loc(&range);
        self.pieces(pieces, spec_loc)?;
        self.emit(FORMAT_WITH_SPEC, loc);
        Ok(())
    }
}

/// The text that `{expression=}` shows before the value. It is that of CPython 3.13.0, whose tokenizer ends the text
/// at the first `!` outside brackets and strings, that of `!=` included, and leaves out from every `#` to the end of
/// its line.
fn shown(text: &str, field: &ast::InterpolatedElement) -> String {
    let expression = field.expression.range();
    let start = field.range.start() + TextSize::from(1);
    let mut strings = Strings::default();
    strings.visit_expr(&field.expression);
    let mut strings = strings.0.into_iter().peekable();
    let mut depth = 0;
    let mut at = 0;
    let mut end = text.len();
    while let Some(byte) = text.as_bytes().get(at) {
        let place = start + TextSize::try_from(at).expect("sources are smaller than 4 GB");
        if let Some(string) = strings.next_if(|range| range.start() == place) {
            at += string.len().to_usize();
            continue;
        }
        match byte {
            b'(' | b'[' | b'{' => depth += 1,
            b')' | b']' | b'}' => depth -= 1,
            b'#' => at += memchr::memchr(b'\n', &text.as_bytes()[at..]).unwrap_or(text.len() - at - 1),
            b'!' if depth == 0 && place < expression.end() => {
                end = at;
                break;
            }
            _ => {}
        }
        at += 1;
    }
    let lines = text[..end].split_inclusive('\n').map(|line| match line.split_once('#') {
        Some((before, _)) if line.ends_with('\n') => format!("{before}\n"),
        Some((before, _)) => before.to_owned(),
        None => line.to_owned(),
    });
    lines.collect()
}

/// The places of the strings in an expression, in order.
#[derive(Default)]
struct Strings(Vec<TextRange>);

impl<'a> SourceOrderVisitor<'a> for Strings {
    fn visit_expr(&mut self, expr: &'a Expr) {
        match expr {
            Expr::StringLiteral(_) | Expr::BytesLiteral(_) | Expr::FString(_) | Expr::TString(_) => {
                self.0.push(expr.range());
            }
            _ => with_stack(|| source_order::walk_expr(self, expr)),
        }
    }
}

fn append_text(pieces: &mut Vec<Piece<'_>>, points: Vec<u32>, range: TextRange) {
    if points.is_empty() {
        return;
    }
    match pieces.last_mut() {
        Some(Piece::Text(before, whole)) => {
            before.extend(points);
            *whole = whole.cover(range);
        }
        _ => pieces.push(Piece::Text(points, range)),
    }
}
