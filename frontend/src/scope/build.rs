//! First walk: what each block does with each name, and the constructs that are refused.

use super::analyze::CLASS_DICT;
use super::table::{Bindings, Scope, ScopeId, ScopeKind, SymbolTable, Uses};
use crate::syntax::{ErrorKind, ParsedModule, SyntaxError, with_stack};
use ruff_python_ast::visitor::{self, Visitor};
use ruff_python_ast::{self as ast, Expr, ExprContext, Parameters, Stmt};
use ruff_text_size::{Ranged, TextRange, TextSize};
use rustc_hash::FxHashMap;
use std::sync::Arc;

type Outcome = Result<(), Box<SyntaxError>>;

/// Builds the tables with uses but without resolutions.
pub(super) fn build(module: &ParsedModule, filename: &str) -> Result<SymbolTable, Box<SyntaxError>> {
    let mut builder = Builder {
        module,
        filename,
        table: SymbolTable {
            future_annotations: module.future_annotations(),
            scopes: Vec::new(),
            by_range: FxHashMap::default(),
        },
        blocks: Vec::new(),
        futures_end: TextSize::default(),
        error: None,
    };
    builder.enter(ScopeKind::Module, "<module>", TextRange::up_to(TextSize::of(module.source().text())));
    let futures = builder.futures(module.body());
    builder.note(futures);
    builder.visit_body(module.body());
    match builder.error {
        Some(error) => Err(error),
        None => Ok(builder.table),
    }
}

const LIST_COMP: (ScopeKind, &str) = (ScopeKind::Comprehension, "<listcomp>");
const SET_COMP: (ScopeKind, &str) = (ScopeKind::Comprehension, "<setcomp>");
const DICT_COMP: (ScopeKind, &str) = (ScopeKind::Comprehension, "<dictcomp>");
const GENERATOR: (ScopeKind, &str) = (ScopeKind::Generator, "<genexpr>");

/// The tuple of the type parameters of a class, in their block.
pub const TYPE_PARAMS: &str = ".type_params";
/// The base that a class gets for its type parameters.
pub const GENERIC_BASE: &str = ".generic_base";

/// Where the block of a bound or a default is: no expression has this range.
pub fn part_range(param: &ast::TypeParam, part: &Expr) -> TextRange {
    TextRange::new(param.range().start(), part.range().start())
}

/// Whether a function has defaults of parameters, and of those that are only given by name.
pub fn has_defaults(parameters: &Parameters) -> (bool, bool) {
    let mut plain = parameters.posonlyargs.iter().chain(&parameters.args);
    (plain.any(|p| p.default().is_some()), parameters.kwonlyargs.iter().any(|p| p.default().is_some()))
}

/// A statement that is only a string, as docstrings are.
fn is_text(stmt: &Stmt) -> bool {
    matches!(stmt, Stmt::Expr(stmt) if stmt.value.is_string_literal_expr())
}

/// The block that is being walked.
struct Block {
    id: ScopeId,
    loops: u32,
    /// Inside the target of a comprehension's `for`.
    in_target: bool,
    /// Inside the iterable of a comprehension's `for`, of a block around, too; counts, as they nest.
    in_iterable: u32,
    /// What messages call the block, if it is one in which nothing can be awaited, yielded or named.
    annotation: Option<&'static str>,
}

struct Builder<'a> {
    module: &'a ParsedModule,
    filename: &'a str,
    table: SymbolTable,
    blocks: Vec<Block>,
    /// Where the first statement begins that may not be followed by future statements.
    futures_end: TextSize,
    /// The first error. The walk does nothing once there is one: the visitor's methods cannot fail.
    error: Option<Box<SyntaxError>>,
}

impl<'a> Builder<'a> {
    fn fail(&self, range: TextRange, message: String) -> Outcome {
        Err(self.module.source().error(ErrorKind::Syntax, self.filename, range, message))
    }

    fn unsupported(&self, range: TextRange, construct: &str) -> Outcome {
        let verb = if construct.ends_with('s') { "are" } else { "is" };
        let message = format!("{construct} {verb} not supported yet");
        Err(self.module.source().error(ErrorKind::NotSupported, self.filename, range, message))
    }

    /// The future statements at the beginning of the module.
    fn futures(&mut self, body: &'a [Stmt]) -> Outcome {
        let docstring = usize::from(body.first().is_some_and(is_text));
        self.futures_end = TextSize::of(self.module.source().text());
        for stmt in &body[docstring..] {
            let Stmt::ImportFrom(import) = stmt else {
                self.futures_end = stmt.start();
                break;
            };
            if import.module.as_deref() != Some("__future__") || import.level > 0 {
                self.futures_end = stmt.start();
                break;
            }
            let start = TextRange::empty(import.start());
            for alias in &import.names {
                match alias.name.as_str() {
                    "nested_scopes" | "generators" | "division" | "absolute_import" | "with_statement"
                    | "print_function" | "unicode_literals" | "generator_stop" => {}
                    "annotations" => self.table.future_annotations = true,
                    "barry_as_FLUFL" => return self.unsupported(import.range, "the feature barry_as_FLUFL"),
                    "braces" => return self.fail(start, "not a chance".to_owned()),
                    name => return self.fail(start, format!("future feature {name} is not defined")),
                }
            }
        }
        Ok(())
    }

    fn note(&mut self, outcome: Outcome) {
        if let Err(error) = outcome {
            self.error.get_or_insert(error);
        }
    }

    fn enter(&mut self, kind: ScopeKind, name: &str, range: TextRange) -> ScopeId {
        let id = ScopeId(self.table.scopes.len() as u32);
        let parent = self.blocks.last().map(|block| block.id);
        let mut scope = Scope::new(kind, name, parent, range);
        match (kind, parent.map(|parent| self.table.scope(parent))) {
            (ScopeKind::Class, _) => scope.class_name = Some(Arc::from(name)),
            (_, Some(parent)) => {
                scope.class_name = parent.class_name.clone();
                scope.mangled = parent.mangled.clone();
            }
            (_, None) => {}
        }
        self.table.scopes.push(scope);
        self.table.by_range.insert((range.start(), range.end()), id);
        if let Some(parent) = parent {
            self.table.scopes[parent.index()].children.push(id);
        }
        let in_iterable = self.blocks.last().map_or(0, |block| block.in_iterable);
        self.blocks.push(Block { id, loops: 0, in_target: false, in_iterable, annotation: None });
        id
    }

    fn leave(&mut self) {
        self.blocks.pop();
    }

    fn block(&mut self) -> &mut Block {
        self.blocks.last_mut().expect("the module's block is always there")
    }

    fn current(&self) -> &Block {
        self.blocks.last().expect("the module's block is always there")
    }

    fn scope(&mut self) -> &mut Scope {
        let id = self.block().id;
        &mut self.table.scopes[id.index()]
    }

    fn in_loop(&mut self, f: impl FnOnce(&mut Self)) {
        self.block().loops += 1;
        f(self);
        self.block().loops -= 1;
    }

    fn read(&mut self, name: &str) {
        let scope = self.scope();
        let mangled = scope.mangle(name);
        let symbol = scope.symbol_mut(&mangled);
        symbol.uses = symbol.uses.with(Uses::READ);
        // `super()` finds its class in the cell that the class body fills.
        if name == "super" && scope.is_function_like() {
            self.read("__class__");
        }
    }

    /// Records a binding of a name by the current block.
    fn bind(&mut self, name: &str, range: TextRange, uses: Uses) -> Outcome {
        let repeated = self.block().loops > 0;
        let id = self.block().id;
        self.bind_in(id, name, range, uses, repeated)
    }

    fn bind_in(&mut self, id: ScopeId, name: &str, range: TextRange, uses: Uses, repeated: bool) -> Outcome {
        if name == "__debug__" {
            return self.fail(range, "cannot assign to __debug__".to_owned());
        }
        let in_target = self.block().in_target;
        let name = self.table.scope(id).mangle(name);
        let symbol = self.table.scopes[id.index()].symbol_mut(&name);
        if uses.any(Uses::PARAM) && symbol.uses.any(Uses::PARAM) {
            return self.fail(range, format!("duplicate argument '{name}' in function definition"));
        }
        let mut uses = uses;
        if in_target {
            if symbol.uses.any(Uses::GLOBAL.with(Uses::NONLOCAL)) {
                let message = format!("comprehension inner loop cannot rebind assignment expression target '{name}'");
                return self.fail(range, message);
            }
            uses = uses.with(Uses::ITERATED);
        }
        symbol.uses = symbol.uses.with(uses);
        symbol.bindings.add(Bindings { count: 1, repeated });
        Ok(())
    }

    fn unbind(&mut self, name: &str, range: TextRange) -> Outcome {
        if name == "__debug__" {
            return self.fail(range, "cannot delete __debug__".to_owned());
        }
        let id = self.block().id;
        self.bind_in(id, name, range, Uses::LOCAL, true)
    }

    /// A `global` or `nonlocal` statement.
    fn declare(&mut self, names: &[ast::Identifier], range: TextRange, uses: Uses) -> Outcome {
        let word = if uses == Uses::GLOBAL { "global" } else { "nonlocal" };
        for identifier in names {
            let name = self.scope().mangle(identifier.id.as_str());
            let before = self.scope().uses(&name);
            let complaint = if before.any(Uses::PARAM) {
                Some(format!("name '{name}' is parameter and {word}"))
            } else if before.any(Uses::READ) {
                Some(format!("name '{name}' is used prior to {word} declaration"))
            } else if before.any(Uses::ANNOTATED) {
                Some(format!("annotated name '{name}' can't be {word}"))
            } else if before.any(Uses::LOCAL) {
                Some(format!("name '{name}' is assigned to before {word} declaration"))
            } else {
                None
            };
            if let Some(message) = complaint {
                return self.fail(range, message);
            }
            if uses == Uses::GLOBAL {
                // The module then treats the name as declared global as well.
                let symbol = self.table.scopes[ScopeId::MODULE.index()].symbol_mut(&name);
                symbol.uses = symbol.uses.with(Uses::GLOBAL);
            }
            let scope = self.scope();
            let symbol = scope.symbol_mut(&name);
            symbol.uses = symbol.uses.with(uses);
            let name = symbol.name.clone();
            scope.directives.push((name, range));
        }
        Ok(())
    }

    fn function(&mut self, def: &'a ast::StmtFunctionDef) -> Outcome {
        let range = self.module.definition(def.range, &def.decorator_list, &def.name);
        self.bind(&def.name, range, Uses::LOCAL)?;
        self.defaults(&def.parameters);
        for decorator in &def.decorator_list {
            self.visit_expr(&decorator.expression);
        }
        if let Some(params) = &def.type_params {
            self.enter_type_params(&def.name, params)?;
            let (plain, named) = has_defaults(&def.parameters);
            for (_, name) in [(plain, ".defaults"), (named, ".kwdefaults")].into_iter().filter(|(has, _)| *has) {
                self.bind(name, params.range, Uses::PARAM)?;
                self.scope().params.push(Arc::from(name));
            }
            self.type_params(params)?;
        }
        if !self.table.future_annotations {
            for parameter in &*def.parameters {
                if let Some(annotation) = parameter.annotation() {
                    self.visit_expr(annotation);
                }
            }
            if let Some(returns) = &def.returns {
                self.visit_expr(returns);
            }
        }
        self.enter(ScopeKind::Function, &def.name, def.range);
        self.scope().is_async = def.is_async;
        self.scope().is_coroutine = def.is_async;
        self.parameters(&def.parameters)?;
        self.visit_body(&def.body);
        self.leave();
        if def.type_params.is_some() {
            self.leave();
        }
        Ok(())
    }

    fn class(&mut self, class: &'a ast::StmtClassDef) -> Outcome {
        let range = self.module.definition(class.range, &class.decorator_list, &class.name);
        self.bind(&class.name, range, Uses::LOCAL)?;
        for decorator in &class.decorator_list {
            self.visit_expr(&decorator.expression);
        }
        if let Some(params) = &class.type_params {
            self.enter_type_params(&class.name, params)?;
            let names = params.type_params.iter().map(|param| Arc::from(param.name().as_str()));
            self.scope().class_name = Some(Arc::from(class.name.as_str()));
            self.scope().mangled = Some(names.collect());
            for name in [TYPE_PARAMS, GENERIC_BASE] {
                self.bind(name, params.range, Uses::LOCAL)?;
                self.read(name);
            }
            self.type_params(params)?;
        }
        if let Some(arguments) = &class.arguments {
            self.visit_arguments(arguments);
        }
        self.enter(ScopeKind::Class, &class.name, class.range);
        if class.type_params.is_some() {
            self.bind("__type_params__", class.name.range, Uses::LOCAL)?;
            self.read(TYPE_PARAMS);
        }
        self.visit_body(&class.body);
        self.leave();
        if class.type_params.is_some() {
            self.leave();
        }
        Ok(())
    }

    fn type_alias(&mut self, alias: &'a ast::StmtTypeAlias) -> Outcome {
        let Expr::Name(name) = &*alias.name else {
            return self.fail(alias.name.range(), "invalid syntax".to_owned());
        };
        if name.id == "__debug__" {
            return self.fail(alias.range, "cannot assign to __debug__".to_owned());
        }
        self.bind(&name.id, name.range, Uses::LOCAL)?;
        if let Some(params) = &alias.type_params {
            self.enter_type_params(&name.id, params)?;
            self.type_params(params)?;
        }
        self.annotation(ScopeKind::TypeAlias, &name.id, alias.range, "a type alias", &alias.value);
        if alias.type_params.is_some() {
            self.leave();
        }
        Ok(())
    }

    /// Enters the block of type parameters.
    fn enter_type_params(&mut self, name: &str, params: &ast::TypeParams) -> Outcome {
        self.enter_annotation(
            ScopeKind::TypeParams,
            &format!("<generic parameters of {name}>"),
            params.range,
            "the definition of a generic",
        );
        Ok(())
    }

    fn type_params(&mut self, params: &'a ast::TypeParams) -> Outcome {
        for param in &params.type_params {
            let name = param.name();
            let mangled = self.scope().mangle(name.as_str());
            if self.scope().uses(&mangled).any(Uses::TYPE_PARAM) {
                return self.fail(param.range(), format!("duplicate type parameter '{mangled}'"));
            }
            if name == "__debug__" {
                return self.fail(param.range(), "cannot assign to __debug__".to_owned());
            }
            self.bind(name, param.range(), Uses::LOCAL.with(Uses::TYPE_PARAM))?;
            let kind = match param {
                ast::TypeParam::TypeVar(_) => "a TypeVar default",
                ast::TypeParam::TypeVarTuple(_) => "a TypeVarTuple default",
                ast::TypeParam::ParamSpec(_) => "a ParamSpec default",
            };
            if let ast::TypeParam::TypeVar(ast::TypeParamTypeVar { bound: Some(bound), .. }) = param {
                let kind = if bound.is_tuple_expr() { "a TypeVar constraint" } else { "a TypeVar bound" };
                self.annotation(ScopeKind::TypeVariable, name, part_range(param, bound), kind, bound);
            }
            if let Some(default) = param.default() {
                self.annotation(ScopeKind::TypeVariable, name, part_range(param, default), kind, default);
            }
        }
        Ok(())
    }

    /// A function of one expression that is evaluated when somebody asks for it.
    fn annotation(&mut self, kind: ScopeKind, name: &str, range: TextRange, called: &'static str, value: &'a Expr) {
        self.enter_annotation(kind, name, range, called);
        match value {
            Expr::Starred(starred) => self.visit_expr(&starred.value),
            value => self.visit_expr(value),
        }
        self.leave();
    }

    fn enter_annotation(&mut self, kind: ScopeKind, name: &str, range: TextRange, called: &'static str) {
        let around = self.scope();
        let sees_class = around.kind == ScopeKind::Class || around.sees_class;
        self.enter(kind, name, range);
        self.block().annotation = Some(called);
        if sees_class {
            self.scope().sees_class = true;
            self.read(CLASS_DICT);
        }
    }

    /// What messages call a block around, if it is one that is evaluated at another time.
    fn annotation_of(&self, id: ScopeId) -> Option<&'static str> {
        self.blocks.iter().find(|block| block.id == id).and_then(|block| block.annotation)
    }

    /// Refuses an expression in blocks that are evaluated at another time.
    fn check_annotation(&self, range: TextRange, what: &str) -> Outcome {
        match self.current().annotation {
            Some(called) => self.fail(range, format!("{what} cannot be used within {called}")),
            None => Ok(()),
        }
    }

    fn lambda(&mut self, lambda: &'a ast::ExprLambda) -> Outcome {
        if let Some(parameters) = &lambda.parameters {
            self.defaults(parameters);
        }
        self.enter(ScopeKind::Lambda, "<lambda>", lambda.range);
        if let Some(parameters) = &lambda.parameters {
            self.parameters(parameters)?;
        }
        self.visit_expr(&lambda.body);
        self.leave();
        Ok(())
    }

    fn defaults(&mut self, parameters: &'a Parameters) {
        for parameter in parameters.iter_non_variadic_params() {
            if let Some(default) = parameter.default() {
                self.visit_expr(default);
            }
        }
    }

    fn parameters(&mut self, parameters: &'a Parameters) -> Outcome {
        let plain = parameters.iter_non_variadic_params().map(|p| &p.parameter);
        let stars = [parameters.vararg.as_deref(), parameters.kwarg.as_deref()];
        for parameter in plain.chain(stars.into_iter().flatten()) {
            let range = TextRange::new(parameter.name.range.start(), parameter.range.end());
            self.bind(&parameter.name, range, Uses::PARAM)?;
            let scope = self.scope();
            let name = scope.mangle(parameter.name.as_str());
            let name = scope.symbol_mut(&name).name.clone();
            scope.params.push(name);
        }
        Ok(())
    }

    /// The first iterable belongs to the block around the comprehension, everything else to its own.
    fn comprehension(
        &mut self,
        (kind, name): (ScopeKind, &str),
        whole: TextRange,
        generators: &'a [ast::Comprehension],
        elements: &[&'a Expr],
    ) -> Outcome {
        let [first, rest @ ..] = generators else { unreachable!("the parser requires a `for`") };
        self.iterable(&first.iter);
        self.enter(kind, name, whole);
        if kind == ScopeKind::Generator {
            self.bind(".0", first.iter.range(), Uses::PARAM)?;
            self.scope().params.push(Arc::from(".0"));
        }
        self.block().loops = 1;
        self.scope().is_coroutine = generators.iter().any(|generator| generator.is_async);
        self.target(&first.target);
        first.ifs.iter().for_each(|test| self.visit_expr(test));
        for generator in rest {
            self.target(&generator.target);
            self.iterable(&generator.iter);
            generator.ifs.iter().for_each(|test| self.visit_expr(test));
        }
        elements.iter().for_each(|element| self.visit_expr(element));
        let awaits = self.scope().is_coroutine && kind == ScopeKind::Comprehension;
        self.leave();
        self.scope().is_coroutine |= awaits;
        Ok(())
    }

    /// A `yield` makes the function a generator; what a comprehension runs cannot have one.
    fn yields(&mut self, range: TextRange) -> Outcome {
        self.check_annotation(range, "yield expression")?;
        let scope = self.scope();
        let inside = match (scope.kind, &*scope.name) {
            (ScopeKind::Comprehension, "<listcomp>") => "list comprehension",
            (ScopeKind::Comprehension, "<setcomp>") => "set comprehension",
            (ScopeKind::Comprehension, _) => "dict comprehension",
            (ScopeKind::Generator, _) => "generator expression",
            _ => {
                scope.is_generator = true;
                return Ok(());
            }
        };
        self.fail(range, format!("'yield' inside {inside}"))
    }

    fn iterable(&mut self, iter: &'a Expr) {
        self.block().in_iterable += 1;
        self.visit_expr(iter);
        self.block().in_iterable -= 1;
    }

    fn target(&mut self, target: &'a Expr) {
        self.block().in_target = true;
        self.visit_expr(target);
        self.block().in_target = false;
    }

    fn walrus(&mut self, named: &'a ast::ExprNamed) -> Outcome {
        let Expr::Name(target) = &*named.target else {
            return self.fail(named.target.range(), "cannot use assignment expressions with this target".to_owned());
        };
        self.check_annotation(named.range, "named expression")?;
        if self.current().in_iterable > 0 {
            let message = "assignment expression cannot be used in a comprehension iterable expression".to_owned();
            return self.fail(named.range, message);
        }
        let id = self.current().id;
        if matches!(self.table.scope(id).kind, ScopeKind::Comprehension | ScopeKind::Generator) {
            self.walrus_in_comprehension(&target.id, target.range)?;
        } else {
            self.bind(&target.id, target.range, Uses::LOCAL)?;
        }
        self.visit_expr(&named.value);
        Ok(())
    }

    /// Binds the name in the function (or module) around the comprehensions.
    fn walrus_in_comprehension(&mut self, written: &str, range: TextRange) -> Outcome {
        let here = self.current().id;
        let mut id = here;
        let name = self.table.scope(here).mangle(written);
        loop {
            let scope = self.table.scope(id);
            if !matches!(scope.kind, ScopeKind::Comprehension | ScopeKind::Generator) {
                break;
            }
            if scope.uses(&name).any(Uses::ITERATED) {
                let message =
                    format!("assignment expression cannot rebind comprehension iteration variable '{written}'");
                return self.fail(range, message);
            }
            id = scope.parent.expect("a comprehension is inside something");
        }
        let outer = self.table.scope(id);
        let place = match (outer.kind, self.annotation_of(id)) {
            (ScopeKind::Class, _) => Some("in a class body".to_owned()),
            (ScopeKind::TypeParams, Some(called)) => Some(format!("within {called}")),
            (_, called) => called.map(|called| format!("in {called}")),
        };
        if let Some(place) = place {
            let message = format!("assignment expression within a comprehension cannot be used {place}");
            return self.fail(range, message);
        }
        let is_global = outer.kind == ScopeKind::Module || outer.uses(&name).any(Uses::GLOBAL);
        let inner_uses = if is_global { Uses::GLOBAL } else { Uses::NONLOCAL };
        let mut between = here;
        while between != id {
            let scope = &mut self.table.scopes[between.index()];
            let symbol = scope.symbol_mut(&name);
            // Comprehensions between this one and the function only pass the name through.
            let uses = if between == here { inner_uses.with(Uses::LOCAL) } else { Uses::READ };
            symbol.uses = symbol.uses.with(uses);
            let name = symbol.name.clone();
            scope.directives.push((name, range));
            between = scope.parent.expect("a comprehension is inside something");
        }
        let outer_uses = if self.table.scope(id).kind == ScopeKind::Module { Uses::GLOBAL } else { Uses::LOCAL };
        self.bind_in(id, &name, range, outer_uses, true)
    }

    fn name(&mut self, name: &'a ast::ExprName) -> Outcome {
        match name.ctx {
            ExprContext::Store => self.bind(&name.id, name.range, Uses::LOCAL),
            ExprContext::Del => self.unbind(&name.id, name.range),
            ExprContext::Load | ExprContext::Invalid => {
                self.read(&name.id);
                Ok(())
            }
        }
    }

    fn annotated(&mut self, assign: &'a ast::StmtAnnAssign) -> Outcome {
        if !self.scope().is_function_like() {
            self.scope().has_annotations = true;
        }
        if let Expr::Name(target) = &*assign.target {
            if assign.value.is_none() && target.id == "__debug__" {
                return self.fail(assign.range, "cannot assign to __debug__".to_owned());
            }
            let scope = self.scope();
            let before = scope.uses(&scope.mangle(target.id.as_str()));
            if assign.simple && self.current().id != ScopeId::MODULE && before.any(Uses::GLOBAL.with(Uses::NONLOCAL)) {
                let word = if before.any(Uses::GLOBAL) { "global" } else { "nonlocal" };
                return self.fail(assign.range, format!("annotated name '{}' can't be {word}", target.id));
            }
            if assign.value.is_some() {
                self.bind(
                    &target.id,
                    target.range,
                    Uses::LOCAL.with(if assign.simple { Uses::ANNOTATED } else { Uses(0) }),
                )?;
            } else if assign.simple {
                let name = self.scope().mangle(target.id.as_str());
                let symbol = self.scope().symbol_mut(&name);
                symbol.uses = symbol.uses.with(Uses::LOCAL.with(Uses::ANNOTATED));
            }
        } else {
            self.visit_expr(&assign.target);
        }
        if !self.table.future_annotations {
            self.visit_expr(&assign.annotation);
        }
        if let Some(value) = &assign.value {
            self.visit_expr(value);
        }
        Ok(())
    }

    /// `range` is that of the statement.
    fn import(&mut self, alias: &'a ast::Alias, range: TextRange) -> Outcome {
        if alias.name.as_str() == "*" {
            if self.current().id != ScopeId::MODULE {
                return self.fail(alias.range, "import * only allowed at module level".to_owned());
            }
            return Ok(());
        }
        let bound = match &alias.asname {
            Some(name) => name.as_str(),
            None => alias.name.split('.').next().unwrap_or_default(),
        };
        self.bind(bound, range, Uses::IMPORTED)
    }

    fn statement(&mut self, stmt: &'a Stmt) -> Outcome {
        match stmt {
            Stmt::FunctionDef(def) => self.function(def)?,
            Stmt::ClassDef(class) => self.class(class)?,
            Stmt::TypeAlias(alias) => self.type_alias(alias)?,
            Stmt::Global(global) => self.declare(&global.names, global.range, Uses::GLOBAL)?,
            Stmt::Nonlocal(nonlocal) => self.declare(&nonlocal.names, nonlocal.range, Uses::NONLOCAL)?,
            Stmt::AnnAssign(assign) => self.annotated(assign)?,
            Stmt::AugAssign(assign) => {
                // The target is read as well; a name is stored only, which makes it local.
                match &*assign.target {
                    Expr::Attribute(target) => self.visit_expr(&target.value),
                    target => self.visit_expr(target),
                }
                self.visit_expr(&assign.value);
            }
            Stmt::Import(import) => {
                for alias in &import.names {
                    self.import(alias, import.range)?;
                }
            }
            Stmt::ImportFrom(import) if import.module.as_deref() == Some("__future__") => {
                if import.range.start() >= self.futures_end {
                    let message = "from __future__ imports must occur at the beginning of the file";
                    return self.fail(import.range, message.to_owned());
                }
                for alias in &import.names {
                    self.import(alias, import.range)?;
                }
            }
            Stmt::ImportFrom(import) => {
                for alias in &import.names {
                    self.import(alias, import.range)?;
                }
            }
            Stmt::For(each) => {
                self.visit_expr(&each.iter);
                self.in_loop(|b| {
                    b.visit_expr(&each.target);
                    b.visit_body(&each.body);
                });
                self.visit_body(&each.orelse);
            }
            Stmt::While(repeat) => {
                self.in_loop(|b| {
                    b.visit_expr(&repeat.test);
                    b.visit_body(&repeat.body);
                });
                self.visit_body(&repeat.orelse);
            }
            _ => visitor::walk_stmt(self, stmt),
        }
        Ok(())
    }

    fn expression(&mut self, expr: &'a Expr) -> Outcome {
        match expr {
            Expr::Name(name) => self.name(name)?,
            Expr::Named(named) => self.walrus(named)?,
            Expr::Lambda(lambda) => self.lambda(lambda)?,
            Expr::ListComp(comp) => self.comprehension(LIST_COMP, comp.range, &comp.generators, &[&comp.elt])?,
            Expr::SetComp(comp) => self.comprehension(SET_COMP, comp.range, &comp.generators, &[&comp.elt])?,
            Expr::DictComp(comp) => match &comp.key {
                Some(key) => self.comprehension(DICT_COMP, comp.range, &comp.generators, &[key, &comp.value])?,
                None => return self.unsupported(comp.range, "dict unpacking in a comprehension"),
            },
            Expr::Generator(comp) => self.comprehension(GENERATOR, comp.range, &comp.generators, &[&comp.elt])?,
            Expr::Yield(expr) => {
                expr.value.iter().for_each(|value| self.visit_expr(value));
                self.yields(expr.range)?;
            }
            Expr::YieldFrom(expr) => {
                self.visit_expr(&expr.value);
                self.yields(expr.range)?;
            }
            Expr::Await(expr) => {
                self.check_annotation(expr.range, "await expression")?;
                self.visit_expr(&expr.value);
                self.scope().is_coroutine = true;
            }
            Expr::Attribute(expr) if expr.ctx == ExprContext::Store && expr.attr.as_str() == "__debug__" => {
                return self.fail(expr.range, "cannot assign to __debug__".to_owned());
            }
            Expr::TString(expr) => return self.unsupported(expr.range, "template strings"),
            _ => visitor::walk_expr(self, expr),
        }
        Ok(())
    }
}

impl<'a> Visitor<'a> for Builder<'a> {
    fn visit_stmt(&mut self, stmt: &'a Stmt) {
        if self.error.is_none() {
            let outcome = with_stack(|| self.statement(stmt));
            self.note(outcome);
        }
    }

    fn visit_expr(&mut self, expr: &'a Expr) {
        if self.error.is_none() {
            let outcome = with_stack(|| self.expression(expr));
            self.note(outcome);
        }
    }

    fn visit_pattern(&mut self, pattern: &'a ast::Pattern) {
        if self.error.is_some() {
            return;
        }
        with_stack(|| visitor::walk_pattern(self, pattern));
        let captured = match pattern {
            ast::Pattern::MatchAs(bound) => &bound.name,
            ast::Pattern::MatchStar(star) => &star.name,
            ast::Pattern::MatchMapping(mapping) => &mapping.rest,
            _ => return,
        };
        if let Some(name) = captured {
            let outcome = self.bind(name, pattern.range(), Uses::LOCAL);
            self.note(outcome);
        }
    }

    fn visit_except_handler(&mut self, handler: &'a ast::ExceptHandler) {
        let ast::ExceptHandler::ExceptHandler(handler) = handler;
        if let Some(expr) = &handler.type_ {
            self.visit_expr(expr);
        }
        if let Some(name) = &handler.name {
            // The name is unbound at the end of the handler.
            let id = self.block().id;
            let outcome = self.bind_in(id, name, handler.range, Uses::LOCAL, true);
            self.note(outcome);
        }
        self.visit_body(&handler.body);
    }
}
