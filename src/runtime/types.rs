//! The built-in types of an isolate: one a kind of object, one a constant, and the exception classes.

use super::Isolate;
use super::heap::{Heap, Tracer};
use super::objects::{
    Awaitable, AwaitableKind, Builtin, ClassMethod, Gc, Generator, GeneratorKind, IterKind, Itertool, ItertoolKind,
    SeqIter, Shaped, Str, Tag, Tuple, TypeObject,
};
use super::value::Value;

/// Calls the macro `$m` with the built-in exception classes: `Name Base`, bases first.
#[macro_export]
#[doc(hidden)]
macro_rules! for_each_exception {
    ($m:ident) => {
        $m! {
            Exception BaseException;
            BaseExceptionGroup BaseException;
            ExceptionGroup BaseExceptionGroup;
            GeneratorExit BaseException;
            KeyboardInterrupt BaseException;
            SystemExit BaseException;
            ArithmeticError Exception;
            FloatingPointError ArithmeticError;
            OverflowError ArithmeticError;
            ZeroDivisionError ArithmeticError;
            AssertionError Exception;
            AttributeError Exception;
            BufferError Exception;
            EOFError Exception;
            ImportError Exception;
            ModuleNotFoundError ImportError;
            LookupError Exception;
            IndexError LookupError;
            KeyError LookupError;
            MemoryError Exception;
            NameError Exception;
            UnboundLocalError NameError;
            OSError Exception;
            BlockingIOError OSError;
            ChildProcessError OSError;
            ConnectionError OSError;
            BrokenPipeError ConnectionError;
            ConnectionAbortedError ConnectionError;
            ConnectionRefusedError ConnectionError;
            ConnectionResetError ConnectionError;
            FileExistsError OSError;
            FileNotFoundError OSError;
            InterruptedError OSError;
            IsADirectoryError OSError;
            NotADirectoryError OSError;
            PermissionError OSError;
            ProcessLookupError OSError;
            TimeoutError OSError;
            ReferenceError Exception;
            RuntimeError Exception;
            NotImplementedError RuntimeError;
            PythonFinalizationError RuntimeError;
            RecursionError RuntimeError;
            StopAsyncIteration Exception;
            StopIteration Exception;
            SyntaxError Exception;
            IndentationError SyntaxError;
            TabError IndentationError;
            SystemError Exception;
            TypeError Exception;
            ValueError Exception;
            UnicodeError ValueError;
            UnicodeDecodeError UnicodeError;
            UnicodeEncodeError UnicodeError;
            UnicodeTranslateError UnicodeError;
            Warning Exception;
            BytesWarning Warning;
            DeprecationWarning Warning;
            EncodingWarning Warning;
            FutureWarning Warning;
            ImportWarning Warning;
            PendingDeprecationWarning Warning;
            ResourceWarning Warning;
            RuntimeWarning Warning;
            SyntaxWarning Warning;
            UnicodeWarning Warning;
            UserWarning Warning;
        }
    };
}

macro_rules! define_exceptions {
    ($($name:ident $base:ident;)*) => {
        /// The built-in exception classes.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
        pub enum ExceptionKind {
            /// The root of all exceptions.
            BaseException,
            $(#[doc = concat!("`", stringify!($name), "`, a kind of `", stringify!($base), "`")] $name,)*
        }

        impl ExceptionKind {
            /// All classes, bases first.
            pub const ALL: &'static [ExceptionKind] = &[ExceptionKind::BaseException, $(ExceptionKind::$name),*];

            /// The class's name.
            pub fn name(self) -> &'static str {
                match self {
                    ExceptionKind::BaseException => "BaseException",
                    $(ExceptionKind::$name => stringify!($name),)*
                }
            }

            /// The class that it derives from; none for the root.
            pub fn base(self) -> Option<ExceptionKind> {
                match self {
                    ExceptionKind::BaseException => None,
                    $(ExceptionKind::$name => Some(ExceptionKind::$base),)*
                }
            }
        }
    };
}
for_each_exception!(define_exceptions);

/// Types that have no kind of object of their own.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Special {
    /// `object`
    Object,
    /// `bool`
    Bool,
    /// `NoneType`
    NoneType,
    /// `NotImplementedType`
    NotImplementedType,
    /// `ellipsis`
    Ellipsis,
    /// `method_descriptor`, the type of `str.upper`
    MethodDescriptor,
    /// `wrapper_descriptor`, the type of `int.__add__`
    SlotWrapper,
    /// `method-wrapper`, the type of `(1).__add__`
    MethodWrapper,
    /// `classmethod_descriptor`, the type of what `dict` has for `fromkeys`
    ClassMethodDescriptor,
    /// `types.SimpleNamespace`
    SimpleNamespace,
}

impl Special {
    const ALL: [Special; 10] = [
        Special::Object,
        Special::Bool,
        Special::NoneType,
        Special::NotImplementedType,
        Special::Ellipsis,
        Special::MethodDescriptor,
        Special::SlotWrapper,
        Special::MethodWrapper,
        Special::ClassMethodDescriptor,
        Special::SimpleNamespace,
    ];

    fn name(self) -> &'static str {
        match self {
            Special::Object => "object",
            Special::Bool => "bool",
            Special::NoneType => "NoneType",
            Special::NotImplementedType => "NotImplementedType",
            Special::Ellipsis => "ellipsis",
            Special::MethodDescriptor => "method_descriptor",
            Special::SlotWrapper => "wrapper_descriptor",
            Special::MethodWrapper => "method-wrapper",
            Special::ClassMethodDescriptor => "classmethod_descriptor",
            Special::SimpleNamespace => "SimpleNamespace",
        }
    }
}

/// A class of tuples whose items have names: `sys.version_info`, the results of `cache_info()`.
#[derive(Debug)]
pub struct RecordDef {
    /// The class's name.
    pub name: &'static str,
    /// The class's module.
    pub module: &'static str,
    /// The items' names, in order.
    pub fields: &'static [&'static str],
    /// How many of the last are attributes only, and no items.
    pub hidden: usize,
}

impl RecordDef {
    /// Whether the class is native in CPython, and not made by `namedtuple`.
    pub fn is_native(&self) -> bool {
        !matches!(self.module, "dis" | "functools")
    }
}

/// A class of records in an isolate. It derives from `tuple`.
#[derive(Clone)]
pub struct Record {
    /// The class.
    pub class: Gc<TypeObject>,
    /// Its description.
    pub def: &'static RecordDef,
}

/// All built-in types of an isolate.
pub struct Types {
    by_tag: Vec<Gc<TypeObject>>,
    special: Vec<Gc<TypeObject>>,
    exceptions: Vec<Gc<TypeObject>>,
    records: Vec<Record>,
    iterators: Vec<Gc<TypeObject>>,
    itertools: Vec<Gc<TypeObject>>,
    generators: Vec<Gc<TypeObject>>,
    awaitables: Vec<Gc<TypeObject>>,
}

impl Types {
    /// Makes the types, without attributes. `intern` makes their names.
    pub fn new(heap: &mut Heap, mut intern: impl FnMut(&mut Heap, &str) -> Gc<Str>) -> Types {
        let builtins = intern(heap, "builtins");
        let mut special: Vec<Gc<TypeObject>> = Vec::new();
        for kind in Special::ALL {
            let name = intern(heap, kind.name());
            let module = match kind {
                Special::SimpleNamespace => intern(heap, "types"),
                _ => builtins,
            };
            let base = special.first().copied();
            special.push(TypeObject::new(heap, name, module, base, Tag::Invalid));
        }
        let object = special[0];
        let mut by_tag = Vec::new();
        let iterators = IterKind::ALL
            .iter()
            .map(|kind| {
                let (name, module) = (intern(heap, kind.type_name()), intern(heap, kind.module_name()));
                TypeObject::new(heap, name, module, Some(object), Tag::SeqIter)
            })
            .collect();
        let module = intern(heap, "itertools");
        let itertools = ItertoolKind::ALL
            .iter()
            .map(|kind| {
                let name = intern(heap, kind.type_name());
                TypeObject::new(heap, name, module, Some(object), Tag::Itertool)
            })
            .collect();
        let mut exceptions: Vec<Gc<TypeObject>> = Vec::new();
        for &tag in Tag::ALL {
            let name = intern(heap, tag.type_name());
            let module = intern(heap, module_of(tag));
            by_tag.push(TypeObject::new(heap, name, module, Some(object), tag));
        }
        for &kind in ExceptionKind::ALL {
            let Some(base) = kind.base() else {
                exceptions.push(by_tag[Tag::Exception as usize - 1]);
                continue;
            };
            let name = intern(heap, kind.name());
            exceptions.push(TypeObject::new(heap, name, builtins, Some(exceptions[base as usize]), Tag::Exception));
        }
        for (&kind, class) in ExceptionKind::ALL.iter().zip(&exceptions) {
            class.exception.set(Some(kind));
        }
        // The only built-in class with two bases.
        let [plain, group, both] =
            [ExceptionKind::Exception, ExceptionKind::BaseExceptionGroup, ExceptionKind::ExceptionGroup]
                .map(|kind| exceptions[kind as usize]);
        both.bases.set(Some(Tuple::new(heap, &[group.into(), plain.into()])));
        let mro = [both, group, plain, exceptions[0], object].map(Value::from);
        both.mro.set(Some(Tuple::new(heap, &mro)));
        let mut own = |name: &str, tag| {
            let name = intern(heap, name);
            TypeObject::new(heap, name, builtins, Some(object), tag)
        };
        let generators = GeneratorKind::ALL.map(|kind| own(kind.type_name(), Tag::Generator)).to_vec();
        let awaitables = AwaitableKind::ALL.map(|kind| own(kind.type_name(), Tag::Awaitable)).to_vec();
        by_tag[Tag::Generator as usize - 1] = generators[GeneratorKind::Generator as usize];
        by_tag[Tag::Awaitable as usize - 1] = awaitables[AwaitableKind::Wrapper as usize];
        // bool derives from int, which did not exist when the special types were made.
        let bool_name = intern(heap, "bool");
        let int = by_tag[Tag::Int as usize - 1];
        special[Special::Bool as usize] = TypeObject::new(heap, bool_name, builtins, Some(int), Tag::Invalid);
        Types { by_tag, special, exceptions, records: Vec::new(), iterators, itertools, generators, awaitables }
    }

    /// The class of a tuple that is a record.
    pub fn record_of(&self, tuple: Gc<Tuple>) -> Option<&Record> {
        self.records.get((tuple.record() as usize).checked_sub(1)?)
    }

    /// Whether a class is one of records that is native in CPython.
    pub fn is_native_record(&self, class: Gc<TypeObject>) -> bool {
        self.records.iter().any(|record| record.class == class && record.def.is_native())
    }

    /// Which built-in exception class this is, or derives from.
    pub fn exception_kind(&self, class: Gc<TypeObject>) -> Option<ExceptionKind> {
        std::iter::successors(Some(class), |class| class.base.get()).find_map(|base| base.exception.get())
    }

    /// The type of a kind of object.
    #[inline]
    pub fn of_tag(&self, tag: Tag) -> Gc<TypeObject> {
        self.by_tag[tag as usize - 1]
    }

    /// A type without a kind of object.
    pub fn special(&self, special: Special) -> Gc<TypeObject> {
        self.special[special as usize]
    }

    /// The type of an iterator over a sequence, a dict or a set.
    pub fn iterator(&self, kind: IterKind) -> Gc<TypeObject> {
        self.iterators[kind as usize]
    }

    /// The type of an iterator of `itertools`.
    pub fn itertool(&self, kind: ItertoolKind) -> Gc<TypeObject> {
        self.itertools[kind as usize]
    }

    /// The type of generators, coroutines or asynchronous generators.
    pub fn generator(&self, kind: GeneratorKind) -> Gc<TypeObject> {
        self.generators[kind as usize]
    }

    /// The type of what stands between `await` and a coroutine or an asynchronous generator.
    pub fn awaitable(&self, kind: AwaitableKind) -> Gc<TypeObject> {
        self.awaitables[kind.of_type() as usize]
    }

    /// A built-in exception class.
    pub fn exception(&self, kind: ExceptionKind) -> Gc<TypeObject> {
        self.exceptions[kind as usize]
    }

    /// `type(value)`
    #[inline(always)]
    pub fn type_of(&self, value: Value) -> Gc<TypeObject> {
        match Shaped::of(value) {
            Some(object) => object.class.get(),
            None => self.type_of_other(value),
        }
    }

    fn type_of_other(&self, value: Value) -> Gc<TypeObject> {
        match value.tag() {
            Some(Tag::SeqIter) => {
                value.downcast::<SeqIter>().map_or(self.of_tag(Tag::SeqIter), |iterator| self.iterator(iterator.kind()))
            }
            Some(Tag::Builtin) => match value.downcast::<Builtin>().and_then(|builtin| kind_of(&builtin)) {
                Some(special) => self.special(special),
                None => self.of_tag(Tag::Builtin),
            },
            Some(Tag::ClassMethod)
                if value.downcast::<ClassMethod>().is_some_and(|method| method.native().is_some()) =>
            {
                self.special(Special::ClassMethodDescriptor)
            }
            Some(Tag::Itertool) => {
                value.downcast::<Itertool>().map_or(self.of_tag(Tag::Itertool), |tool| self.itertool(tool.kind()))
            }
            Some(Tag::Type) => {
                value.downcast::<TypeObject>().and_then(|t| t.metaclass.get()).unwrap_or(self.of_tag(Tag::Type))
            }
            Some(Tag::Tuple) => {
                value.downcast::<Tuple>().and_then(|t| self.record_of(t)).map_or(self.of_tag(Tag::Tuple), |r| r.class)
            }
            Some(Tag::Generator) => {
                value.downcast::<Generator>().map_or(self.of_tag(Tag::Generator), |g| self.generator(g.kind))
            }
            Some(Tag::Awaitable) => {
                value.downcast::<Awaitable>().map_or(self.of_tag(Tag::Awaitable), |a| self.awaitable(a.kind))
            }
            Some(tag) => self.of_tag(tag),
            None if value.is_fixnum() => self.of_tag(Tag::Int),
            None if value.is_flonum() => self.of_tag(Tag::Float),
            None => self.special(match value {
                Value::TRUE | Value::FALSE => Special::Bool,
                Value::NONE => Special::NoneType,
                Value::ELLIPSIS => Special::Ellipsis,
                _ => Special::NotImplementedType,
            }),
        }
    }

    /// All types, for whoever fills or shows them.
    pub fn all(&self) -> impl Iterator<Item = Gc<TypeObject>> {
        self.by_tag
            .iter()
            .chain(&self.special)
            .chain(&self.exceptions)
            .chain(&self.iterators)
            .chain(&self.itertools)
            .chain(&self.generators)
            .chain(&self.awaitables)
            .copied()
            .chain(self.records.iter().map(|r| r.class))
    }

    /// Shows the types to the collector.
    pub fn trace(&self, tracer: &mut Tracer<'_>) {
        for class in self.all() {
            tracer.gc(class);
        }
    }
}

impl Isolate {
    /// A record: a tuple of a class that is made when its first tuple is.
    pub fn record(&mut self, def: &'static RecordDef, values: &[Value]) -> Value {
        let index = self.record_index(def);
        let (items, hidden) = values.split_at(values.len() - def.hidden);
        Tuple::new_record(&mut self.heap, index as u32 + 1, items, hidden).into()
    }

    /// The class of such records.
    pub fn record_class(&mut self, def: &'static RecordDef) -> Gc<TypeObject> {
        let index = self.record_index(def);
        self.types.records[index].class
    }

    fn record_index(&mut self, def: &'static RecordDef) -> usize {
        let known = self.types.records.iter().position(|r| r.def.name == def.name);
        known.unwrap_or_else(|| {
            let (name, module) = (self.intern(def.name), self.intern(def.module));
            let tuple = self.types.of_tag(Tag::Tuple);
            let class = TypeObject::new(&mut self.heap, name, module, Some(tuple), Tag::Tuple);
            self.types.records.push(Record { class, def });
            if def.is_native() {
                self.describe_fields(class, def);
            }
            self.types.records.len() - 1
        })
    }

    fn describe_fields(&mut self, class: Gc<TypeObject>, def: &RecordDef) {
        let (all, items) = (def.fields.len(), def.fields.len() - def.hidden);
        let names: Vec<Value> = def.fields[..items].iter().map(|name| self.intern(name).into()).collect();
        let names = self.tuple(&names);
        for (name, value) in [
            ("n_fields", Value::fixnum(all as i64)),
            ("n_sequence_fields", Value::fixnum(items as i64)),
            ("n_unnamed_fields", Value::fixnum(0)),
            ("__match_args__", names),
        ] {
            let name = self.intern(name);
            super::ops::dict::set_str(self, class.dict, name, value);
        }
    }
}

/// The module that CPython says a type belongs to.
fn module_of(tag: Tag) -> &'static str {
    match tag {
        Tag::Partial | Tag::LruCache | Tag::CompareKey => "functools",
        Tag::NumberArray => "array",
        Tag::Deque | Tag::FieldGetter => "collections",
        Tag::Twister => "_random",
        Tag::ItemGetter | Tag::AttrGetter | Tag::MethodCaller => "operator",
        Tag::Pattern | Tag::Match => "re",
        Tag::Scanner => "_sre",
        Tag::Union | Tag::GenericAlias => "types",
        _ => "builtins",
    }
}

/// The type of a native function that is a method of a built-in type; none for any other.
fn kind_of(builtin: &Builtin) -> Option<Special> {
    match (builtin.is_slot(), builtin.receiver) {
        (true, None) => Some(Special::SlotWrapper),
        (true, Some(_)) => Some(Special::MethodWrapper),
        (false, None) if builtin.owner.is_some() => Some(Special::MethodDescriptor),
        (false, _) => None,
    }
}
