//! Calls in all their forms.

use super::container::STACK_GUIDELINE;
use super::flow::Loc;
use super::literal::text;
use super::names::NameUse;
use super::{Compiler, Outcome};
use crate::bytecode::{Const, Intrinsic, Opcode};
use crate::scope::{ScopeId, ScopeKind};
use Opcode::*;
use ruff_python_ast::{self as ast, Expr, ExprContext, Keyword};
use rustc_hash::FxHashSet;

impl<'a> Compiler<'a> {
    pub(super) fn call(&mut self, call: &'a ast::ExprCall) -> Outcome {
        let arguments = &call.arguments;
        self.check_keywords(&arguments.keywords)?;
        if let Expr::Attribute(method) = &*call.func
            && self.is_method_call(method, arguments)
        {
            return self.method_call(call, method);
        }
        self.doubt_call(&call.func);
        self.expr(&call.func)?;
        let loc = self.loc(&*call.func);
        self.emit(PUSH_NULL, loc);
        let loc = self.loc(call);
        self.arguments_after(0, arguments, loc)
    }

    /// The arguments of a call, of which so many are on the stack already, and the call.
    pub(super) fn arguments_after(&mut self, before: u32, arguments: &'a ast::Arguments, loc: Loc) -> Outcome {
        self.arguments_and(before, arguments, None, loc)
    }

    /// The same, with a variable as the last positional argument.
    pub(super) fn arguments_and(
        &mut self,
        before: u32,
        arguments: &'a ast::Arguments,
        last: Option<&str>,
        loc: Loc,
    ) -> Outcome {
        let values = before as usize + arguments.args.len() + arguments.keywords.len() * 2;
        if values > STACK_GUIDELINE || has_stars(arguments) {
            return self.call_unpacked(before, arguments, last, loc);
        }
        self.simple_arguments(before, arguments, last, loc, loc)
    }

    pub(super) fn check_keywords(&self, keywords: &[Keyword]) -> Outcome {
        let mut seen = FxHashSet::default();
        for keyword in keywords {
            let Some(name) = &keyword.arg else { continue };
            if name.as_str() == "__debug__" {
                return self.error(keyword, "cannot assign to __debug__");
            }
            if !seen.insert(name.as_str()) {
                return self.error(keyword, format!("keyword argument repeated: {name}"));
            }
        }
        Ok(())
    }

    /// Whether a call of an attribute can use the method form of `LOAD_ATTR`.
    fn is_method_call(&self, method: &ast::ExprAttribute, arguments: &ast::Arguments) -> bool {
        let count = arguments.args.len() + arguments.keywords.len() + !arguments.keywords.is_empty() as usize;
        method.ctx == ExprContext::Load
            && count < STACK_GUIDELINE
            && !has_stars(arguments)
            && !self.is_imported_module(&method.value)
    }

    /// Functions of a module imported at the top are no methods.
    fn is_imported_module(&self, expr: &Expr) -> bool {
        let Expr::Name(name) = expr else { return false };
        let unit = self.units.last().expect("inside a code object");
        if unit.kind == ScopeKind::Module && !unit.overrides.is_empty() {
            // As in CPython, which looks at the comprehension's own symbols there.
            return false;
        }
        self.symbols.scope(ScopeId::MODULE).symbol(&name.id).is_some_and(|symbol| symbol.is_imported())
    }

    fn method_call(&mut self, call: &'a ast::ExprCall, method: &'a ast::ExprAttribute) -> Outcome {
        let loc = self.at_attribute(self.loc(method), method);
        if !self.super_attribute(method, true)? {
            self.expr(&method.value)?;
            self.load_attribute(&method.attr, true, loc);
        }
        let call_loc = self.at_attribute(self.loc(call), method);
        self.simple_arguments(0, &call.arguments, None, loc, call_loc)
    }

    /// Arguments without stars, and the call.
    fn simple_arguments(
        &mut self,
        before: u32,
        arguments: &'a ast::Arguments,
        last: Option<&str>,
        names_loc: Loc,
        loc: Loc,
    ) -> Outcome {
        if let [Expr::Generator(generator)] = &*arguments.args
            && !generator.parenthesized
        {
            // The parentheses of the call are its own, too.
            let place = self.loc(arguments);
            self.generator(generator, place)?;
            self.emit_arg(CALL, before + 1, loc);
            return Ok(());
        }
        for argument in &arguments.args {
            self.expr(argument)?;
        }
        last.into_iter().for_each(|name| self.name(name, NameUse::Load, loc));
        for keyword in &arguments.keywords {
            self.expr(&keyword.value)?;
        }
        let count = before + u32::from(last.is_some()) + (arguments.args.len() + arguments.keywords.len()) as u32;
        if arguments.keywords.is_empty() {
            self.emit_arg(CALL, count, loc);
        } else {
            self.emit_const(keyword_names(&arguments.keywords), names_loc);
            self.emit_arg(CALL_KW, count, loc);
        }
        Ok(())
    }

    /// Arguments that are collected in a tuple and a dict first.
    fn call_unpacked(&mut self, before: u32, arguments: &'a ast::Arguments, last: Option<&str>, loc: Loc) -> Outcome {
        match &*arguments.args {
            args if before > 0 => {
                self.emit_arg(BUILD_LIST, before, loc);
                self.extend_with(args, loc)?;
                if let Some(name) = last {
                    self.name(name, NameUse::Load, loc);
                    self.emit_arg(LIST_APPEND, 1, loc);
                }
                self.emit_arg(CALL_INTRINSIC_1, Intrinsic::ListToTuple as u32, loc);
            }
            [Expr::Starred(starred)] => self.expr(&starred.value)?,
            args => match self.constants(args) {
                Some(items) => self.emit_const(Const::Tuple(items), loc),
                None => self.tuple(args, loc)?,
            },
        }
        if !arguments.keywords.is_empty() {
            self.keyword_dict(&arguments.keywords, loc)?;
        }
        self.emit_arg(CALL_FUNCTION_EX, !arguments.keywords.is_empty() as u32, loc);
        Ok(())
    }

    /// Adds items, starred ones among them, to the list on top of the stack.
    fn extend_with(&mut self, items: &'a [Expr], loc: Loc) -> Outcome {
        for item in items {
            match item {
                Expr::Starred(starred) => {
                    self.expr(&starred.value)?;
                    self.emit_arg(LIST_EXTEND, 1, loc);
                }
                item => {
                    self.expr(item)?;
                    self.emit_arg(LIST_APPEND, 1, loc);
                }
            }
        }
        Ok(())
    }

    fn keyword_dict(&mut self, keywords: &'a [Keyword], loc: Loc) -> Outcome {
        let mut have_dict = false;
        let mut start = 0;
        for (at, keyword) in keywords.iter().enumerate() {
            if keyword.arg.is_some() {
                continue;
            }
            if at > start {
                self.named_arguments(&keywords[start..at], loc)?;
                self.merge_keywords(&mut have_dict, loc);
            }
            if !have_dict {
                self.emit_arg(BUILD_MAP, 0, loc);
                have_dict = true;
            }
            self.expr(&keyword.value)?;
            self.emit_arg(DICT_MERGE, 1, loc);
            start = at + 1;
        }
        if start < keywords.len() {
            self.named_arguments(&keywords[start..], loc)?;
            self.merge_keywords(&mut have_dict, loc);
        }
        Ok(())
    }

    fn merge_keywords(&mut self, have_dict: &mut bool, loc: Loc) {
        if std::mem::replace(have_dict, true) {
            self.emit_arg(DICT_MERGE, 1, loc);
        }
    }

    /// A dict of arguments given by name.
    fn named_arguments(&mut self, keywords: &'a [Keyword], loc: Loc) -> Outcome {
        let big = keywords.len() * 2 > STACK_GUIDELINE;
        if keywords.len() > 1 && !big {
            for keyword in keywords {
                self.expr(&keyword.value)?;
            }
            self.emit_const(keyword_names(keywords), loc);
            self.emit_arg(BUILD_CONST_KEY_MAP, keywords.len() as u32, loc);
            return Ok(());
        }
        if big {
            self.emit_arg(BUILD_MAP, 0, loc);
        }
        for keyword in keywords {
            let name = keyword.arg.as_ref().map_or("", |name| name.as_str());
            self.emit_const(text(name), loc);
            self.expr(&keyword.value)?;
            if big {
                self.emit_arg(MAP_ADD, 1, loc);
            }
        }
        if !big {
            self.emit_arg(BUILD_MAP, keywords.len() as u32, loc);
        }
        Ok(())
    }
}

fn has_stars(arguments: &ast::Arguments) -> bool {
    arguments.args.iter().any(Expr::is_starred_expr) || arguments.keywords.iter().any(|keyword| keyword.arg.is_none())
}

fn keyword_names(keywords: &[Keyword]) -> Const {
    Const::Tuple(keywords.iter().filter_map(|keyword| keyword.arg.as_ref()).map(|name| text(name)).collect())
}
