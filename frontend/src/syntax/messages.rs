//! The parser's errors in CPython's words and at CPython's places.
//!
//! CPython reports what its tokenizer finds first, wherever in the file it is; then the most specific of its parser's
//! complaints; otherwise "invalid syntax" at the token that it could not use.

use super::decisive::{decisive, parse_continues};
use super::error::{ErrorKind, SyntaxError};
use super::finding::{Finding, Mark};
use super::source::Source;
use super::targets::{Nodes, describe};
use super::tokens::{TokenErrors, end_of_open_field};
use ruff_python_ast::token::{Token, TokenKind};
use ruff_python_ast::{Expr, Mod, UnaryOp};
use ruff_python_parser::{ParseErrorType, Parsed, UnsupportedSyntaxErrorKind, parse_expression_range};
use ruff_text_size::{Ranged, TextRange, TextSize};

/// The error that CPython would report for this source, if any.
pub(super) fn first_error(
    source: &Source,
    parsed: &Parsed<Mod>,
    found: TokenErrors,
    filename: &str,
) -> Option<Box<SyntaxError>> {
    let unsupported = parsed.unsupported_syntax_errors().first();
    let error = decisive(source, parsed.errors());
    if let Some(finding) = found.first {
        // After a block that begins nowhere, CPython's tokenizer is not asked again; and wrong indentation does not
        // hide what the parser complained of before.
        let stops = finding.kind != ErrorKind::Syntax;
        let before = error.filter(|error| {
            let parser_first = stops && !matches!(error.error, ParseErrorType::Lexical(_));
            source.place(error.location.start()).line < source.place(finding.offset()).line
                && (parser_first || error.error == ParseErrorType::UnexpectedIndentation)
        });
        if before.is_none() {
            let mut error = finding.into_error(source, filename);
            error.found_by_tokenizer();
            return Some(error);
        }
    }
    if error.is_none() && unsupported.is_none() && found.unclosed.is_none() {
        return None;
    }
    let tokens: Vec<Token> = parsed.tokens().iter().filter(|token| !token.kind().is_trivia()).copied().collect();
    let unclosed_error = |unclosed: Finding| {
        let mut error = unclosed.into_error(source, filename);
        error.seen_end = Some(0);
        error.is_cut = source.text().lines().count() as u32 > error.line;
        error
    };
    let context = Context { source, tokens, nodes: Nodes::of(parsed.syntax()) };
    let continues = error.is_some_and(|error| parse_continues(&error.error));
    let error = error.map(|error| {
        let finding = context.equal_in_brackets(error.location);
        let finding = finding.unwrap_or_else(|| context.translate(&error.error, error.location));
        (context.in_words_of_place(finding), error.location)
    });
    let (finding, noticed) = match (error, unsupported) {
        (Some((finding, at)), None) => (finding, at),
        (Some((finding, at)), Some(unsupported)) if at.start() < unsupported.range.start() => (finding, at),
        (_, Some(unsupported)) => (context.unsupported(unsupported.kind, unsupported.range), unsupported.range),
        (None, None) => return found.unclosed.map(unclosed_error),
    };
    // An open bracket explains errors in later lines and at the end of the file.
    if let Some(unclosed) = found.unclosed {
        let at_end = is_end(context.kind(context.index_at(noticed.start())));
        let at_bracket = noticed.start() == unclosed.offset();
        let line = |offset: TextSize| source.place(offset).line;
        // Whether something stands between two operands is known once what follows them has been read.
        let is_string = context.kind(context.index_at(finding.offset())) == TokenKind::String;
        let read = match finding.message.ends_with(MISSING_COMMA) || is_string && finding.message == "invalid syntax" {
            true => context.read_behind(finding.end()),
            false => Some(noticed.start()),
        };
        let is_later = read.is_none_or(|read| line(read) > line(unclosed.offset()));
        if continues || at_end || at_bracket || is_later {
            return Some(unclosed_error(unclosed));
        }
    }
    let read = context.read_behind(finding.end()).filter(|_| finding.message.ends_with(MISSING_COMMA));
    // A string begins there where an f-string was meant to end.
    let quote = read.map(|read| context.range(context.index_at(read))).filter(|quote| {
        // After an error, the parser's lexer may leave out the brace that ends a field.
        let between = TextRange::new(finding.end(), quote.start());
        context.kind(context.index_at(quote.start())) == TokenKind::FStringEnd
            && source.slice(between).trim().is_empty()
    });
    if let Some(finding) = quote.and_then(|quote| end_of_open_field(source, quote)) {
        let mut error = finding.into_error(source, filename);
        error.found_by_tokenizer();
        return Some(error);
    }
    let mut error = finding.into_error(source, filename);
    error.is_cut = read.is_some_and(|read| source.place(read).line > error.line);
    error.seen_end = match &*error.message {
        MISSING_VALUE => Some(0),
        MISSING_NAMES => Some(error.column.into()),
        _ => error.seen_end,
    };
    Some(error)
}

/// The end of what is said of two operands side by side.
pub(super) const MISSING_COMMA: &str = "Perhaps you forgot a comma?";
/// What is said of an import of nothing, which CPython marks as an empty place.
const MISSING_NAMES: &str = "Expected one or more names after 'import'";
/// What is said of a key alone, of which CPython gives no end.
const MISSING_VALUE: &str = "':' expected after dictionary key";

fn is_end(kind: TokenKind) -> bool {
    matches!(kind, TokenKind::Newline | TokenKind::EndOfFile | TokenKind::Dedent)
}

pub(super) fn ends_operand(kind: TokenKind) -> bool {
    use TokenKind::*;
    matches!(
        kind,
        Name | Int | Float | Complex | String | FStringEnd | True | False | None | Ellipsis | Rpar | Rsqb | Rbrace
    )
}

/// Whether a token is an operator whose operand may be a product or a sign, but no `not`.
fn is_arithmetic(kind: TokenKind) -> bool {
    use TokenKind::*;
    matches!(kind, Plus | Minus | Star | Slash | Percent | DoubleSlash | At | Tilde)
}

/// Whether an expression goes on behind a token that follows an operand.
fn joins_operands(kind: TokenKind) -> bool {
    use TokenKind::*;
    kind.as_binary_operator().is_some()
        || matches!(
            kind,
            And | Or | Not | Is | In | If | Less | Greater | LessEqual | GreaterEqual | EqEqual | NotEqual
        )
        || matches!(kind, Dot | Lpar | Lsqb)
}

pub(super) struct Context<'a> {
    pub(super) source: &'a Source,
    /// All tokens but comments and newlines inside statements.
    pub(super) tokens: Vec<Token>,
    pub(super) nodes: Nodes<'a>,
}

impl Context<'_> {
    /// Index of the token at or behind an offset.
    pub(super) fn index_at(&self, offset: TextSize) -> usize {
        let index = self.tokens.partition_point(|token| token.end() <= offset);
        // The newline that a last line does without is an empty token.
        let here = (0..index).rev().take_while(|&at| self.tokens[at].start() == offset);
        here.filter(|&at| self.kind(at) == TokenKind::Newline).last().unwrap_or(index)
    }

    pub(super) fn kind(&self, index: usize) -> TokenKind {
        self.tokens.get(index).map_or(TokenKind::EndOfFile, |token| token.kind())
    }

    /// Where the token is that CPython's parser has to read to know that an expression ends at an offset; none if it is
    /// the end, which lies in the line behind the last. An operator tells that only with what follows it.
    fn read_behind(&self, offset: TextSize) -> Option<TextSize> {
        let mut index = self.index_at(offset);
        // Where the last line ends inside brackets, the lexer may put a token without text.
        while joins_operands(self.kind(index)) || self.kind(index) == TokenKind::Unknown {
            index += 1;
        }
        (!is_end(self.kind(index))).then(|| self.range(index).start())
    }

    pub(super) fn range(&self, index: usize) -> TextRange {
        let end = TextRange::empty(TextSize::of(self.source.text()));
        self.tokens.get(index).map_or(end, |token| token.range())
    }

    /// Kind and range of the token before an index.
    pub(super) fn before(&self, index: usize) -> (TokenKind, TextRange) {
        match index.checked_sub(1) {
            Some(before) => (self.kind(before), self.range(before)),
            None => (TokenKind::Newline, TextRange::default()),
        }
    }

    /// The first token of the statement around an index.
    pub(super) fn header(&self, index: usize) -> TokenKind {
        let starts =
            |kind| matches!(kind, TokenKind::Newline | TokenKind::Indent | TokenKind::Dedent | TokenKind::Semi);
        let first = (0..index).rev().find(|&at| starts(self.kind(at))).map_or(0, |at| at + 1);
        self.kind(first)
    }

    /// The bracket that is open at an index.
    pub(super) fn bracket(&self, index: usize) -> Option<(TokenKind, usize)> {
        let mut closed = 0;
        for at in (0..index.min(self.tokens.len())).rev() {
            match self.kind(at) {
                TokenKind::Rpar | TokenKind::Rsqb | TokenKind::Rbrace => closed += 1,
                kind @ (TokenKind::Lpar | TokenKind::Lsqb | TokenKind::Lbrace) => {
                    if closed == 0 {
                        return Some((kind, at));
                    }
                    closed -= 1;
                }
                _ => {}
            }
        }
        None
    }

    /// "invalid syntax" at the token at an offset.
    pub(super) fn generic(&self, offset: TextSize) -> Finding {
        let index = self.index_at(offset);
        if let Some(finding) = self.starred_bound(index) {
            return finding;
        }
        let (before, before_range) = self.before(index);
        let mut range = self.range(index);
        if before == TokenKind::Less && self.kind(index) == TokenKind::Greater && before_range.end() == range.start() {
            range = range.cover(before_range);
        }
        // Behind an operand, `not` begins `not in`: what is wrong is the token that is not `in`.
        if self.kind(index) == TokenKind::Not && ends_operand(before) {
            range = self.range(index + 1);
        }
        match self.kind(index) {
            TokenKind::Indent => Finding::indentation(Mark::Indentation(range.end()), "unexpected indent"),
            TokenKind::EndOfFile => {
                Finding { mark: Mark::Line(self.last_line_end()), ..Finding::new(range, "invalid syntax") }
            }
            _ => Finding::new(range, "invalid syntax"),
        }
    }

    /// `*Ts: int` and `**P: int` among type parameters.
    fn starred_bound(&self, colon: usize) -> Option<Finding> {
        let stars = self.before(colon.checked_sub(1)?).0;
        let kind = match (self.kind(colon), self.before(colon).0, stars) {
            (TokenKind::Colon, TokenKind::Name, TokenKind::Star) => "TypeVarTuple",
            (TokenKind::Colon, TokenKind::Name, TokenKind::DoubleStar) => "ParamSpec",
            _ => return None,
        };
        let (bracket, open) = self.bracket(colon)?;
        let defines =
            matches!(self.before(open.checked_sub(1)?).0, TokenKind::Def | TokenKind::Class | TokenKind::Type);
        if bracket != TokenKind::Lsqb || !defines {
            return None;
        }
        let bound = self.expression_from(colon + 1)?;
        let word = if self.kind(colon + 1) == TokenKind::Lpar { "constraints" } else { "bound" };
        Some(Finding::new(self.range(colon).cover(bound), format!("cannot use {word} with {kind}")))
    }

    /// Where the expression that starts at a token ends: up to a delimiter, if that parses.
    pub(super) fn expression_from(&self, index: usize) -> Option<TextRange> {
        let end = self.end_of_expression(index, |_| false);
        let last = self.range(end.checked_sub(1).filter(|last| *last >= index)?);
        let range = TextRange::new(self.range(index).start(), last.end());
        parse_expression_range(self.source.text(), range).is_ok().then_some(range)
    }

    /// The first token at or behind an index that no expression goes beyond, or that is to end it.
    pub(super) fn end_of_expression(&self, index: usize, stops: impl Fn(TokenKind) -> bool) -> usize {
        let mut depth = 0;
        let mut end = index;
        loop {
            match self.kind(end) {
                TokenKind::Lpar | TokenKind::Lsqb | TokenKind::Lbrace | TokenKind::FStringStart => depth += 1,
                TokenKind::Rpar | TokenKind::Rsqb | TokenKind::Rbrace | TokenKind::FStringEnd if depth > 0 => {
                    depth -= 1
                }
                TokenKind::Rpar | TokenKind::Rsqb | TokenKind::Rbrace | TokenKind::FStringEnd => return end,
                TokenKind::EndOfFile => return end,
                TokenKind::Comma
                | TokenKind::Colon
                | TokenKind::Newline
                | TokenKind::Semi
                | TokenKind::Equal
                | TokenKind::For
                | TokenKind::ColonEqual
                | TokenKind::Exclamation
                    if depth == 0 =>
                {
                    return end;
                }
                kind if depth == 0 && stops(kind) => return end,
                _ => {}
            }
            end += 1;
        }
    }

    fn translate(&self, error: &ParseErrorType, location: TextRange) -> Finding {
        use ParseErrorType::*;
        let start = location.start();
        match error {
            InvalidAssignmentTarget => self.assignment_target(location),
            InvalidNamedAssignmentTarget if self.is_starred(location) => self.generic(location.end()),
            InvalidNamedAssignmentTarget => {
                Finding::new(location, format!("cannot use assignment expressions with {}", self.name_of(location)))
            }
            InvalidAugmentedAssignmentTarget => Finding::new(
                location,
                format!("'{}' is an illegal expression for augmented assignment", self.name_of(location)),
            ),
            InvalidAnnotatedAssignmentTarget if self.is_starred(location) => self.generic(location.end()),
            InvalidAnnotatedAssignmentTarget => Finding::new(location, "illegal target for annotation"),
            InvalidDeleteTarget => Finding::new(location, format!("cannot delete {}", self.name_of(location))),
            EmptyTypeParams => Finding::new(self.first_token(start), "Type parameter list cannot be empty"),
            InvalidStarredExpressionUsage => self.starred(location),
            NonDefaultParamAfterDefaultParam => {
                Finding::new(self.first_token(start), "parameter without a default follows parameter with a default")
            }
            ParamAfterVarKeywordParam => {
                Finding::new(self.first_token(start), "arguments cannot follow var-keyword argument")
            }
            ExpectedKeywordParam => self.named_behind_star(start),
            VarParameterWithDefault => self.default_of_star(start),
            PositionalAfterKeywordArgument => self.behind(location, "positional argument follows keyword argument"),
            PositionalAfterKeywordUnpacking => {
                self.behind(location, "positional argument follows keyword argument unpacking")
            }
            InvalidArgumentUnpackingOrder => {
                let (_, comma) = self.before(self.index_at(start));
                let message = "iterable argument unpacking follows keyword argument unpacking";
                Finding::new(comma.cover(location), message)
            }
            UnparenthesizedGeneratorExpression => self.generator(location),
            IterableUnpackingInComprehension => {
                Finding::new(location, "iterable unpacking cannot be used in comprehension")
            }
            EmptyImportNames => {
                let index = self.index_at(start);
                if is_end(self.kind(index)) {
                    Finding::new(self.range(index), MISSING_NAMES)
                } else {
                    self.generic(start)
                }
            }
            UnexpectedIndentation => Finding::indentation(Mark::Indentation(location.end()), "unexpected indent"),
            ExpectedToken { expected, .. } => self.expected(*expected, start),
            ExpectedExpression => self.expected_expression(start),
            SimpleStatementsOnSameLine => self.same_line(start),
            ExpectedRealNumber | ExpectedImaginaryNumber | InvalidMatchPatternTarget | InvalidStarPatternUsage => {
                self.pattern(error, location)
            }
            FStringError(error) => self.fstring(error, location),
            UnparenthesizedTupleExpression => self.tuple(location),
            OtherError(message) => self.other(message, location),
            _ => self.generic(start),
        }
    }

    /// A finding that says too little, in the words that CPython has for the place where it is.
    fn in_words_of_place(&self, finding: Finding) -> Finding {
        if finding.message != "invalid syntax" {
            return finding;
        }
        let index = self.index_at(finding.offset());
        if let Some(open) = self.field_around(index) {
            return self.field_at_fault(open, index);
        }
        match self.parameters_of_type_around(index) {
            Some(open) => Finding::new(self.range(open), "expected '('"),
            None => finding,
        }
    }

    /// The bracket of a function's type parameters around a token.
    fn parameters_of_type_around(&self, index: usize) -> Option<usize> {
        let mut at = index;
        while let Some((kind, open)) = self.bracket(at) {
            if kind == TokenKind::Lsqb && open >= 2 && self.kind(open - 2) == TokenKind::Def {
                return Some(open);
            }
            at = open;
        }
        None
    }

    fn unsupported(&self, kind: UnsupportedSyntaxErrorKind, range: TextRange) -> Finding {
        match kind {
            UnsupportedSyntaxErrorKind::UnparenthesizedExceptionTypes => {
                Finding::new(range, "multiple exception types must be parenthesized")
            }
            UnsupportedSyntaxErrorKind::ParenthesizedKeywordArgumentName => {
                self.equal_in_brackets(range).unwrap_or_else(|| self.parenthesized_name(range))
            }
            UnsupportedSyntaxErrorKind::UnpackingInComprehension(_) => self.unpacking_in_comprehension(range),
            _ => self.generic(range.start()),
        }
    }

    fn unpacking_in_comprehension(&self, range: TextRange) -> Finding {
        let index = self.index_at(range.start());
        if self.kind(index) == TokenKind::DoubleStar {
            return Finding::new(self.range(index), "dict unpacking cannot be used in dict comprehension");
        }
        Finding::new(range, "iterable unpacking cannot be used in comprehension")
    }

    fn is_starred(&self, range: TextRange) -> bool {
        self.nodes.at(range).is_some_and(Expr::is_starred_expr)
    }

    fn name_of(&self, range: TextRange) -> &'static str {
        self.nodes.at(range).map_or("expression", describe)
    }

    pub(super) fn first_token(&self, offset: TextSize) -> TextRange {
        self.range(self.index_at(offset))
    }

    /// An error that CPython reports at the token behind an argument.
    fn behind(&self, location: TextRange, message: &str) -> Finding {
        Finding::new(self.first_token(location.end()), message)
    }

    /// CPython takes the first `=` of a statement for a possible slip for `==`, where what precedes it can be compared.
    fn assignment_target(&self, location: TextRange) -> Finding {
        let plain = Finding::new(location, format!("cannot assign to {}", self.name_of(location)));
        let Some(expr) = self.nodes.at(location) else {
            return plain;
        };
        let index = self.index_at(location.start());
        if let Some(finding) = self.loop_target(expr, index) {
            return finding;
        }
        let parenthesized = self.before(index).0 == TokenKind::Lpar;
        if matches!(expr, Expr::Yield(_) | Expr::YieldFrom(_)) && !parenthesized {
            return Finding::new(location, "assignment to yield expression not possible");
        }
        let Some(assign) = self.nodes.assignment_at(location.start()) else {
            return plain;
        };
        let first = &assign.targets[0];
        let top_level = match first {
            Expr::Tuple(tuple) if !tuple.parenthesized => {
                tuple.elts.last().is_some_and(|last| last.range() == location)
            }
            _ => first.range() == location,
        };
        if let Expr::Tuple(tuple) = first
            && !tuple.parenthesized
            && let (Some(Expr::Name(last)), [_]) = (tuple.elts.last(), &assign.targets[..])
            && !last.range.contains(location.start())
        {
            let message = "invalid syntax. Maybe you meant '==' or ':=' instead of '='?";
            return Finding::new(last.range.cover(assign.value.range()), message);
        }
        let comparable = match expr {
            Expr::List(_) | Expr::Tuple(_) | Expr::Generator(_) | Expr::NoneLiteral(_) | Expr::BooleanLiteral(_) => {
                false
            }
            Expr::Lambda(_) | Expr::If(_) | Expr::BoolOp(_) | Expr::Compare(_) | Expr::Starred(_) => parenthesized,
            Expr::UnaryOp(unary) if unary.op == UnaryOp::Not => parenthesized,
            _ => true,
        };
        if !top_level || !comparable || assign.targets.len() > 1 || assign.value.range().is_empty() {
            return plain;
        }
        Finding { message: format!("{} here. Maybe you meant '==' instead of '='?", plain.message), ..plain }
    }

    fn starred(&self, location: TextRange) -> Finding {
        let index = self.index_at(location.start());
        let (before, _) = self.before(index);
        let after = self.kind(self.index_at(location.end()));
        if before == TokenKind::Lpar && after == TokenKind::Rpar && location.len() > TextSize::of('*') {
            return Finding::new(location, "cannot use starred expression here");
        }
        // What is unpacked there is read before its star is found wrong.
        let is_value = before == TokenKind::Colon;
        if self.kind(index) == TokenKind::DoubleStar && !is_value || before == TokenKind::Match {
            return self.generic(location.end());
        }
        let in_dict = self.bracket(index).is_some_and(|(kind, _)| kind == TokenKind::Lbrace) && !self.in_field(index);
        if is_value && in_dict && self.kind(index) == TokenKind::Star {
            return Finding::new(location, "cannot use a starred expression in a dictionary value");
        }
        let in_subscript = self.bracket(index).is_some_and(|(kind, _)| kind == TokenKind::Lsqb);
        if after == TokenKind::Colon && (in_dict || in_subscript) {
            return self.generic(location.end());
        }
        self.generic(location.start())
    }

    fn expected(&self, expected: TokenKind, start: TextSize) -> Finding {
        let index = self.index_at(start);
        let found = self.kind(index);
        let header = self.header(index);
        let bracket = self.bracket(index);
        if found == TokenKind::Lpar
            && let Some(finding) = self.parenthesized_parameters(index)
        {
            return finding;
        }
        if found == TokenKind::Star && self.before(index).0 == TokenKind::Slash {
            return Finding::new(self.range(index), "expected comma between / and *");
        }
        match expected {
            TokenKind::Colon if bracket.is_some_and(|(kind, _)| kind == TokenKind::Lbrace) => {
                let (_, key) = self.before(index);
                let last = TextRange::at(key.end() - TextSize::from(1), TextSize::from(1));
                Finding::new(last, MISSING_VALUE)
            }
            TokenKind::Colon if bracket.is_none() => self.expected_colon(index, header),
            TokenKind::Comma if bracket.is_none() && self.is_augmented(index) => self.augmented_tuple(index),
            TokenKind::Lpar if matches!(header, TokenKind::Def | TokenKind::Async) => {
                Finding::new(self.range(index), "expected '('")
            }
            TokenKind::In if bracket.is_some() => {
                Finding::new(self.range(index), "'in' expected after for-loop variables")
            }
            TokenKind::Else => self.expected_else(index),
            TokenKind::Rsqb | TokenKind::Rbrace | TokenKind::Rpar | TokenKind::Comma if bracket.is_some() => {
                if found == TokenKind::For
                    && let Some(finding) = self.unparenthesized_target(index).or(self.named_element(index))
                {
                    return finding;
                }
                self.missing_comma(index).unwrap_or_else(|| self.keyword_argument(index))
            }
            _ if bracket.is_some() => self.missing_comma(index).unwrap_or_else(|| self.generic(start)),
            _ => self.generic(start),
        }
    }

    fn expected_colon(&self, index: usize, header: TokenKind) -> Finding {
        use TokenKind::*;
        let forced = matches!(header, Def | Else | Try | Finally);
        let opens = matches!(header, If | Elif | While | For | With | Except | Class | Match | Case);
        if let Some(finding) = self.call_without_parentheses(index) {
            return finding;
        }
        let at_end = opens && is_end(self.kind(index));
        if forced || at_end {
            return Finding::new(self.range(index), "expected ':'");
        }
        if matches!(header, If | Elif | While) && self.kind(index) == Equal {
            let header = (0..index).rev().find(|&at| self.kind(at) == header).unwrap_or(0);
            return self.stray_equal(header + 1, index);
        }
        self.generic(self.range(index).start())
    }

    fn expected_else(&self, index: usize) -> Finding {
        let (_, before) = self.before(index);
        let choice =
            self.nodes.widest(|expr| expr.as_if_expr().is_some_and(|choice| choice.test.range().end() == before.end()));
        match choice {
            Some(choice) if self.kind(index) != TokenKind::Colon => {
                let range = TextRange::new(choice.range().start(), before.end());
                Finding::new(range, "expected 'else' after 'if' expression")
            }
            _ => self.generic(self.range(index).start()),
        }
    }

    fn expected_expression(&self, start: TextSize) -> Finding {
        let index = self.index_at(start);
        let (before, before_range) = self.before(index);
        if before == TokenKind::Rarrow {
            return Finding::new(before_range, "expected ':'");
        }
        let bracket = self.bracket(index);
        if self.kind(index) == TokenKind::DoubleStar
            && before == TokenKind::Lpar
            && !self.is_call(index - 1)
            && let Some(unpacked) = self.expression_from(index + 1)
            && self.kind(self.index_at(unpacked.end())) == TokenKind::Rpar
        {
            return Finding::new(self.range(index), "cannot use double starred expression here");
        }
        if before == TokenKind::Star
            && bracket.is_some_and(|(kind, open)| match kind {
                _ if open + 2 == index => true,
                TokenKind::Lsqb => ends_operand(self.before(open).0),
                _ => kind == TokenKind::Lpar && self.is_call(open),
            })
        {
            return Finding::new(self.range(index), "Invalid star expression");
        }
        if before == TokenKind::Colon
            && bracket.is_some_and(|(kind, _)| kind == TokenKind::Lbrace)
            && matches!(self.kind(index), TokenKind::Rbrace | TokenKind::Comma)
        {
            return Finding::new(before_range, "expression expected after dictionary key and ':'");
        }
        if before == TokenKind::Equal
            && matches!(self.kind(index), TokenKind::Comma | TokenKind::Rpar | TokenKind::Colon)
            && let Some(finding) = self.missing_value(index)
        {
            return finding;
        }
        self.generic(start)
    }

    /// Whether a parenthesis opens the arguments of a call.
    pub(super) fn is_call(&self, open: usize) -> bool {
        let callee = matches!(self.before(open).0, TokenKind::Name | TokenKind::Rpar | TokenKind::Rsqb);
        callee && (open < 2 || self.kind(open - 2) != TokenKind::Def)
    }

    /// Two statements in one line, or a call as in Python 2.
    fn same_line(&self, start: TextSize) -> Finding {
        let index = self.index_at(start);
        if let Some(finding) = self.call_without_parentheses(index) {
            return finding;
        }
        let (_, name) = self.before(index);
        let word = self.source.slice(name);
        match self.source.slice(self.range(index)) {
            "from" => self.import_from(index).unwrap_or_else(|| self.generic(start)),
            // After `type X` it is the `=` that is missing.
            _ if word == "type" && self.header_is(index, name) && self.kind(index) == TokenKind::Name => {
                self.generic(self.range(index).end())
            }
            _ => self.generic(start),
        }
    }

    /// `import a from b`
    fn import_from(&self, from: usize) -> Option<Finding> {
        let ends = |kind| matches!(kind, TokenKind::Newline | TokenKind::Semi);
        let first = (0..from).rev().take_while(|&at| !ends(self.kind(at))).last()?;
        let all_names =
            (first + 1..from).all(|at| matches!(self.kind(at), TokenKind::Name | TokenKind::Dot | TokenKind::Comma));
        let applies = self.kind(first) == TokenKind::Import && all_names && self.kind(from + 1) == TokenKind::Name;
        let message = "Did you mean to use 'from ... import ...' instead?";
        applies.then(|| Finding::new(self.range(first).cover(self.range(from + 1)), message))
    }

    fn header_is(&self, index: usize, first: TextRange) -> bool {
        let before = index.checked_sub(2).map_or(TokenKind::Newline, |at| self.kind(at));
        !first.is_empty()
            && matches!(
                before,
                TokenKind::Newline | TokenKind::Indent | TokenKind::Dedent | TokenKind::Semi | TokenKind::Colon
            )
    }

    /// A tuple where one expression is meant: the comma is what CPython cannot use.
    fn tuple(&self, location: TextRange) -> Finding {
        let tuple = self.nodes.at(location).and_then(|expr| expr.as_tuple_expr());
        match tuple.and_then(|tuple| tuple.elts.first()) {
            Some(first) => self.generic(first.range().end()),
            None => self.generic(location.start()),
        }
    }

    fn other(&self, message: &str, location: TextRange) -> Finding {
        let start = location.start();
        let index = self.index_at(start);
        if let Some(clause) = message.strip_prefix("Expected an indented block after ") {
            return self.missing_block(clause, index);
        }
        let token = self.range(index);
        match message {
            "Expected `except` or `finally` after `try` block" => {
                let message = "expected 'except' or 'finally' block";
                match self.else_of_try(index) {
                    Some(at) => Finding::new(self.range(at), message),
                    None if self.kind(index) == TokenKind::EndOfFile => {
                        Finding { mark: self.end_of_source(), ..Finding::new(token, message) }
                    }
                    None => Finding::new(token, message),
                }
            }
            "Cannot have both 'except' and 'except*' on the same 'try'" => {
                let has_star = self.kind(index + 1) == TokenKind::Star;
                let mark = if has_star { token.cover(self.range(index + 1)) } else { token };
                Finding::new(mark, "cannot have both 'except' and 'except*' on the same 'try'")
            }
            "Expected one or more exception types" if self.before(index).0 == TokenKind::Star => {
                Finding::new(token, "expected one or more exception types")
            }
            "Only single target (not tuple) can be annotated" => {
                let tuple = self.nodes.at(location).and_then(|expr| expr.as_tuple_expr());
                // Without parentheses it is the first item that CPython knows.
                let first = tuple.filter(|tuple| !tuple.parenthesized).and_then(|tuple| tuple.elts.first());
                let location = first.map_or(location, |first| first.range());
                Finding::new(location, "only single target (not tuple) can be annotated")
            }
            "Only single target (not list) can be annotated" => {
                Finding::new(location, "only single target (not list) can be annotated")
            }
            "Only one '*' parameter allowed" | "Only one '*' separator allowed" => {
                Finding::new(token, "* argument may appear only once")
            }
            "Keyword-only parameter separator not allowed after '*' parameter" => {
                Finding::new(token, "* argument may appear only once")
            }
            "Only one '/' separator allowed" => Finding::new(token, "/ may appear only once"),
            "'/' parameter must appear before '*' parameter" => Finding::new(token, "/ must be ahead of *"),
            "Position-only parameter separator not allowed as first parameter" => self.first_slash(index),
            "Multiple exception types must be parenthesized when using `as`" => {
                let name = self.range(self.index_at(location.end()) + 1);
                Finding::new(location.cover(name), "multiple exception types must be parenthesized")
            }
            "Star import must be the only import" => self.generic(token.end()),
            "Trailing comma not allowed"
                if matches!(self.header(index), TokenKind::Import | TokenKind::Global | TokenKind::Nonlocal) =>
            {
                self.generic(location.end())
            }
            "Trailing comma not allowed" if self.header(index) == TokenKind::From => {
                self.behind(location, "trailing comma not allowed without surrounding parentheses")
            }
            "Bytes literal cannot be mixed with non-bytes literals" => {
                self.behind(location, "cannot mix bytes and nonbytes literals")
            }
            "Expected a parameter name" => self.keyword_name(location),
            "Boolean 'not' expression cannot be used here" if is_arithmetic(self.before(index).0) => {
                Finding::new(location, "'not' after an operator must be parenthesized")
            }
            _ => match self.pattern_message(message, location) {
                Some(finding) => finding,
                None => self.missing_comma(index).unwrap_or_else(|| self.generic(start)),
            },
        }
    }

    /// The `else` of a `try` whose blocks end at a token, if that is what stands in place of an `except`.
    fn else_of_try(&self, index: usize) -> Option<usize> {
        let mut depth = 0;
        (0..index)
            .rev()
            .find(|&at| {
                match self.kind(at) {
                    TokenKind::Dedent => depth += 1,
                    TokenKind::Indent => depth -= 1,
                    _ => {}
                }
                let starts_line = matches!(self.before(at).0, TokenKind::Newline | TokenKind::Dedent);
                depth == 0 && starts_line && matches!(self.kind(at), TokenKind::Else | TokenKind::Try)
            })
            .filter(|&at| self.kind(at) == TokenKind::Else)
    }

    fn missing_block(&self, clause: &str, index: usize) -> Finding {
        let clause = clause.replace('`', "'").replace(" clause", " statement").replace(" block", " statement");
        let clause = clause.replace("'class'", "class");
        let keyword = self.clause_keyword(&clause, index);
        let has_star = self.kind(self.index_at(keyword.start()) + 1) == TokenKind::Star;
        let clause = if has_star { clause.replace("'except'", "'except*'") } else { clause };
        let line = self.source.place(keyword.start()).line;
        let message = format!("expected an indented block after {clause} on line {line}");
        let next =
            (index..self.tokens.len()).find(|&at| !matches!(self.kind(at), TokenKind::Newline | TokenKind::Dedent));
        match next.filter(|&at| self.kind(at) != TokenKind::EndOfFile) {
            Some(next) => Finding::indentation(Mark::Range(self.range(next)), message),
            None => Finding::indentation(self.end_of_source(), message),
        }
    }

    /// Where CPython finds that something is missing at the end: in a file it has only the line left.
    fn end_of_source(&self) -> Mark {
        let end = self.last_line_end();
        if self.source.is_file() { Mark::Line(end) } else { Mark::LineEnd(end) }
    }

    /// The end of the last line.
    fn last_line_end(&self) -> TextSize {
        let text = self.source.text();
        TextSize::of(text.strip_suffix('\n').unwrap_or(text))
    }

    /// The keyword of the clause whose block is missing.
    fn clause_keyword(&self, clause: &str, index: usize) -> TextRange {
        let word = match clause {
            "function definition" => "def",
            "class definition" => "class",
            other => other.trim_start_matches('\'').split('\'').next().unwrap_or_default(),
        };
        let found = (0..index).rev().map(|at| self.range(at)).find(|range| self.source.slice(*range) == word);
        found.unwrap_or(self.range(index))
    }
}
