//! The built-in types of an isolate: one a kind of object, one a constant, and the exception classes.

use super::heap::{Heap, Tracer};
use super::objects::{Gc, Str, Tag, TypeObject};
use super::value::Value;

/// Calls the macro `$m` with the built-in exception classes: `Name Base`, bases first.
#[macro_export]
#[doc(hidden)]
macro_rules! for_each_exception {
    ($m:ident) => {
        $m! {
            Exception BaseException;
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
            FileNotFoundError OSError;
            PermissionError OSError;
            ReferenceError Exception;
            RuntimeError Exception;
            NotImplementedError RuntimeError;
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
            DeprecationWarning Warning;
            RuntimeWarning Warning;
            SyntaxWarning Warning;
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

            fn base(self) -> Option<ExceptionKind> {
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
}

impl Special {
    const ALL: [Special; 6] = [
        Special::Object,
        Special::Bool,
        Special::NoneType,
        Special::NotImplementedType,
        Special::Ellipsis,
        Special::MethodDescriptor,
    ];

    fn name(self) -> &'static str {
        match self {
            Special::Object => "object",
            Special::Bool => "bool",
            Special::NoneType => "NoneType",
            Special::NotImplementedType => "NotImplementedType",
            Special::Ellipsis => "ellipsis",
            Special::MethodDescriptor => "method_descriptor",
        }
    }
}

/// All built-in types of an isolate.
pub struct Types {
    by_tag: Vec<Gc<TypeObject>>,
    special: Vec<Gc<TypeObject>>,
    exceptions: Vec<Gc<TypeObject>>,
}

impl Types {
    /// Makes the types, without attributes. `intern` makes their names.
    pub fn new(heap: &mut Heap, mut intern: impl FnMut(&mut Heap, &str) -> Gc<Str>) -> Types {
        let builtins = intern(heap, "builtins");
        let mut special: Vec<Gc<TypeObject>> = Vec::new();
        for kind in Special::ALL {
            let name = intern(heap, kind.name());
            let base = special.first().copied();
            special.push(TypeObject::new(heap, name, builtins, base, Tag::Invalid));
        }
        let object = special[0];
        let mut by_tag = Vec::new();
        let mut exceptions: Vec<Gc<TypeObject>> = Vec::new();
        for &tag in Tag::ALL {
            let name = intern(heap, tag.type_name());
            by_tag.push(TypeObject::new(heap, name, builtins, Some(object), tag));
        }
        for &kind in ExceptionKind::ALL {
            let Some(base) = kind.base() else {
                exceptions.push(by_tag[Tag::Exception as usize - 1]);
                continue;
            };
            let name = intern(heap, kind.name());
            exceptions.push(TypeObject::new(
                heap,
                name,
                builtins,
                Some(exceptions[base as usize]),
                Tag::Exception,
            ));
        }
        // bool derives from int, which did not exist when the special types were made.
        let bool_name = intern(heap, "bool");
        let int = by_tag[Tag::Int as usize - 1];
        special[Special::Bool as usize] = TypeObject::new(heap, bool_name, builtins, Some(int), Tag::Invalid);
        Types {
            by_tag,
            special,
            exceptions,
        }
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

    /// A built-in exception class.
    pub fn exception(&self, kind: ExceptionKind) -> Gc<TypeObject> {
        self.exceptions[kind as usize]
    }

    /// `type(value)`
    #[inline]
    pub fn type_of(&self, value: Value) -> Gc<TypeObject> {
        if let Some(object) = value.downcast::<super::objects::Exception>() {
            return object.class;
        }
        match value.tag() {
            Some(Tag::Builtin) if is_method_descriptor(value) => self.special(Special::MethodDescriptor),
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
        self.by_tag.iter().chain(&self.special).chain(&self.exceptions).copied()
    }

    /// Shows the types to the collector.
    pub fn trace(&self, tracer: &mut Tracer<'_>) {
        for class in self.all() {
            tracer.gc(class);
        }
    }
}

fn is_method_descriptor(value: Value) -> bool {
    value
        .downcast::<super::objects::Builtin>()
        .is_some_and(|b| b.owner.is_some() && b.receiver.is_none())
}
