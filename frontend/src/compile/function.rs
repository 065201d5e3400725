//! Functions and lambdas: defaults, annotations, closures, decorators, bodies.

use super::flow::Loc;
use super::literal::text;
use super::names::NameUse;
use super::unit::Signature;
use super::{Compiler, Outcome};
use crate::bytecode::{Code, Const, MakeFunctionFlags, Opcode, Position};
use crate::scope::ScopeKind;
use Opcode::*;
use ruff_python_ast::{self as ast, Parameters};
use ruff_text_size::TextRange;
use std::sync::Arc;

impl<'a> Compiler<'a> {
    pub(super) fn function_def(&mut self, def: &'a ast::StmtFunctionDef) -> Outcome {
        for decorator in &def.decorator_list {
            self.expr(&decorator.expression)?;
        }
        let loc = self.loc(&self.module.definition(def.range, &def.decorator_list, &def.name));
        let first_line = match def.decorator_list.first() {
            Some(decorator) => self.line_of(&decorator.expression),
            None => loc.map_or(0, |position| position.line),
        };
        let mut flags = self.defaults(&def.parameters, loc)?;
        if let Some(params) = &def.type_params {
            self.begin_generic_function(params, flags, first_line, loc)?;
        }
        let given = flags.count_ones();
        flags |= self.annotations(def, loc)?;
        let code = self.function_code(def, first_line)?;
        self.make_closure(code, flags, loc);
        if def.type_params.is_some() {
            self.end_generic_function(given, loc)?;
        }
        for decorator in def.decorator_list.iter().rev() {
            let loc = self.loc(&decorator.expression);
            self.emit_arg(CALL, 0, loc);
        }
        self.name(&def.name, NameUse::Store, loc);
        Ok(())
    }

    fn function_code(&mut self, def: &'a ast::StmtFunctionDef, first_line: u32) -> Outcome<Arc<Code>> {
        self.begin(def.range, Some(&def.parameters), first_line);
        let (docstring, body) = match self.split_docstring(&def.body) {
            Some((docstring, rest)) => (docstring.unwrap_or(Const::None), rest),
            None => (Const::None, &def.body[..]),
        };
        self.unit().consts.index(docstring);
        self.body(body)?;
        self.emit_const(Const::None, None);
        self.emit(RETURN_VALUE, None);
        self.end_generator();
        self.leave()
    }

    pub(super) fn lambda(&mut self, lambda: &'a ast::ExprLambda) -> Outcome {
        let loc = self.loc(lambda);
        let flags = match &lambda.parameters {
            Some(parameters) => self.defaults(parameters, loc)?,
            None => 0,
        };
        let first_line = self.line_of(lambda);
        self.begin(lambda.range, lambda.parameters.as_deref(), first_line);
        self.unit().consts.index(Const::None);
        self.expr(&lambda.body)?;
        let body_loc = self.loc(&*lambda.body);
        self.emit(RETURN_VALUE, body_loc);
        let code = self.leave()?;
        self.make_closure(code, flags, loc);
        Ok(())
    }

    /// Enters the code object of a function.
    fn begin(&mut self, range: TextRange, parameters: Option<&Parameters>, first_line: u32) {
        let symbols = self.symbols;
        self.enter(symbols.scope_at(range), first_line);
        if let Some(parameters) = parameters {
            self.unit().signature = Signature {
                arg_count: (parameters.posonlyargs.len() + parameters.args.len()) as u32,
                posonly_count: parameters.posonlyargs.len() as u32,
                kwonly_count: parameters.kwonlyargs.len() as u32,
                has_varargs: parameters.vararg.is_some(),
                has_varkeywords: parameters.kwarg.is_some(),
            };
        }
        // In CPython, too, a generator made of a lambda lets StopIteration through.
        if self.unit().suspends() && self.unit().kind != ScopeKind::Lambda {
            self.begin_generator();
        }
        self.resume(first_line);
    }

    /// Where a call begins.
    pub(super) fn resume(&mut self, first_line: u32) {
        let resume = Position { line: first_line, end_line: first_line, column: 0, end_column: 0 };
        self.emit(RESUME, Some(resume));
    }

    /// Pushes the default values; gives the flags that tell which there are.
    fn defaults(&mut self, parameters: &'a Parameters, loc: Loc) -> Outcome<u32> {
        let mut flags = 0;
        let positional = parameters.posonlyargs.iter().chain(&parameters.args);
        let mut count = 0;
        for default in positional.filter_map(|parameter| parameter.default()) {
            self.expr(default)?;
            count += 1;
        }
        if count > 0 {
            self.emit_arg(BUILD_TUPLE, count, loc);
            flags |= MakeFunctionFlags::DEFAULTS;
        }
        let mut names = Vec::new();
        for parameter in &parameters.kwonlyargs {
            if let Some(default) = parameter.default() {
                self.expr(default)?;
                names.push(text(&self.mangled(&parameter.parameter.name)));
            }
        }
        if !names.is_empty() {
            self.const_key_map(names, loc);
            flags |= MakeFunctionFlags::KWDEFAULTS;
        }
        Ok(flags)
    }

    fn annotations(&mut self, def: &'a ast::StmtFunctionDef, loc: Loc) -> Outcome<u32> {
        let parameters = &def.parameters;
        let plain = parameters.args.iter().chain(&parameters.posonlyargs).map(|p| &p.parameter);
        let keyword_only = parameters.kwonlyargs.iter().map(|p| &p.parameter);
        let all = plain.chain(parameters.vararg.as_deref()).chain(keyword_only).chain(parameters.kwarg.as_deref());
        let mut names = Vec::new();
        for parameter in all {
            let Some(annotation) = &parameter.annotation else {
                continue;
            };
            match &**annotation {
                annotation if self.symbols.future_annotations => {
                    let text = self.annotation_text(annotation)?;
                    let loc = self.loc(annotation);
                    self.emit_const(text, loc);
                }
                ast::Expr::Starred(starred) => {
                    self.expr(&starred.value)?;
                    self.emit_arg(UNPACK_SEQUENCE, 1, loc);
                }
                annotation => self.expr(annotation)?,
            }
            names.push(text(&self.mangled(&parameter.name)));
        }
        if let Some(returns) = &def.returns {
            match self.symbols.future_annotations {
                true => {
                    let text = self.annotation_text(returns)?;
                    let loc = self.loc(&**returns);
                    self.emit_const(text, loc);
                }
                false => self.expr(returns)?,
            }
            names.push(text("return"));
        }
        if names.is_empty() {
            return Ok(0);
        }
        self.const_key_map(names, loc);
        Ok(MakeFunctionFlags::ANNOTATIONS)
    }

    /// A dict of the values on the stack under constant names.
    fn const_key_map(&mut self, names: Vec<Const>, loc: Loc) {
        let count = names.len() as u32;
        self.emit_const(Const::Tuple(names), loc);
        self.emit_arg(BUILD_CONST_KEY_MAP, count, loc);
    }

    /// Pushes a function of the code, with its closure.
    pub(super) fn make_closure(&mut self, code: Arc<Code>, mut flags: u32, loc: Loc) {
        let free = code.free_count();
        if free > 0 {
            let first = code.localsplus.len() - free;
            for (name, _) in &code.localsplus[first..] {
                self.load_cell(name, loc);
            }
            self.emit_arg(BUILD_TUPLE, free as u32, loc);
            flags |= MakeFunctionFlags::CLOSURE;
        }
        self.emit_const(Const::Code(code), loc);
        self.emit_arg(MAKE_FUNCTION, flags, loc);
    }
}
