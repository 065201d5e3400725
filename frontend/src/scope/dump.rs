//! Text form of the symbol tables, for `freevar dump --stage scopes`.

use super::table::{Resolution, ScopeId, ScopeKind, Symbol, SymbolTable};
use std::fmt;

impl fmt::Display for SymbolTable {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut pending = vec![(ScopeId::MODULE, 0)];
        while let Some((id, indent)) = pending.pop() {
            let scope = self.scope(id);
            let kind = match scope.kind {
                ScopeKind::Module => "module",
                ScopeKind::Function => "function",
                ScopeKind::Lambda => "lambda",
                ScopeKind::Class => "class",
                ScopeKind::Comprehension => "comprehension",
                ScopeKind::TypeParams => "type parameters",
                ScopeKind::TypeAlias => "type alias",
                ScopeKind::TypeVariable => "type variable",
                ScopeKind::Generator => "generator expression",
            };
            writeln!(f, "{:indent$}{kind} {}", "", scope.name)?;
            for symbol in scope.symbols() {
                let inner = indent + 2;
                writeln!(f, "{:inner$}{}: {}", "", symbol.name, describe(symbol, scope.params.contains(&symbol.name)))?;
            }
            pending.extend(scope.children.iter().rev().map(|&child| (child, indent + 2)));
        }
        Ok(())
    }
}

fn describe(symbol: &Symbol, is_parameter: bool) -> String {
    let resolution = match symbol.resolution {
        Resolution::Local => "local",
        Resolution::Cell => "cell",
        Resolution::Free => "free",
        Resolution::GlobalExplicit => "global, declared",
        Resolution::GlobalImplicit => "global",
    };
    let parameter = if is_parameter { ", parameter" } else { "" };
    let stable = if symbol.stable { ", stable" } else { "" };
    format!("{resolution}{parameter}{stable}")
}
