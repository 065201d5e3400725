//! Which of the parser's errors CPython would have met first. Its parser goes on behind some mistakes, and sees them only
//! in the actions of rules that match.

use super::source::Source;
use ruff_python_parser::{ParseError, ParseErrorType};
use ruff_text_size::TextRange;

/// The error that decides: the first, unless CPython's parser would only see that one after another in the same line.
pub(super) fn decisive<'a>(source: &Source, errors: &'a [ParseError]) -> Option<&'a ParseError> {
    let first = errors.iter().min_by_key(|error| error.location.start())?;
    if first.error == ParseErrorType::InvalidAssignmentTarget {
        // What is to be assigned to has not even ended where the `=` stands.
        let gap = |error: &ParseError| TextRange::new(first.location.end(), error.location.start());
        let later = |error: &&ParseError| error.location.start() >= first.location.end();
        let unfinished = errors.iter().filter(later).find(|error| {
            error.error == ParseErrorType::ExpectedExpression && source.slice(gap(error)).trim().is_empty()
        });
        return unfinished.or(Some(first));
    }
    if is_annotated_tuple(&first.error) {
        // What precedes the colon is not even an expression.
        let inside =
            |error: &&ParseError| !is_annotated_tuple(&error.error) && first.location.contains_range(error.location);
        return errors.iter().filter(inside).min_by_key(|error| error.location.start()).or(Some(first));
    }
    if !parse_continues(&first.error) {
        return Some(first);
    }
    let line = |error: &ParseError| source.place(error.location.start()).line;
    let stops = |error: &&ParseError| !parse_continues(&error.error) && line(error) == line(first);
    errors.iter().filter(stops).min_by_key(|error| error.location.start()).or(Some(first))
}

/// `a, b: int`
fn is_annotated_tuple(error: &ParseErrorType) -> bool {
    matches!(error, ParseErrorType::OtherError(message) if message.starts_with("Only single target"))
}

/// Whether CPython's parser notices the error only after it has read on: in the actions of rules that match.
pub(super) fn parse_continues(error: &ParseErrorType) -> bool {
    use ParseErrorType::*;
    matches!(
        error,
        InvalidAssignmentTarget
            | InvalidNamedAssignmentTarget
            | InvalidAugmentedAssignmentTarget
            | InvalidAnnotatedAssignmentTarget
            | InvalidDeleteTarget
            | NonDefaultParamAfterDefaultParam
            | PositionalAfterKeywordArgument
            | PositionalAfterKeywordUnpacking
            | InvalidArgumentUnpackingOrder
            | UnparenthesizedGeneratorExpression
    )
}
