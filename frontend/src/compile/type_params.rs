//! Type parameters and `type` statements (PEP 695, PEP 696): functions that are called at once around what is generic, and
//! functions of one expression that are called when somebody asks for a bound, a default or an alias's value.

use super::flow::Loc;
use super::literal::text;
use super::names::NameUse;
use super::unit::Signature;
use super::{Compiler, Outcome};
use crate::bytecode::{Const, Intrinsic, Intrinsic2, Opcode};
use crate::scope::{GENERIC_BASE, TYPE_PARAMS, part_range};
use Opcode::*;
use ruff_python_ast::{self as ast, Expr, TypeParam};
use ruff_text_size::TextRange;

impl<'a> Compiler<'a> {
    /// Enters the block of type parameters; leaves their tuple on its stack.
    pub(super) fn begin_type_params(&mut self, params: &'a ast::TypeParams, first_line: u32, loc: Loc) -> Outcome {
        self.enter_block(params.range, first_line);
        self.type_params(params, loc)
    }

    fn enter_block(&mut self, range: TextRange, first_line: u32) {
        let symbols = self.symbols;
        self.enter(symbols.scope_at(range), first_line);
        self.resume(first_line);
    }

    /// Ends the block, whose result is on its stack, and calls it.
    fn end_type_params(&mut self, loc: Loc) -> Outcome {
        self.emit(RETURN_VALUE, loc);
        let code = self.leave()?;
        self.make_closure(code, 0, loc);
        self.emit(PUSH_NULL, loc);
        self.emit_arg(CALL, 0, loc);
        Ok(())
    }

    /// The defaults of a generic function, which are on the stack, become arguments of the block.
    pub(super) fn begin_generic_function(
        &mut self,
        params: &'a ast::TypeParams,
        flags: u32,
        first_line: u32,
        loc: Loc,
    ) -> Outcome {
        let given = flags.count_ones();
        if given == 2 {
            self.emit_arg(SWAP, 2, loc);
        }
        self.enter_block(params.range, first_line);
        self.unit().signature = Signature { arg_count: given, ..Signature::default() };
        self.type_params(params, loc)?;
        for slot in 0..given {
            self.emit_arg(LOAD_FAST, slot, loc);
        }
        Ok(())
    }

    /// Gives the function on the stack its type parameters, and calls the block with `given` arguments.
    pub(super) fn end_generic_function(&mut self, given: u32, loc: Loc) -> Outcome {
        self.emit_arg(SWAP, 2, loc);
        self.emit_arg(CALL_INTRINSIC_2, Intrinsic2::SetFunctionTypeParams as u32, loc);
        if given == 0 {
            return self.end_type_params(loc);
        }
        self.emit(RETURN_VALUE, loc);
        let code = self.leave()?;
        self.make_closure(code, 0, loc);
        self.emit_arg(SWAP, given + 1, loc);
        // The first argument stands where `self` would.
        self.emit_arg(CALL, given - 1, loc);
        Ok(())
    }

    /// The call that makes a generic class, and the end of its block.
    pub(super) fn generic_class(&mut self, arguments: Option<&'a ast::Arguments>, loc: Loc) -> Outcome {
        self.name(TYPE_PARAMS, NameUse::Load, loc);
        self.emit_arg(CALL_INTRINSIC_1, Intrinsic::SubscriptGeneric as u32, loc);
        self.name(GENERIC_BASE, NameUse::Store, loc);
        match arguments {
            Some(arguments) => self.arguments_and(2, arguments, Some(GENERIC_BASE), loc)?,
            None => {
                self.name(GENERIC_BASE, NameUse::Load, loc);
                self.emit_arg(CALL, 3, loc);
            }
        }
        self.end_type_params(loc)
    }

    pub(super) fn type_alias(&mut self, alias: &'a ast::StmtTypeAlias) -> Outcome {
        let Expr::Name(name) = &*alias.name else {
            return self.error(&*alias.name, "invalid syntax");
        };
        let loc = self.loc(alias);
        let first_line = self.line_of(alias);
        if let Some(params) = &alias.type_params {
            self.enter_block(params.range, first_line);
            self.emit_const(text(&name.id), loc);
            self.type_params(params, loc)?;
        } else {
            self.emit_const(text(&name.id), loc);
            self.emit_const(Const::None, loc);
        }
        self.evaluated(alias.range, &alias.value, first_line, loc)?;
        self.emit_arg(BUILD_TUPLE, 3, loc);
        self.emit_arg(CALL_INTRINSIC_1, Intrinsic::TypeAlias as u32, loc);
        if alias.type_params.is_some() {
            self.end_type_params(loc)?;
        }
        self.name(&name.id, NameUse::Store, loc);
        Ok(())
    }

    /// A function that evaluates an expression; its block is at `range`.
    fn evaluated(&mut self, range: TextRange, value: &'a Expr, first_line: u32, loc: Loc) -> Outcome {
        self.enter_block(range, first_line);
        match value {
            Expr::Starred(starred) => {
                self.expr(&starred.value)?;
                self.emit_arg(UNPACK_SEQUENCE, 1, loc);
            }
            value => self.expr(value)?,
        }
        self.emit(RETURN_VALUE, loc);
        let code = self.leave()?;
        self.make_closure(code, 0, loc);
        Ok(())
    }

    /// Makes the type parameters and binds their names; leaves their tuple on the stack.
    fn type_params(&mut self, params: &'a ast::TypeParams, loc: Loc) -> Outcome {
        let mut had_default = false;
        for param in &params.type_params {
            self.type_param(param)?;
            if param.default().is_none() && had_default {
                let name = param.name();
                return self
                    .error(param, format!("non-default type parameter '{name}' follows default type parameter"));
            }
            had_default |= param.default().is_some();
        }
        self.emit_arg(BUILD_TUPLE, params.type_params.len() as u32, loc);
        Ok(())
    }

    fn type_param(&mut self, param: &'a TypeParam) -> Outcome {
        let (loc, line) = (self.loc(param), self.line_of(param));
        self.emit_const(text(param.name()), loc);
        match param {
            TypeParam::TypeVar(ast::TypeParamTypeVar { bound: Some(bound), .. }) => {
                self.evaluated(part_range(param, bound), bound, line, loc)?;
                let intrinsic = match bound.is_tuple_expr() {
                    true => Intrinsic2::TypeVarWithConstraints,
                    false => Intrinsic2::TypeVarWithBound,
                };
                self.emit_arg(CALL_INTRINSIC_2, intrinsic as u32, loc);
            }
            TypeParam::TypeVar(_) => self.emit_arg(CALL_INTRINSIC_1, Intrinsic::TypeVar as u32, loc),
            TypeParam::TypeVarTuple(_) => self.emit_arg(CALL_INTRINSIC_1, Intrinsic::TypeVarTuple as u32, loc),
            TypeParam::ParamSpec(_) => self.emit_arg(CALL_INTRINSIC_1, Intrinsic::ParamSpec as u32, loc),
        }
        if let Some(default) = param.default() {
            self.evaluated(part_range(param, default), default, line, loc)?;
            self.emit_arg(CALL_INTRINSIC_2, Intrinsic2::SetTypeParamDefault as u32, loc);
        }
        self.emit_arg(COPY, 1, loc);
        self.name(param.name(), NameUse::Store, loc);
        Ok(())
    }
}
