//! `match`: the cases, and patterns as tests that leave what they capture on the stack.
//!
//! A pattern that fails jumps to a place that drops what lies on the stack by then; the captured values of one that
//! succeeds lie below whatever else the pattern still needs, and are stored when the whole has matched.

use super::flow::{BlockId, Loc, Op};
use super::names::NameUse;
use super::{Compiler, Outcome};
use crate::bytecode::{BinaryOp, CompareOp, Const, Opcode};
use crate::syntax::with_stack;
use Opcode::*;
use num_bigint::BigInt;
use ruff_python_ast::{self as ast, Pattern};
use ruff_text_size::Ranged;

/// The state of compiling a pattern.
#[derive(Default)]
struct Context<'a> {
    /// Captured names; their values lie on the stack, the first on top.
    stores: Vec<&'a str>,
    /// Whether a pattern that always matches may stand here.
    allow_irrefutable: bool,
    /// Where to go with so many values to drop.
    fail: Vec<BlockId>,
    /// Values above the captured ones that subpatterns have to leave alone.
    on_top: usize,
}

impl<'a> Compiler<'a> {
    pub(super) fn match_stmt(&mut self, stmt: &'a ast::StmtMatch) -> Outcome {
        self.expr(&stmt.subject)?;
        let end = self.label();
        let count = stmt.cases.len();
        // A last `case _` needs no test, and the case before it no copy of the subject.
        let has_default = count > 1 && is_wildcard(&stmt.cases[count - 1].pattern);
        let tested = count - has_default as usize;
        for (at, case) in stmt.cases[..tested].iter().enumerate() {
            let loc = self.loc(&case.pattern);
            let is_last = at + 1 == tested;
            if !is_last {
                self.emit_arg(COPY, 1, loc);
            }
            let allow_irrefutable = case.guard.is_some() || at + 1 == count;
            let mut context = Context { allow_irrefutable, ..Context::default() };
            self.pattern(&case.pattern, &mut context)?;
            for name in std::mem::take(&mut context.stores) {
                self.name(name, NameUse::Store, loc);
            }
            if let Some(guard) = &case.guard {
                let fail = self.fail_label(&mut context, 0);
                self.jump_if(guard, fail, false)?;
            }
            if !is_last {
                self.emit(POP_TOP, loc);
            }
            self.body(&case.body)?;
            self.emit_jump(Op::Jump, end, None);
            self.place_fails(&mut context, loc);
        }
        if has_default {
            let case = &stmt.cases[count - 1];
            let loc = self.loc(&case.pattern);
            self.emit(NOP, loc);
            if let Some(guard) = &case.guard {
                self.jump_if(guard, end, false)?;
            }
            self.body(&case.body)?;
        }
        self.place(end);
        Ok(())
    }

    /// The label for a failure with `pops` values to drop.
    fn fail_label(&mut self, context: &mut Context<'a>, pops: usize) -> BlockId {
        while context.fail.len() <= pops {
            let label = self.label();
            context.fail.push(label);
        }
        context.fail[pops]
    }

    fn fail(&mut self, context: &mut Context<'a>, op: impl Into<Op>, loc: Loc) {
        let label = self.fail_label(context, context.on_top + context.stores.len());
        self.emit_jump(op, label, loc);
    }

    /// Places the labels for failures: each drops one value and falls through to the next.
    fn place_fails(&mut self, context: &mut Context<'a>, loc: Loc) {
        let labels = std::mem::take(&mut context.fail);
        for (pops, &label) in labels.iter().enumerate().rev() {
            self.place(label);
            if pops > 0 {
                self.emit(POP_TOP, loc);
            }
        }
    }

    fn pattern(&mut self, pattern: &'a Pattern, context: &mut Context<'a>) -> Outcome {
        with_stack(|| match pattern {
            Pattern::MatchValue(value) => self.value_pattern(value, context),
            Pattern::MatchSingleton(single) => {
                let loc = self.loc(single);
                let value = match single.value {
                    ast::Singleton::None => Const::None,
                    ast::Singleton::True => Const::Bool(true),
                    ast::Singleton::False => Const::Bool(false),
                };
                self.emit_const(value, loc);
                self.emit_arg(IS_OP, 0, loc);
                self.fail(context, POP_JUMP_IF_FALSE, loc);
                Ok(())
            }
            Pattern::MatchSequence(sequence) => self.sequence_pattern(sequence, context),
            Pattern::MatchMapping(mapping) => self.mapping_pattern(mapping, context),
            Pattern::MatchClass(class) => self.class_pattern(class, context),
            Pattern::MatchStar(star) => self.capture(star, star.name.as_ref(), context),
            Pattern::MatchAs(bound) => self.as_pattern(bound, context),
            Pattern::MatchOr(or) => self.or_pattern(or, context),
        })
    }

    /// A pattern inside another one, where one that always matches is no mistake.
    fn subpattern(&mut self, pattern: &'a Pattern, context: &mut Context<'a>) -> Outcome {
        let before = std::mem::replace(&mut context.allow_irrefutable, true);
        self.pattern(pattern, context)?;
        context.allow_irrefutable = before;
        Ok(())
    }

    fn value_pattern(&mut self, pattern: &'a ast::PatternMatchValue, context: &mut Context<'a>) -> Outcome {
        let loc = self.loc(pattern);
        if self.constant(&pattern.value).is_none() && !pattern.value.is_attribute_expr() {
            return self.error(pattern, "patterns may only match literals and attribute lookups");
        }
        self.expr(&pattern.value)?;
        self.emit_arg(COMPARE_OP, CompareOp::Eq as u32, loc);
        self.emit(TO_BOOL, loc);
        self.fail(context, POP_JUMP_IF_FALSE, loc);
        Ok(())
    }

    /// Keeps the top of the stack for a name below what must stay on top, or drops it.
    fn capture(&mut self, node: &impl Ranged, name: Option<&'a ast::Identifier>, context: &mut Context<'a>) -> Outcome {
        let loc = self.loc(node);
        let Some(name) = name else {
            self.emit(POP_TOP, loc);
            return Ok(());
        };
        self.check_new(node, name, context)?;
        self.rotate(context.on_top + context.stores.len() + 1, loc);
        context.stores.push(name);
        Ok(())
    }

    fn check_new(&mut self, node: &impl Ranged, name: &str, context: &Context<'a>) -> Outcome {
        match context.stores.contains(&name) {
            true => self.error(node, format!("multiple assignments to name '{name}' in pattern")),
            false => Ok(()),
        }
    }

    /// Moves the top of the stack below the `count - 1` values under it.
    fn rotate(&mut self, count: usize, loc: Loc) {
        for depth in (2..=count).rev() {
            self.emit_arg(SWAP, depth as u32, loc);
        }
    }

    fn as_pattern(&mut self, pattern: &'a ast::PatternMatchAs, context: &mut Context<'a>) -> Outcome {
        let Some(inner) = &pattern.pattern else {
            if !context.allow_irrefutable {
                return match &pattern.name {
                    Some(name) => {
                        let message = format!("name capture '{name}' makes remaining patterns unreachable");
                        self.error(pattern, message)
                    }
                    None => self.error(pattern, "wildcard makes remaining patterns unreachable"),
                };
            }
            return self.capture(pattern, pattern.name.as_ref(), context);
        };
        context.on_top += 1;
        let loc = self.loc(pattern);
        self.emit_arg(COPY, 1, loc);
        self.pattern(inner, context)?;
        context.on_top -= 1;
        self.capture(pattern, pattern.name.as_ref(), context)
    }

    fn length_check(&mut self, size: usize, op: CompareOp, loc: Loc, context: &mut Context<'a>) {
        self.emit(GET_LEN, loc);
        self.emit_const(Const::Int(BigInt::from(size)), loc);
        self.emit_arg(COMPARE_OP, op as u32, loc);
        self.fail(context, POP_JUMP_IF_FALSE, loc);
    }

    fn sequence_pattern(&mut self, pattern: &'a ast::PatternMatchSequence, context: &mut Context<'a>) -> Outcome {
        let loc = self.loc(pattern);
        let patterns = &pattern.patterns[..];
        let mut stars = patterns.iter().enumerate().filter_map(|(at, p)| Some((at, p.as_match_star()?)));
        let star = stars.next();
        if stars.next().is_some() {
            return self.error(pattern, "multiple starred names in sequence pattern");
        }
        let is_ignored = |p: &Pattern| is_wildcard(p) || p.as_match_star().is_some_and(|star| star.name.is_none());
        context.on_top += 1;
        self.emit(MATCH_SEQUENCE, loc);
        self.fail(context, POP_JUMP_IF_FALSE, loc);
        match star {
            None => self.length_check(patterns.len(), CompareOp::Eq, loc, context),
            Some(_) if patterns.len() > 1 => self.length_check(patterns.len() - 1, CompareOp::Ge, loc, context),
            Some(_) => {}
        }
        context.on_top -= 1;
        match star {
            _ if patterns.iter().all(is_ignored) => self.emit(POP_TOP, loc),
            Some((at, star)) if star.name.is_none() => self.items_by_index(patterns, at, loc, context)?,
            _ => {
                match star {
                    None => self.emit_arg(UNPACK_SEQUENCE, patterns.len() as u32, loc),
                    Some((before, _)) => {
                        let after = patterns.len() - before - 1;
                        if before >= 1 << 8 || after >= 1 << 23 {
                            return self.error(pattern, "too many expressions in star-unpacking sequence pattern");
                        }
                        self.emit_arg(UNPACK_EX, (before | after << 8) as u32, loc);
                    }
                }
                context.on_top += patterns.len();
                for item in patterns {
                    context.on_top -= 1;
                    self.subpattern(item, context)?;
                }
            }
        }
        Ok(())
    }

    /// The items before and behind a star that captures nothing are read one by one.
    fn items_by_index(&mut self, patterns: &'a [Pattern], star: usize, loc: Loc, context: &mut Context<'a>) -> Outcome {
        context.on_top += 1;
        for (at, item) in patterns.iter().enumerate() {
            if at == star || is_wildcard(item) {
                continue;
            }
            self.emit_arg(COPY, 1, loc);
            if at < star {
                self.emit_const(Const::Int(BigInt::from(at)), loc);
            } else {
                self.emit(GET_LEN, loc);
                self.emit_const(Const::Int(BigInt::from(patterns.len() - at)), loc);
                self.emit_arg(BINARY_OP, BinaryOp::Subtract as u32, loc);
            }
            self.emit(BINARY_SUBSCR, loc);
            self.subpattern(item, context)?;
        }
        context.on_top -= 1;
        self.emit(POP_TOP, loc);
        Ok(())
    }

    fn mapping_pattern(&mut self, pattern: &'a ast::PatternMatchMapping, context: &mut Context<'a>) -> Outcome {
        let loc = self.loc(pattern);
        let size = pattern.keys.len();
        context.on_top += 1;
        self.emit(MATCH_MAPPING, loc);
        self.fail(context, POP_JUMP_IF_FALSE, loc);
        if size == 0 && pattern.rest.is_none() {
            context.on_top -= 1;
            self.emit(POP_TOP, loc);
            return Ok(());
        }
        if size > 0 {
            self.length_check(size, CompareOp::Ge, loc, context);
        }
        self.mapping_keys(pattern)?;
        self.emit_arg(BUILD_TUPLE, size as u32, loc);
        self.emit(MATCH_KEYS, loc);
        context.on_top += 2;
        self.fail_if_none(loc, context);
        self.emit_arg(UNPACK_SEQUENCE, size as u32, loc);
        context.on_top += size;
        context.on_top -= 1;
        for value in &pattern.patterns {
            context.on_top -= 1;
            self.subpattern(value, context)?;
        }
        context.on_top -= 2;
        let Some(rest) = &pattern.rest else {
            self.emit(POP_TOP, loc);
            self.emit(POP_TOP, loc);
            return Ok(());
        };
        self.emit_arg(BUILD_MAP, 0, loc);
        self.emit_arg(SWAP, 3, loc);
        self.emit_arg(DICT_UPDATE, 2, loc);
        self.emit_arg(UNPACK_SEQUENCE, size as u32, loc);
        for left in (1..=size).rev() {
            self.emit_arg(COPY, 1 + left as u32, loc);
            self.emit_arg(SWAP, 2, loc);
            self.emit(DELETE_SUBSCR, loc);
        }
        self.capture(pattern, Some(rest), context)
    }

    fn mapping_keys(&mut self, pattern: &'a ast::PatternMatchMapping) -> Outcome {
        let mut seen: Vec<Const> = Vec::new();
        for key in &pattern.keys {
            match self.constant(key) {
                Some(constant) => {
                    if let Some(shown) = repeated_key(&seen, &constant) {
                        return self.error(pattern, format!("mapping pattern checks duplicate key ({shown})"));
                    }
                    seen.push(constant);
                }
                None if key.is_attribute_expr() => {}
                None => {
                    return self.error(pattern, "mapping pattern keys may only match literals and attribute lookups");
                }
            }
            self.expr(key)?;
        }
        Ok(())
    }

    /// Fails if None, which stands for "no match", is on top of the stack.
    fn fail_if_none(&mut self, loc: Loc, context: &mut Context<'a>) {
        self.emit_arg(COPY, 1, loc);
        self.emit_const(Const::None, loc);
        self.emit_arg(IS_OP, 1, loc);
        self.fail(context, POP_JUMP_IF_FALSE, loc);
    }

    fn class_pattern(&mut self, pattern: &'a ast::PatternMatchClass, context: &mut Context<'a>) -> Outcome {
        let loc = self.loc(pattern);
        let (positional, keywords) = (&pattern.arguments.patterns, &pattern.arguments.keywords);
        for (at, keyword) in keywords.iter().enumerate() {
            if keyword.attr.as_str() == "__debug__" {
                return self.error(&keyword.pattern, "cannot assign to __debug__");
            }
            if let Some(again) = keywords[at + 1..].iter().find(|other| other.attr.as_str() == keyword.attr.as_str()) {
                let message = format!("attribute name repeated in class pattern: {}", keyword.attr);
                return self.error(&again.pattern, message);
            }
        }
        self.expr(&pattern.cls)?;
        let names = keywords.iter().map(|keyword| super::literal::text(&keyword.attr)).collect();
        self.emit_const(Const::Tuple(names), loc);
        self.emit_arg(MATCH_CLASS, positional.len() as u32, loc);
        context.on_top += 1;
        self.fail_if_none(loc, context);
        let count = positional.len() + keywords.len();
        self.emit_arg(UNPACK_SEQUENCE, count as u32, loc);
        context.on_top -= 1;
        context.on_top += count;
        for item in positional.iter().chain(keywords.iter().map(|keyword| &keyword.pattern)) {
            context.on_top -= 1;
            if is_wildcard(item) {
                self.emit(POP_TOP, loc);
            } else {
                self.subpattern(item, context)?;
            }
        }
        Ok(())
    }

    fn or_pattern(&mut self, pattern: &'a ast::PatternMatchOr, context: &mut Context<'a>) -> Outcome {
        let (loc, end) = (self.loc(pattern), self.label());
        let mut control: Option<Vec<&'a str>> = None;
        for (at, alternative) in pattern.patterns.iter().enumerate() {
            let is_last = at + 1 == pattern.patterns.len();
            let allow_irrefutable = is_last && context.allow_irrefutable;
            let mut inner = Context { allow_irrefutable, ..Context::default() };
            let loc = self.loc(alternative);
            self.emit_arg(COPY, 1, loc);
            self.pattern(alternative, &mut inner)?;
            match &control {
                None => control = Some(std::mem::take(&mut inner.stores)),
                Some(control) => {
                    if !self.reorder(&mut inner.stores, control, loc) {
                        return self.error(pattern, "alternative patterns bind different names");
                    }
                }
            }
            inner.stores.clear();
            self.emit_jump(Op::Jump, end, loc);
            self.place_fails(&mut inner, loc);
        }
        self.emit(POP_TOP, loc);
        self.fail(context, Op::Jump, loc);
        self.place(end);
        let names = control.unwrap_or_default();
        let depth = names.len() + 1 + context.on_top + context.stores.len();
        for name in names {
            self.rotate(depth, loc);
            self.check_new(pattern, name, context)?;
            context.stores.push(name);
        }
        self.emit(POP_TOP, loc);
        Ok(())
    }

    /// Brings the captured values of an alternative into the order of the first one's. False if the names differ.
    fn reorder(&mut self, stores: &mut Vec<&'a str>, control: &[&'a str], loc: Loc) -> bool {
        if stores.len() != control.len() {
            return false;
        }
        for wanted in (0..control.len()).rev() {
            let Some(at) = stores.iter().position(|name| *name == control[wanted]) else {
                return false;
            };
            if at == wanted {
                continue;
            }
            let rotations = at + 1;
            let rotated: Vec<&str> = stores.drain(..rotations).collect();
            let place = wanted - at;
            stores.splice(place..place, rotated);
            for _ in 0..rotations {
                self.rotate(wanted + 1, loc);
            }
        }
        true
    }
}

/// `_`, also in parentheses.
fn is_wildcard(pattern: &Pattern) -> bool {
    matches!(pattern, Pattern::MatchAs(ast::PatternMatchAs { pattern: None, name: None, .. }))
}

/// The text of a constant key that equals one before it.
fn repeated_key(seen: &[Const], key: &Const) -> Option<String> {
    let number = |c: &Const| match c {
        Const::Bool(b) => Some(f64::from(u8::from(*b))),
        Const::Int(n) => n.to_string().parse().ok(),
        Const::Float(x) => Some(*x),
        Const::Complex(z) if z.im == 0.0 => Some(z.re),
        _ => None,
    };
    let same = |other: &&Const| match (number(other), number(key)) {
        (Some(a), Some(b)) => match (other, key) {
            (Const::Int(a), Const::Int(b)) => a == b,
            _ => a == b,
        },
        _ => *other == key,
    };
    seen.iter().find(same).map(|_| crate::bytecode::constant_text(key))
}
