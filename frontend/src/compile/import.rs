//! Import statements.

use super::flow::Loc;
use super::literal::text;
use super::names::NameUse;
use super::{Compiler, Outcome};
use crate::bytecode::{Const, Intrinsic, Opcode};
use Opcode::*;
use num_bigint::BigInt;
use ruff_python_ast as ast;

impl<'a> Compiler<'a> {
    pub(super) fn import(&mut self, stmt: &'a ast::StmtImport) -> Outcome {
        let loc = self.loc(stmt);
        for alias in &stmt.names {
            self.import_name(0, Const::None, &alias.name, loc);
            match &alias.asname {
                Some(asname) => self.import_as(&alias.name, asname, loc),
                None => {
                    let package = alias.name.split('.').next().unwrap_or_default();
                    self.name(package, NameUse::Store, loc);
                }
            }
        }
        Ok(())
    }

    fn import_name(&mut self, level: u32, from: Const, module: &str, loc: Loc) {
        self.emit_const(Const::Int(BigInt::from(level)), loc);
        self.emit_const(from, loc);
        self.emit_name(IMPORT_NAME, module, loc);
    }

    /// `import a.b.c as name` binds the last module, reached from the first.
    fn import_as(&mut self, module: &str, asname: &str, loc: Loc) {
        let mut parts = module.split('.').skip(1).peekable();
        let dotted = parts.peek().is_some();
        while let Some(part) = parts.next() {
            self.emit_name(IMPORT_FROM, part, loc);
            if parts.peek().is_some() {
                self.emit_arg(SWAP, 2, loc);
                self.emit(POP_TOP, loc);
            }
        }
        self.name(asname, NameUse::Store, loc);
        if dotted {
            self.emit(POP_TOP, loc);
        }
    }

    pub(super) fn import_from(&mut self, stmt: &'a ast::StmtImportFrom) -> Outcome {
        let loc = self.loc(stmt);
        let names = stmt.names.iter().map(|alias| text(&alias.name)).collect();
        let module = stmt.module.as_ref().map_or("", |module| module.as_str());
        self.import_name(stmt.level, Const::Tuple(names), module, loc);
        if stmt.names.iter().any(|alias| alias.name.as_str() == "*") {
            self.emit_arg(CALL_INTRINSIC_1, Intrinsic::ImportStar as u32, loc);
            self.emit(POP_TOP, None);
            return Ok(());
        }
        for alias in &stmt.names {
            self.emit_name(IMPORT_FROM, &alias.name, loc);
            self.name(alias.asname.as_ref().unwrap_or(&alias.name), NameUse::Store, loc);
        }
        self.emit(POP_TOP, loc);
        Ok(())
    }
}
