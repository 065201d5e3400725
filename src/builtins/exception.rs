//! Exceptions and tracebacks.

use super::TypeSpec;
use super::object::DICT;
use crate::runtime::objects::{
    Args, Builtin, Exception, Gc, List, NativeDef, PropertyDef, Signature, Str, Traceback, TypeObject,
};
use crate::runtime::ops::exception_fields::{
    argument, characters_written, import_message, import_path, keep, os_argument, place, set_argument,
    set_import_message, set_import_path, set_os_argument, set_place,
};
use crate::runtime::types::ExceptionKind;
use crate::runtime::{Isolate, Result, Slot, Value, ops};
use smallvec::SmallVec;

/// The type's description.
pub(crate) const TYPE: TypeSpec = TypeSpec {
    construct: Some(construct),
    methods: &[
        NativeDef { name: "__init__", signature: Signature::Any, function: init },
        NativeDef {
            name: "__str__",
            signature: Signature::None,
            function: |vm, args| Ok(ops::repr::exception_message(vm, as_exception(args.at(0)))?.into()),
        },
        NativeDef {
            name: "__repr__",
            signature: Signature::None,
            function: |vm, args| Ok(ops::repr::exception_repr(vm, as_exception(args.at(0)))?.into()),
        },
        NativeDef { name: "add_note", signature: Signature::One, function: add_note },
        NativeDef { name: "__setstate__", signature: Signature::One, function: set_state },
        NativeDef { name: "with_traceback", signature: Signature::One, function: with_traceback },
    ],
    properties: &[
        PropertyDef { name: "args", get: |_, this| Ok(as_exception(this).args().into()), set: Some(set_args) },
        PropertyDef {
            name: "__cause__",
            get: |_, this| Ok(as_exception(this).cause.get().unwrap_or(Value::NONE)),
            set: Some(|vm, this, value| {
                let cause = related(vm, value, "__cause__", "cause")?;
                as_exception(this).cause.set(cause);
                as_exception(this).set_suppresses_context(true);
                Ok(())
            }),
        },
        PropertyDef {
            name: "__context__",
            get: |_, this| Ok(as_exception(this).context.get().unwrap_or(Value::NONE)),
            set: Some(|vm, this, value| {
                let context = related(vm, value, "__context__", "context")?;
                as_exception(this).context.set(context);
                Ok(())
            }),
        },
        PropertyDef {
            name: "__suppress_context__",
            get: |_, this| Ok(Value::bool(as_exception(this).suppresses_context())),
            set: Some(|vm, this, value| match value.map(Value::as_bool) {
                Some(Some(suppress)) => {
                    as_exception(this).set_suppresses_context(suppress);
                    Ok(())
                }
                Some(None) => Err(vm.type_error("attribute value type must be bool")),
                None => Err(vm.type_error("can't delete numeric/char attribute")),
            }),
        },
        PropertyDef {
            name: "__traceback__",
            get: |_, this| {
                let traceback = as_exception(this).traceback.get();
                Ok(traceback.map_or(Value::NONE, Value::from))
            },
            set: Some(|vm, this, value| match value {
                Some(value) => set_traceback(vm, as_exception(this), value),
                None => Err(vm.type_error("__traceback__ may not be deleted")),
            }),
        },
        DICT,
    ],
};

/// The type's description.
pub(crate) const TRACEBACK_TYPE: TypeSpec = TypeSpec {
    construct: None,
    methods: &[],
    properties: &[
        PropertyDef {
            name: "tb_next",
            get: |_, this| Ok(as_traceback(this).next.get().map_or(Value::NONE, Value::from)),
            set: Some(set_next),
        },
        PropertyDef {
            name: "tb_lineno",
            get: |_, this| {
                let entry = as_traceback(this);
                let line = entry.code.code.positions.at(entry.pc).line;
                Ok(Value::fixnum(line.into()))
            },
            set: None,
        },
        PropertyDef {
            name: "tb_frame",
            get: |vm, this| Ok(as_traceback(this).frame(&mut vm.heap).into()),
            set: Some(|vm, _, _| Err(ops::attr::readonly(vm))),
        },
        PropertyDef {
            name: "tb_lasti",
            get: |_, this| Ok(Value::fixnum(i64::from(as_traceback(this).pc) * 2)),
            set: Some(|vm, _, _| Err(ops::attr::readonly(vm))),
        },
    ],
};

/// An attribute that follows from `args` as long as nothing sets it.
macro_rules! computed {
    ($name:literal, $exception:ident => $value:expr) => {
        computed!($name, $exception => $value, None)
    };
    ($name:literal, $exception:ident => $value:expr, $set:expr) => {
        PropertyDef {
            name: $name,
            get: |_, this| {
                let $exception = as_exception(this);
                Ok($value)
            },
            set: $set,
        }
    };
}

/// One of the arguments, of which there are so many.
macro_rules! argument {
    ($name:literal, $index:literal of $count:literal) => {
        computed!($name, e => argument(e, $index), Some(|vm, this, value| {
            set_argument(vm, as_exception(this), ($index, $count), value);
            Ok(())
        }))
    };
}

/// One of the arguments, which is a number.
macro_rules! number {
    ($name:literal, $index:literal of $count:literal) => {
        computed!($name, e => argument(e, $index), Some(|vm, this, value| {
            let Some(value) = value else {
                return Err(vm.type_error("can't delete numeric/char attribute"));
            };
            if ops::number::Integer::of(ops::class::payload(value)).is_none() {
                return Err(vm.type_error("an integer is required"));
            }
            set_argument(vm, as_exception(this), ($index, $count), Some(value));
            Ok(())
        }))
    };
}

/// A part of the place of a syntax error.
macro_rules! part {
    ($name:literal, $index:literal) => {
        computed!($name, e => place(e, $index), Some(|vm, this, value| {
            set_place(vm, as_exception(this), $index, value);
            Ok(())
        }))
    };
}

/// One of the two arguments of errors of the operating system.
macro_rules! os_argument {
    ($name:literal, $index:literal) => {
        computed!($name, e => os_argument(e, $index), Some(|vm, this, value| {
            set_os_argument(vm, as_exception(this), $index, value);
            Ok(())
        }))
    };
}

/// The attributes that a class adds to those of its base.
pub(crate) fn details(kind: ExceptionKind) -> &'static [PropertyDef] {
    match kind {
        ExceptionKind::StopIteration => const { &[detail("value")] },
        ExceptionKind::SystemExit => const { &[detail("code")] },
        ExceptionKind::NameError => const { &[detail("name")] },
        ExceptionKind::AttributeError => const { &[detail("name"), object("obj")] },
        ExceptionKind::ImportError => const { &[MESSAGE, detail("name"), object("name_from"), PATH] },
        ExceptionKind::OSError => {
            const {
                &[
                    os_argument!("errno", 0),
                    os_argument!("strerror", 1),
                    detail("filename"),
                    object("filename2"),
                    WRITTEN,
                ]
            }
        }
        ExceptionKind::UnicodeDecodeError | ExceptionKind::UnicodeEncodeError => {
            const {
                &[
                    argument!("encoding", 0 of 5),
                    argument!("object", 1 of 5),
                    number!("start", 2 of 5),
                    number!("end", 3 of 5),
                    argument!("reason", 4 of 5),
                ]
            }
        }
        ExceptionKind::UnicodeTranslateError => {
            const {
                &[
                    computed!("encoding", _e => Value::NONE),
                    argument!("object", 0 of 4),
                    number!("start", 1 of 4),
                    number!("end", 2 of 4),
                    argument!("reason", 3 of 4),
                ]
            }
        }
        ExceptionKind::SyntaxError => {
            const {
                &[
                    argument!("msg", 0 of 2),
                    part!("filename", 0),
                    part!("lineno", 1),
                    part!("offset", 2),
                    part!("text", 3),
                    part!("end_lineno", 4),
                    part!("end_offset", 5),
                    computed!("print_file_and_line", _e => Value::NONE),
                ]
            }
        }
        _ => &[],
    }
}

const fn detail(name: &'static str) -> PropertyDef {
    PropertyDef {
        name,
        get: |_, this| Ok(as_exception(this).detail.get().unwrap_or(Value::NONE)),
        set: Some(|_, this, value| {
            as_exception(this).detail.set(value);
            Ok(())
        }),
    }
}

/// `characters_written` of OSError, which only some have.
const WRITTEN: PropertyDef = PropertyDef {
    name: "characters_written",
    get: |vm, this| match characters_written(as_exception(this)) {
        Some(written) => Ok(Value::fixnum(ops::int::index(vm, written)?)),
        None => Err(vm.raise_new(ExceptionKind::AttributeError, "characters_written")),
    },
    set: Some(|vm, this, value| {
        let written = match value {
            Some(value) => Some(Value::fixnum(ops::int::index(vm, value)?)),
            None if characters_written(as_exception(this)).is_some() => None,
            None => return Err(vm.raise_new(ExceptionKind::AttributeError, "characters_written")),
        };
        set_os_argument(vm, as_exception(this), 2, written);
        Ok(())
    }),
};

/// `msg` of ImportError.
const MESSAGE: PropertyDef = PropertyDef {
    name: "msg",
    get: |_, this| Ok(import_message(as_exception(this))),
    set: Some(|vm, this, value| {
        set_import_message(vm, as_exception(this), value);
        Ok(())
    }),
};

/// `path` of ImportError.
const PATH: PropertyDef = PropertyDef {
    name: "path",
    get: |_, this| Ok(import_path(as_exception(this))),
    set: Some(|vm, this, value| {
        set_import_path(vm, as_exception(this), value);
        Ok(())
    }),
};

const fn object(name: &'static str) -> PropertyDef {
    PropertyDef {
        name,
        get: |_, this| Ok(as_exception(this).object.get().unwrap_or(Value::NONE)),
        set: Some(|_, this, value| {
            as_exception(this).object.set(value);
            Ok(())
        }),
    }
}

fn as_exception(this: Value) -> Gc<Exception> {
    this.downcast().expect("an attribute of an exception")
}

fn as_traceback(this: Value) -> Gc<Traceback> {
    this.downcast().expect("an attribute of a traceback")
}

/// Whether a class shows a `__new__` in its own namespace; those that have attributes of their own inherit it.
pub(super) fn has_own_new(kind: ExceptionKind) -> bool {
    use ExceptionKind as K;
    let inherits = details(kind).len() > 1
        || matches!(kind, K::StopIteration | K::SystemExit | K::KeyError | K::NameError | K::UnboundLocalError)
        || matches!(kind, K::ModuleNotFoundError | K::IndentationError | K::TabError)
        || kind.base().is_some_and(|base| matches!(base, K::OSError | K::ConnectionError));
    !inherits || matches!(kind, K::OSError | K::UnicodeDecodeError | K::UnicodeEncodeError)
}

/// `BaseException.__new__`: an exception of a class that a program defines has the arguments of the call.
pub(super) const NEW: NativeDef = NativeDef {
    name: "__new__",
    signature: Signature::Any,
    function: |vm, args| {
        let (_, class, args) = ops::maker::check(vm, args)?;
        let positional: SmallVec<[Value; 6]> = args.values().skip(1).collect();
        Ok(vm.new_exception(class, &positional).into())
    },
};

/// `BaseException.__init__`, and those of the classes that take names: the arguments become `args`.
fn init(vm: &mut Isolate, args: Args<'_>) -> Result<Value> {
    let exception = as_exception(args.at(0));
    let class = exception.class.get();
    if class.is_subtype(vm.types.exception(ExceptionKind::OSError)) && !os_error_is_begun(vm, class) {
        return Ok(Value::NONE);
    }
    if args.keywords.is_some_and(|names| !names.is_empty()) {
        // What the built-in class makes of them is known to its constructor.
        let base = exception.class.get().mro().find(|class| !class.is_user);
        let mut row: SmallVec<[Slot; 6]> = SmallVec::from_slice(args.slots);
        row[0] = base.map(Value::from);
        if !base.is_some_and(|base| takes_names(vm.types.exception_kind(base))) {
            let name = exception.class.get().name.to_text().into_owned();
            return Err(vm.type_error(format!("{name}() takes no keyword arguments")));
        }
        let made = construct(vm, Args { slots: &row, keywords: args.keywords })?;
        exception.detail.set(as_exception(made).detail.get());
        exception.object.set(as_exception(made).object.get());
        exception.path.set(as_exception(made).path.get());
    } else if exception.class.get().mro().any(|base| takes_names(vm.types.exception_kind(base))) {
        for name in [&exception.detail, &exception.object, &exception.path] {
            name.set(None);
        }
    }
    let positional: SmallVec<[Value; 6]> = args.values().skip(1).collect();
    if ops::exception::is_plain(exception.class.get()) {
        let args = vm.new_tuple(&positional);
        exception.set_args(args);
        return Ok(Value::NONE);
    }
    check_unicode_args(vm, vm.types.exception_kind(exception.class.get()), &positional)?;
    let made = vm.new_exception(exception.class.get(), &positional);
    exception.set_args(made.args());
    // What these classes take from their arguments, they take from those that they are initialized with.
    if made.detail.get().is_some() {
        exception.detail.set(made.detail.get());
        exception.object.set(made.object.get());
    }
    Ok(Value::NONE)
}

/// Whether errors of the operating system take their fields from what they are initialized with: their `__new__` has taken
/// them already, but for classes with an `__init__` and no `__new__` of their own.
fn os_error_is_begun(vm: &Isolate, class: Gc<TypeObject>) -> bool {
    let init = vm.class_attribute(class, vm.names.init);
    init.is_some_and(|init| !init.is::<Builtin>()) && !ops::class::overrides_new(vm, class)
}

/// Calls an exception class.
fn construct(vm: &mut Isolate, args: Args<'_>) -> Result<Value> {
    let class = args.at(0).downcast::<TypeObject>().expect("the first argument of a constructor is the class");
    let kind = vm.types.exception_kind(class);
    let mut path = None;
    let named = args.named().len();
    if named == 0 {
        let positional: SmallVec<[Value; 6]> = args.values().skip(1).collect();
        return make(vm, class, kind, &positional).map(Value::from);
    }
    let name = class.name.to_text();
    let most = match kind {
        Some(ExceptionKind::NameError | ExceptionKind::UnboundLocalError) => 1,
        Some(ExceptionKind::AttributeError) => 2,
        Some(ExceptionKind::ImportError | ExceptionKind::ModuleNotFoundError) => 3,
        _ => usize::MAX,
    };
    // What a class has from its base says so.
    let own = kind.map_or(&*name, |kind| match kind {
        ExceptionKind::UnboundLocalError => "NameError",
        ExceptionKind::ModuleNotFoundError => "ImportError",
        kind => kind.name(),
    });
    if named > most {
        let plural = if most == 1 { "" } else { "s" };
        let message = format!("{own}() takes at most {most} keyword argument{plural} ({named} given)");
        return Err(vm.type_error(message));
    }
    let (detail, object) = match kind {
        Some(ExceptionKind::NameError | ExceptionKind::UnboundLocalError) => {
            let [name] = ops::call::keyword_only(vm, own, args, ["name"])?;
            (name, None)
        }
        Some(ExceptionKind::AttributeError) => {
            let [name, object] = ops::call::keyword_only(vm, own, args, ["name", "obj"])?;
            (name, object)
        }
        Some(ExceptionKind::ImportError | ExceptionKind::ModuleNotFoundError) => {
            let names = ["name", "path", "name_from"];
            let [name, given, from] = ops::call::keyword_only(vm, own, args, names)?;
            path = given;
            (name, from)
        }
        _ => {
            ops::call::no_keywords(vm, &name, args)?;
            (None, None)
        }
    };
    let positional: SmallVec<[Value; 6]> = args.values().skip(1).collect();
    let exception = make(vm, class, kind, &positional)?;
    if detail.is_some() || object.is_some() {
        exception.detail.set(detail);
        exception.object.set(object);
    }
    set_import_path(vm, exception, path);
    Ok(exception.into())
}

/// An exception of a class of this kind, from arguments without names.
fn make(vm: &mut Isolate, class: Gc<TypeObject>, kind: Option<ExceptionKind>, args: &[Value]) -> Result<Gc<Exception>> {
    check_unicode_args(vm, kind, args)?;
    check_syntax_args(vm, kind, args)?;
    Ok(vm.new_exception(class, args))
}

/// Whether an exception class has arguments that are given by name.
fn takes_names(kind: Option<ExceptionKind>) -> bool {
    use ExceptionKind as K;
    matches!(
        kind,
        Some(K::NameError | K::UnboundLocalError | K::AttributeError | K::ImportError | K::ModuleNotFoundError)
    )
}

/// The errors of codecs have a certain number of arguments, of certain types.
fn check_unicode_args(vm: &mut Isolate, kind: Option<ExceptionKind>, args: &[Value]) -> Result<()> {
    let wanted = match kind {
        Some(ExceptionKind::UnicodeTranslateError) => 4,
        Some(ExceptionKind::UnicodeDecodeError | ExceptionKind::UnicodeEncodeError) => 5,
        _ => return Ok(()),
    };
    if args.len() != wanted {
        let message = format!("function takes exactly {wanted} arguments ({} given)", args.len());
        return Err(vm.type_error(message));
    }
    // All but UnicodeTranslateError begin with the name of the encoding.
    let object = wanted - 4;
    for (at, &arg) in args.iter().enumerate() {
        if at == object && kind == Some(ExceptionKind::UnicodeDecodeError) {
            ops::buffer::BytesLike::required(vm, arg)?;
        } else if at == object + 1 || at == object + 2 {
            ops::int::index(vm, arg)?;
        } else if !arg.is::<Str>() {
            let message = format!("argument {} must be str, not {}", at + 1, vm.argument_type(arg));
            return Err(vm.type_error(message));
        }
    }
    Ok(())
}

/// A syntax error has one or two arguments: the message, and the place in four to seven parts.
fn check_syntax_args(vm: &mut Isolate, kind: Option<ExceptionKind>, args: &[Value]) -> Result<()> {
    use ExceptionKind as K;
    let (Some(K::SyntaxError | K::IndentationError | K::TabError), &[_, place]) = (kind, args) else {
        return Ok(());
    };
    let given = ops::iter::collect(vm, place)?.len();
    let message = match given {
        0..=3 => format!("function takes at least 4 arguments ({given} given)"),
        5 => "end_offset must be provided when end_lineno is provided".to_owned(),
        7.. => format!("function takes at most 6 arguments ({given} given)"),
        _ => return Ok(()),
    };
    Err(vm.type_error(message))
}

fn add_note(vm: &mut Isolate, args: Args<'_>) -> Result<Value> {
    let note = args.at(1);
    if !note.is::<Str>() {
        let message = format!("note must be a str, not '{}'", vm.type_name(note));
        return Err(vm.type_error(message));
    }
    let name = vm.intern("__notes__");
    match ops::attr::get_or_none(vm, args.at(0), name)? {
        None => {
            let notes = List::new(&mut vm.heap, &[note]);
            ops::attr::set(vm, args.at(0), name, notes.into())?;
        }
        Some(notes) => match notes.downcast::<List>() {
            Some(notes) => notes.push(&mut vm.heap, note),
            None => return Err(vm.type_error("Cannot add note: __notes__ is not a list")),
        },
    }
    Ok(Value::NONE)
}

/// Sets the attributes that a copied exception had.
fn set_state(vm: &mut Isolate, args: Args<'_>) -> Result<Value> {
    let state = args.at(1);
    if state.is_none() {
        return Ok(Value::NONE);
    }
    let state = super::object::dict_of(vm, state, "state is not a dictionary")?;
    for at in 0..state.table.end() {
        if let Some((name, value)) = state.table.entry(at) {
            let name = super::attribute_name(vm, name)?;
            ops::attr::set(vm, args.at(0), name, value)?;
        }
    }
    Ok(Value::NONE)
}

fn with_traceback(vm: &mut Isolate, args: Args<'_>) -> Result<Value> {
    set_traceback(vm, as_exception(args.at(0)), args.at(1))?;
    Ok(args.at(0))
}

fn set_traceback(vm: &mut Isolate, exception: Gc<Exception>, value: Value) -> Result<()> {
    let traceback = value.downcast::<Traceback>();
    if traceback.is_none() && !value.is_none() {
        return Err(vm.type_error("__traceback__ must be a traceback or None"));
    }
    exception.traceback.set(traceback);
    Ok(())
}

fn set_next(vm: &mut Isolate, this: Value, value: Slot) -> Result<()> {
    let next = match value {
        None => return Err(vm.type_error("can't delete tb_next attribute")),
        Some(Value::NONE) => None,
        Some(value) => match value.downcast::<Traceback>() {
            Some(next) => Some(next),
            None => {
                let message = format!("expected traceback object, got '{}'", vm.type_name(value));
                return Err(vm.type_error(message));
            }
        },
    };
    let entry = as_traceback(this);
    if std::iter::successors(next, |entry| entry.next.get()).any(|later| later == entry) {
        return Err(vm.value_error("traceback loop detected"));
    }
    entry.next.set(next);
    Ok(())
}

fn set_args(vm: &mut Isolate, this: Value, value: Slot) -> Result<()> {
    let Some(value) = value else {
        return Err(vm.type_error("args may not be deleted"));
    };
    let items = ops::iter::collect(vm, value)?.to_vec();
    let args = vm.new_tuple(&items);
    let exception = as_exception(this);
    keep(vm, exception);
    exception.set_args(args);
    Ok(())
}

/// The exception that `__cause__` or `__context__` is set to; empty for None.
fn related(vm: &mut Isolate, value: Slot, attribute: &str, role: &str) -> Result<Slot> {
    match value {
        None => Err(vm.type_error(format!("{attribute} may not be deleted"))),
        Some(Value::NONE) => Ok(None),
        Some(value) if value.is::<Exception>() => Ok(Some(value)),
        Some(_) => {
            let message = format!("exception {role} must be None or derive from BaseException");
            Err(vm.type_error(message))
        }
    }
}
