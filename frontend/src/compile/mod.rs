//! The compiler: syntax tree and symbol tables to bytecode.
//!
//! One file a syntax family, all of them methods of `Compiler`. They emit into a control-flow graph (`flow`) that
//! the passes improve (`passes`, `peephole`, `assigned`) and `layout` turns into instructions. Instructions, their
//! order and their positions are those of CPython 3.13 (3.12 for making closures).

mod assign;
mod assigned;
mod asynchronous;
mod call;
mod class;
mod comprehension;
mod consts;
mod container;
mod control;
mod doubts;
mod expr;
mod flow;
mod fold;
mod fstring;
mod function;
mod generator;
mod import;
mod layout;
mod literal;
mod match_stmt;
mod names;
mod passes;
mod peephole;
mod percent;
mod statement;
mod try_star;
mod try_stmt;
mod type_params;
mod unit;
mod unparse;
mod with_stmt;

use crate::bytecode::{Code, Const, Opcode, Position, VerifyError, verify};
use crate::scope::{ScopeId, ScopeKind, SymbolTable, resolve};
use crate::syntax::{ErrorKind, Goal, ParsedModule, Place, SyntaxError};
use flow::{BlockId, Loc, Op};
use ruff_python_ast::Stmt;
use ruff_text_size::{Ranged, TextRange};
use std::fmt;
use std::sync::Arc;
use unit::Unit;

/// Why source that parses does not compile.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum CompileError {
    /// The program is wrong.
    Syntax(Box<SyntaxError>),
    /// The program uses a construct that Freevar does not run yet.
    Unsupported(Box<SyntaxError>),
    /// The compiler is wrong.
    Invalid(VerifyError),
}

impl fmt::Display for CompileError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            CompileError::Syntax(error) | CompileError::Unsupported(error) => error.fmt(f),
            CompileError::Invalid(error) => error.fmt(f),
        }
    }
}

impl std::error::Error for CompileError {}

impl From<Box<SyntaxError>> for CompileError {
    fn from(error: Box<SyntaxError>) -> CompileError {
        match error.kind {
            ErrorKind::NotSupported => CompileError::Unsupported(error),
            _ => CompileError::Syntax(error),
        }
    }
}

type Outcome<T = ()> = Result<T, CompileError>;

/// Compiles a module.
pub fn compile(module: &ParsedModule, filename: &str) -> Result<Arc<Code>, CompileError> {
    compile_warning(module, filename, &mut Vec::new())
}

/// The same; what can hardly be meant is added to the warnings: each is the error that it is where warnings are errors.
pub fn compile_warning(
    module: &ParsedModule,
    filename: &str,
    warnings: &mut Vec<SyntaxError>,
) -> Result<Arc<Code>, CompileError> {
    let symbols = resolve(module, filename)?;
    let filename = Arc::from(filename);
    let mut compiler = Compiler { module, symbols: &symbols, filename, units: Vec::new(), warnings };
    compiler.module()
}

/// The state of a compilation: what is read, and the code objects that are being written, the innermost last.
struct Compiler<'a> {
    module: &'a ParsedModule,
    symbols: &'a SymbolTable,
    filename: Arc<str>,
    units: Vec<Unit<'a>>,
    warnings: &'a mut Vec<SyntaxError>,
}

impl<'a> Compiler<'a> {
    fn module(&mut self) -> Outcome<Arc<Code>> {
        self.enter(ScopeId::MODULE, 1);
        let resume = Position { line: 0, end_line: 1, column: 0, end_column: 0 };
        self.emit(Opcode::RESUME, Some(resume));
        match (self.module.goal(), self.module.body()) {
            (Goal::Expression, [Stmt::Expr(stmt)]) => {
                self.expr(&stmt.value)?;
                self.emit(Opcode::RETURN_VALUE, None);
            }
            (_, body) => {
                self.module_body(body)?;
                self.emit_const(Const::None, None);
                self.emit(Opcode::RETURN_VALUE, None);
            }
        }
        self.leave()
    }

    fn enter(&mut self, scope: ScopeId, first_line: u32) {
        // What is inside of type parameters is named as if these were not there.
        let around = self.units.iter().rev().find(|unit| unit.kind != ScopeKind::TypeParams);
        let unit = Unit::new(self.symbols, scope, around, first_line);
        self.units.push(unit);
    }

    /// Finishes the innermost code object.
    fn leave(&mut self) -> Outcome<Arc<Code>> {
        let unit = self.units.pop().expect("enter and leave are paired");
        let draft = unit.finish(self.symbols, &self.filename);
        verify(draft).map(Arc::new).map_err(CompileError::Invalid)
    }

    fn unit(&mut self) -> &mut Unit<'a> {
        self.units.last_mut().expect("code is only emitted between enter and leave")
    }

    fn loc(&self, node: &impl Ranged) -> Loc {
        Some(self.position(node.range()))
    }

    fn position(&self, range: TextRange) -> Position {
        let (start, end) = self.module.source().places(range);
        Position { line: start.line, end_line: end.line, column: start.column, end_column: end.column }
    }

    fn line_of(&self, node: &impl Ranged) -> u32 {
        self.module.source().place(node.range().start()).line
    }

    fn error<T>(&self, node: &impl Ranged, message: impl Into<String>) -> Outcome<T> {
        let source = self.module.source();
        Err(source.error(ErrorKind::Syntax, &self.filename, node.range(), message.into()).into())
    }

    /// The same about what an instruction comes from.
    fn error_at<T>(&self, loc: Loc, message: &str) -> Outcome<T> {
        let source = self.module.source();
        let offset = |line, column| source.offset(Place { line, column });
        let range = loc.map_or_else(TextRange::default, |position| {
            TextRange::new(offset(position.line, position.column), offset(position.end_line, position.end_column))
        });
        Err(source.error(ErrorKind::Syntax, &self.filename, range, message.into()).into())
    }

    fn emit(&mut self, op: impl Into<Op>, loc: Loc) {
        self.unit().graph.emit(op, 0, loc);
    }

    fn emit_arg(&mut self, op: Opcode, arg: u32, loc: Loc) {
        self.unit().graph.emit(op, arg, loc);
    }

    fn emit_jump(&mut self, op: impl Into<Op>, target: BlockId, loc: Loc) {
        self.unit().graph.emit_jump(op, target, loc);
    }

    fn emit_const(&mut self, value: Const, loc: Loc) {
        let unit = self.unit();
        let at = unit.consts.index(value);
        unit.graph.emit(Opcode::LOAD_CONST, at, loc);
    }

    fn emit_name(&mut self, op: Opcode, name: &str, loc: Loc) {
        let unit = self.unit();
        let at = unit.names.index(name);
        unit.graph.emit(op, at, loc);
    }

    fn emit_attribute(&mut self, op: Opcode, name: &str, loc: Loc) {
        let name = self.mangled(name);
        self.emit_name(op, &name, loc);
    }

    fn label(&mut self) -> BlockId {
        self.unit().graph.label()
    }

    fn place(&mut self, label: BlockId) {
        self.unit().graph.place(label);
    }
}

#[cfg(test)]
mod tests;
