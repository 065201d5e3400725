//! The symbol tables: blocks, names, and what a name means in a block.

use ruff_text_size::{TextRange, TextSize};
use rustc_hash::FxHashMap;
use std::borrow::Cow;
use std::sync::Arc;

/// Index of a scope in its [`SymbolTable`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct ScopeId(pub(super) u32);

impl ScopeId {
    /// The module's scope.
    pub const MODULE: ScopeId = ScopeId(0);

    pub(super) fn index(self) -> usize {
        self.0 as usize
    }
}

/// What a block is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ScopeKind {
    /// The module.
    Module,
    /// A `def`.
    Function,
    /// A `lambda`.
    Lambda,
    /// The body of a `class`: its names live in a namespace, and blocks inside do not see them.
    Class,
    /// A list, set or dict comprehension; inlined into the block around it.
    Comprehension,
    /// The type parameters of a function, a class or a `type` statement, and what may use them besides their bounds: a
    /// function that is called at once.
    TypeParams,
    /// The value of a `type` statement: a function that is called when somebody asks.
    TypeAlias,
    /// A bound, the constraints or the default of a type parameter: such a function, too.
    TypeVariable,
    /// A generator expression: a function whose parameter is the iterator of its first `for`.
    Generator,
}

/// What a name means in a block.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Resolution {
    /// A local of this block that no nested function captures.
    Local,
    /// A local of this block that nested functions capture.
    Cell,
    /// A variable of an enclosing function.
    Free,
    /// Declared `global`.
    GlobalExplicit,
    /// Bound nowhere around: a global or a built-in.
    GlobalImplicit,
}

/// What a block does with a name.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Uses(pub(super) u16);

impl Uses {
    pub(super) const GLOBAL: Uses = Uses(1);
    pub(super) const LOCAL: Uses = Uses(1 << 1);
    pub(super) const PARAM: Uses = Uses(1 << 2);
    pub(super) const NONLOCAL: Uses = Uses(1 << 3);
    pub(super) const READ: Uses = Uses(1 << 4);
    pub(super) const ANNOTATED: Uses = Uses(1 << 5);
    /// The target of a comprehension's `for`.
    pub(super) const ITERATED: Uses = Uses(1 << 6);
    /// A cell of a comprehension that was inlined here.
    pub(super) const COMPREHENSION_CELL: Uses = Uses(1 << 7);
    pub(super) const IMPORTED: Uses = Uses(1 << 8);

    /// A type parameter.
    pub(super) const TYPE_PARAM: Uses = Uses(1 << 9);

    pub(super) const BOUND: Uses = Uses(Self::LOCAL.0 | Self::PARAM.0 | Self::IMPORTED.0);

    pub(super) fn any(self, of: Uses) -> bool {
        self.0 & of.0 != 0
    }

    pub(super) fn with(self, more: Uses) -> Uses {
        Uses(self.0 | more.0)
    }
}

/// How often a block binds a variable, for the question whether it is ever rebound.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Bindings {
    /// Places that bind it, counted up to 2. A parameter is bound once by the call.
    pub(super) count: u8,
    /// One of them may run more than once in a call, or unbinds the name.
    pub(super) repeated: bool,
}

impl Bindings {
    pub(super) fn add(&mut self, other: Bindings) {
        self.count = (self.count + other.count).min(2);
        self.repeated |= other.repeated;
    }

    pub(super) fn once(self) -> bool {
        self.count <= 1 && !self.repeated
    }
}

/// A name in a block.
#[derive(Clone, Debug)]
pub struct Symbol {
    /// The name.
    pub name: Arc<str>,
    /// What it means here.
    pub resolution: Resolution,
    /// Captured and bound at most once: see [`SymbolTable::resolve`](super::resolve).
    pub stable: bool,
    /// A class body binds the name for itself, or a block that sees its names means that one, but a function inside means
    /// the variable outside of the class.
    pub passes_through: bool,
    pub(super) uses: Uses,
    pub(super) bindings: Bindings,
}

impl Symbol {
    /// Whether the block itself binds the name (as a comprehension binds its targets).
    pub fn is_own(&self) -> bool {
        self.uses.any(Uses::LOCAL) && !self.uses.any(Uses::NONLOCAL.with(Uses::GLOBAL))
    }

    /// Whether the block's code object needs a cell of its own for the name.
    pub fn needs_cell(&self) -> bool {
        self.resolution == Resolution::Cell || self.uses.any(Uses::COMPREHENSION_CELL)
    }

    /// Whether an import statement of this block binds the name.
    pub fn is_imported(&self) -> bool {
        self.uses.any(Uses::IMPORTED)
    }
}

/// A block: module, function, lambda, class, comprehension or generator expression.
#[derive(Debug)]
pub struct Scope {
    /// What it is.
    pub kind: ScopeKind,
    /// The name of the function, `<lambda>`, `<listcomp>`, `<genexpr>` ..., or `<module>`.
    pub name: Arc<str>,
    /// The block around it.
    pub parent: Option<ScopeId>,
    /// Blocks directly inside, in source order.
    pub children: Vec<ScopeId>,
    /// Parameters in the order of `localsplus`: positional, keyword-only, `*args`, `**kwargs`.
    pub params: Vec<Arc<str>>,
    /// Whether something in the function yields; with `is_coroutine`, a call makes an asynchronous generator.
    pub is_generator: bool,
    /// Whether a call of the function makes a coroutine; also said of a comprehension that awaits.
    pub is_coroutine: bool,
    /// Whether it is an `async def`.
    pub is_async: bool,
    /// Whether a statement of the module or class annotates a variable.
    pub has_annotations: bool,
    /// Whether its names may be those of the class body around it: only type parameters and what they are used in see these.
    pub sees_class: bool,
    /// Whether a block inside of a class body sees the names of that.
    pub needs_class_dict: bool,
    /// Whether a function inside of a class body refers to the class as `__class__`.
    pub needs_class_cell: bool,
    /// Whether nothing but the making of the class binds that `__class__`.
    pub class_cell_is_stable: bool,
    /// The name of the class around it, with which private names are mangled.
    pub class_name: Option<Arc<str>>,
    /// In the block of a class's type parameters, and in those inside but the class itself: the names that are mangled.
    pub(super) mangled: Option<Arc<[Arc<str>]>>,
    /// Where the block is in the source.
    pub range: TextRange,
    pub(super) symbols: Vec<Symbol>,
    pub(super) by_name: FxHashMap<Arc<str>, u32>,
    pub(super) directives: Vec<(Arc<str>, TextRange)>,
}

impl Scope {
    pub(super) fn new(kind: ScopeKind, name: &str, parent: Option<ScopeId>, range: TextRange) -> Scope {
        Scope {
            kind,
            name: Arc::from(name),
            parent,
            children: Vec::new(),
            params: Vec::new(),
            is_generator: kind == ScopeKind::Generator,
            is_coroutine: false,
            is_async: false,
            has_annotations: false,
            sees_class: false,
            needs_class_dict: false,
            needs_class_cell: false,
            class_cell_is_stable: false,
            class_name: None,
            mangled: None,
            range,
            symbols: Vec::new(),
            by_name: FxHashMap::default(),
            directives: Vec::new(),
        }
    }

    /// Whether its variables are local by default, and seen by the blocks inside: all but the module and classes.
    pub fn is_function_like(&self) -> bool {
        !matches!(self.kind, ScopeKind::Module | ScopeKind::Class)
    }

    /// Whether it is one of the blocks that type parameters and `type` statements have.
    pub fn is_annotation(&self) -> bool {
        matches!(self.kind, ScopeKind::TypeParams | ScopeKind::TypeAlias | ScopeKind::TypeVariable)
    }

    /// The name as this block means it: private names of classes carry the name of the class.
    ///
    /// See "Private name mangling" in the language reference, section 6.2.1.
    pub fn mangle<'n>(&self, name: &'n str) -> Cow<'n, str> {
        if !is_private(name) {
            return name.into();
        }
        if self.mangled.as_ref().is_some_and(|names| names.iter().all(|mangled| **mangled != *name)) {
            return name.into();
        }
        let stripped = self.class_name.as_ref().map(|class| class.trim_start_matches('_'));
        match stripped {
            Some(class) if !class.is_empty() => format!("_{class}{name}").into(),
            _ => name.into(),
        }
    }

    /// The symbols in the order in which the block mentions them first.
    pub fn symbols(&self) -> &[Symbol] {
        &self.symbols
    }

    /// What a name means here, if the block mentions it.
    pub fn symbol(&self, name: &str) -> Option<&Symbol> {
        self.by_name.get(name).map(|&at| &self.symbols[at as usize])
    }

    pub(super) fn symbol_mut(&mut self, name: &str) -> &mut Symbol {
        let known = self.by_name.get(name).copied();
        let at = known.unwrap_or_else(|| {
            let name: Arc<str> = name.into();
            self.by_name.insert(name.clone(), self.symbols.len() as u32);
            self.symbols.push(Symbol {
                name,
                resolution: Resolution::GlobalImplicit,
                stable: false,
                passes_through: false,
                uses: Uses::default(),
                bindings: Bindings::default(),
            });
            self.symbols.len() as u32 - 1
        });
        &mut self.symbols[at as usize]
    }

    pub(super) fn uses(&self, name: &str) -> Uses {
        self.symbol(name).map_or(Uses::default(), |symbol| symbol.uses)
    }
}

/// Whether a name is private to a class: two underscores in front, not two behind, no dots.
fn is_private(name: &str) -> bool {
    name.starts_with("__") && !name.ends_with("__") && !name.contains('.')
}

/// The blocks of a module.
#[derive(Debug)]
pub struct SymbolTable {
    /// `from __future__ import annotations`: annotations are kept as text.
    pub future_annotations: bool,
    pub(super) scopes: Vec<Scope>,
    pub(super) by_range: FxHashMap<(TextSize, TextSize), ScopeId>,
}

impl SymbolTable {
    /// A scope by its index.
    pub fn scope(&self, id: ScopeId) -> &Scope {
        &self.scopes[id.index()]
    }

    /// The scope of the function, lambda, comprehension or generator expression that spans exactly this range.
    pub fn scope_at(&self, range: TextRange) -> ScopeId {
        self.by_range[&(range.start(), range.end())]
    }
}
