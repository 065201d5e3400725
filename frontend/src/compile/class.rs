//! Class definitions, and the attributes that `super()` finds.

use super::literal::text;
use super::names::NameUse;
use super::{Compiler, Outcome};
use crate::bytecode::{Code, Const, Opcode, Position};
use crate::scope::{Resolution, TYPE_PARAMS};
use Opcode::*;
use num_bigint::BigInt;
use ruff_python_ast::{self as ast, Expr, Stmt};
use std::sync::Arc;

impl<'a> Compiler<'a> {
    pub(super) fn class_def(&mut self, class: &'a ast::StmtClassDef) -> Outcome {
        for decorator in &class.decorator_list {
            self.expr(&decorator.expression)?;
        }
        let loc = self.loc(&self.module.definition(class.range, &class.decorator_list, &class.name));
        if let Some(arguments) = class.arguments.as_deref() {
            self.check_keywords(&arguments.keywords)?;
        }
        let first_line = match class.decorator_list.first() {
            Some(decorator) => self.line_of(&decorator.expression),
            None => loc.map_or(0, |position| position.line),
        };
        if let Some(params) = &class.type_params {
            self.begin_type_params(params, first_line, loc)?;
            self.name(TYPE_PARAMS, NameUse::Store, loc);
        }
        let code = self.class_code(class, first_line)?;
        self.emit(LOAD_BUILD_CLASS, loc);
        self.emit(PUSH_NULL, loc);
        self.make_closure(code, 0, loc);
        self.emit_const(text(&class.name), loc);
        match (&class.type_params, class.arguments.as_deref()) {
            (Some(_), arguments) => self.generic_class(arguments, loc)?,
            (None, Some(arguments)) => self.arguments_after(2, arguments, loc)?,
            (None, None) => self.emit_arg(CALL, 2, loc),
        }
        for decorator in class.decorator_list.iter().rev() {
            let loc = self.loc(&decorator.expression);
            self.emit_arg(CALL, 0, loc);
        }
        self.name(&class.name, NameUse::Store, loc);
        Ok(())
    }

    /// What the body of the class does, in a namespace of its own.
    fn class_code(&mut self, class: &'a ast::StmtClassDef, first_line: u32) -> Outcome<Arc<Code>> {
        let symbols = self.symbols;
        let scope = symbols.scope_at(class.range);
        self.enter(scope, first_line);
        let start = Some(Position { line: first_line, end_line: first_line, column: 0, end_column: 0 });
        self.emit(RESUME, start);
        self.emit_name(LOAD_NAME, "__name__", start);
        self.emit_name(STORE_NAME, "__module__", start);
        let qualname = self.unit().qualname.clone();
        self.emit_const(text(&qualname), start);
        self.emit_name(STORE_NAME, "__qualname__", start);
        self.emit_const(Const::Int(BigInt::from(first_line)), start);
        self.emit_name(STORE_NAME, "__firstlineno__", start);
        if class.type_params.is_some() {
            self.name(TYPE_PARAMS, NameUse::Load, start);
            self.emit_name(STORE_NAME, "__type_params__", start);
        }
        if symbols.scope(scope).needs_class_dict {
            self.emit(LOAD_LOCALS, start);
            let cell = self.unit().cell_index("__classdict__", false);
            self.emit_arg(STORE_DEREF, cell, start);
        }
        if symbols.scope(scope).has_annotations {
            self.emit(SETUP_ANNOTATIONS, start);
        }
        let mut body = &class.body[..];
        if let Some((docstring, rest)) = self.split_docstring(body)
            && let Stmt::Expr(first) = &body[0]
        {
            if let Some(docstring) = docstring {
                let loc = self.loc(&*first.value);
                self.emit_const(docstring, loc);
                self.emit_name(STORE_NAME, "__doc__", loc);
            }
            body = rest;
        }
        self.body(body)?;
        let attributes = std::mem::take(&mut self.unit().static_attributes);
        self.emit_const(Const::Tuple(attributes.iter().map(|name| text(name)).collect()), None);
        self.emit_name(STORE_NAME, "__static_attributes__", None);
        if symbols.scope(scope).needs_class_dict {
            self.load_cell("__classdict__", None);
            self.emit_name(STORE_NAME, "__classdictcell__", None);
        }
        if symbols.scope(scope).needs_class_cell {
            self.load_cell("__class__", None);
            self.emit_arg(COPY, 1, None);
            self.emit_name(STORE_NAME, "__classcell__", None);
        } else {
            self.emit_const(Const::None, None);
        }
        self.emit(RETURN_VALUE, None);
        self.leave()
    }

    /// `super().name` and `super(A, b).name`, which make no object for `super`. Gives whether this is one.
    ///
    /// As in CPython, only where `super` is no variable of the function; what the name is bound to is looked at when
    /// the program runs.
    pub(super) fn super_attribute(&mut self, attribute: &'a ast::ExprAttribute, as_method: bool) -> Outcome<bool> {
        let Expr::Call(call) = &*attribute.value else { return Ok(false) };
        let Expr::Name(function) = &*call.func else { return Ok(false) };
        let arguments = &call.arguments;
        let is_plain = arguments.keywords.is_empty() && !arguments.args.iter().any(Expr::is_starred_expr);
        if function.id != "super" || !is_plain || !self.is_global("super") {
            return Ok(false);
        }
        let two = match &arguments.args[..] {
            [] if self.has_class_and_self() => false,
            [_, _] => true,
            _ => return Ok(false),
        };
        let loc = self.loc(&*call.func);
        self.name("super", NameUse::Load, loc);
        if two {
            for argument in &arguments.args {
                self.expr(argument)?;
            }
        } else {
            let loc = self.loc(call);
            self.name("__class__", NameUse::Load, loc);
            let first = self.unit().varnames.names()[0].clone();
            self.name(&first, NameUse::Load, loc);
        }
        let loc = self.loc(attribute);
        let loc = self.at_attribute(loc, attribute);
        let name = self.mangled(&attribute.attr);
        let at = self.unit().names.index(&name);
        self.emit_arg(LOAD_SUPER_ATTR, at << 2 | u32::from(two) << 1 | u32::from(as_method), loc);
        Ok(true)
    }

    fn is_global(&self, name: &str) -> bool {
        let unit = self.units.last().expect("inside a code object");
        let scope = self.symbols.scope(unit.scope);
        scope.is_function_like()
            && scope.symbol(name).is_some_and(|symbol| symbol.resolution == Resolution::GlobalImplicit)
            && self.symbols.scope(crate::scope::ScopeId::MODULE).symbol(name).is_none_or(|symbol| !symbol.is_own())
    }

    /// Whether the function knows its class, and has an argument to bind to.
    fn has_class_and_self(&self) -> bool {
        let unit = self.units.last().expect("inside a code object");
        unit.freevars.find("__class__").is_some() && unit.signature.arg_count > 0 && unit.overrides.is_empty()
    }

    /// Notes an assignment `self.name = ...` for the class around the function.
    pub(super) fn note_static_attribute(&mut self, attribute: &ast::ExprAttribute) {
        let Expr::Name(object) = &*attribute.value else { return };
        if object.id != "self" {
            return;
        }
        let class = self.units.iter_mut().rev().skip(1).find(|unit| unit.is_class());
        if let Some(class) = class {
            class.static_attributes.insert(Arc::from(attribute.attr.as_str()));
        }
    }
}
