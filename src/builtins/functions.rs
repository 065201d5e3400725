//! The built-in functions about objects, types and iteration; those about numbers, input and output, and namespaces
//! have files of their own.

use super::{execute, io, names, numeric};
use crate::bytecode::CompareOp;
use crate::runtime::objects::{Args, CallableIter, Gc, GenericAlias, NativeDef, Signature, Str, Tuple, TypeObject};
use crate::runtime::ops::text::Text;
use crate::runtime::{Isolate, Result, Slot, Value, ops};
use num_bigint::Sign;

/// A row of a table of native functions.
pub(crate) const fn def(
    name: &'static str,
    signature: Signature,
    function: crate::runtime::objects::NativeFn,
) -> NativeDef {
    NativeDef { name, signature, function }
}

/// From `min` to `max` positional arguments.
pub(crate) const fn range(min: usize, max: usize) -> Signature {
    Signature::Range { min, max }
}

/// All of them, by file.
pub(crate) const FUNCTIONS: [&[NativeDef]; 5] =
    [OBJECTS, numeric::FUNCTIONS, io::FUNCTIONS, names::FUNCTIONS, execute::FUNCTIONS];

const OBJECTS: &[NativeDef] = &[
    def("__build_class__", Signature::Any, ops::class::build),
    def("len", Signature::One, len),
    def("repr", Signature::One, |vm, args| ops::repr::repr_object(vm, args.at(0))),
    def("ascii", Signature::One, |vm, args| ops::repr::ascii_object(vm, args.at(0))),
    def("hash", Signature::One, |vm, args| {
        let hash = ops::hash::hash(vm, args.at(0))?;
        Ok(vm.heap.int(hash))
    }),
    def("id", Signature::One, |vm, args| Ok(identity(vm, args.at(0)))),
    def("callable", Signature::One, |vm, args| Ok(Value::bool(ops::call::is_callable(vm, args.at(0))))),
    def("isinstance", range(2, 2), isinstance),
    def("issubclass", range(2, 2), issubclass),
    def("iter", range(1, 2), iter),
    def("next", range(1, 2), next),
    def("aiter", Signature::One, |vm, args| ops::awaitable::aiter(vm, args.at(0))),
    def("anext", range(1, 2), |vm, args| ops::awaitable::anext(vm, args.at(0), args.get(1))),
    def("any", Signature::One, |vm, args| find_truth(vm, args, true)),
    def("all", Signature::One, |vm, args| find_truth(vm, args, false)),
    def("min", Signature::Any, |vm, args| extremum(vm, args, "min", CompareOp::Lt)),
    def("max", Signature::Any, |vm, args| extremum(vm, args, "max", CompareOp::Gt)),
    def("sorted", Signature::Any, sorted),
    def("ord", Signature::One, ord),
    def("chr", Signature::One, chr),
    def("bin", Signature::One, |vm, args| in_base(vm, args, "0b", 2)),
    def("oct", Signature::One, |vm, args| in_base(vm, args, "0o", 8)),
    def("hex", Signature::One, |vm, args| in_base(vm, args, "0x", 16)),
    def("format", range(1, 2), format),
    def("breakpoint", Signature::Any, crate::modules::sys::breakpoint),
    crate::modules::import::IMPORT,
];

/// `len(x)` of the built-in containers.
pub(crate) fn length(vm: &mut Isolate, x: Value) -> Result<Value> {
    use crate::runtime::objects::{MemoryView, Range};
    let count = if let Some(count) = ops::probe::length(x) {
        count
    } else if let Some(view) = x.downcast::<MemoryView>() {
        ops::memory_view::len(vm, view)?
    } else if let Some(range) = x.downcast::<Range>() {
        return match ops::int::to_i64(range.len) {
            Some(_) => Ok(range.len),
            None => Err(vm.overflow_error("Python int too large to convert to C ssize_t")),
        };
    } else if let Some(result) = ops::special::length(vm, x)? {
        return Ok(result);
    } else {
        let message = format!("object of type '{}' has no len()", vm.type_name(x));
        return Err(vm.type_error(message));
    };
    Ok(Value::fixnum(count as i64))
}

fn len(vm: &mut Isolate, args: Args<'_>) -> Result<Value> {
    length(vm, args.at(0))
}

const ISINSTANCE_TEXTS: (&str, &str) =
    ("isinstance() arg 2 must be a type, a tuple of types, or a union", "in __instancecheck__");

fn isinstance(vm: &mut Isolate, args: Args<'_>) -> Result<Value> {
    is_in(vm, args.at(0), false, args.at(1), ISINSTANCE_TEXTS).map(Value::bool)
}

/// `isinstance(x, class)`
pub(crate) fn is_instance(vm: &mut Isolate, x: Value, class: Gc<TypeObject>) -> Result<bool> {
    is_in(vm, x, false, class.into(), ISINSTANCE_TEXTS)
}

fn issubclass(vm: &mut Isolate, args: Args<'_>) -> Result<Value> {
    let texts = ("issubclass() arg 2 must be a class, a tuple of classes, or a union", "in __subclasscheck__");
    is_in(vm, args.at(0), true, args.at(1), texts).map(Value::bool)
}

/// Whether a subject (a class if `is_class`) is of a class or derives from it, or from one of nested tuples of classes
/// and unions.
fn is_in(vm: &mut Isolate, subject: Value, is_class: bool, of: Value, (message, doing): (&str, &str)) -> Result<bool> {
    if let Some(base) = of.downcast::<TypeObject>() {
        let own = match subject.downcast::<TypeObject>() {
            Some(class) if is_class => Some(class),
            _ if is_class => None,
            _ => Some(vm.type_of(subject)),
        };
        if !is_class && own == Some(base) {
            return Ok(true);
        }
        let hook = if is_class { "__subclasscheck__" } else { "__instancecheck__" };
        return match ops::class::check_by_hook(vm, of, hook, subject)? {
            Some(answer) => Ok(answer),
            None if own.is_some_and(|own| own.is_subtype(base)) => Ok(true),
            None if own.is_none() && bases_of(vm, subject)?.is_some() => derives_as_it_says(vm, subject, of),
            None if own.is_none() => Err(vm.type_error("issubclass() arg 1 must be a class")),
            None if !is_class => Ok(claimed_class(vm, subject)?.is_some_and(|class| class.is_subtype(base))),
            None => Ok(false),
        };
    }
    let hook = if is_class { "__subclasscheck__" } else { "__instancecheck__" };
    if let Some(answer) = ops::class::check_by_hook(vm, of, hook, subject)? {
        return Ok(answer);
    }
    if of.is::<GenericAlias>() {
        let function = message.split('(').next().unwrap_or_default();
        return Err(vm.type_error(format!("{function}() argument 2 cannot be a parameterized generic")));
    }
    if is_class && !subject.is::<TypeObject>() && of.as_kind::<Tuple>().is_none() && bases_of(vm, subject)?.is_none() {
        return Err(vm.type_error("issubclass() arg 1 must be a class"));
    }
    let Some(tuple) = of.as_kind::<Tuple>().or_else(|| ops::union::members(of)) else {
        if bases_of(vm, of)?.is_none() {
            return Err(vm.type_error(message));
        }
        let name = vm.names.class;
        let class = if is_class { Some(subject) } else { ops::attr::get_or_none(vm, subject, name)? };
        return class.map_or(Ok(false), |class| derives_as_it_says(vm, class, of));
    };
    ops::recursion::nested(vm, doing, |vm| {
        for &base in tuple.items() {
            if is_in(vm, subject, is_class, base, (message, doing))? {
                return Ok(true);
            }
        }
        Ok(false)
    })
}

/// The `__bases__` of an object that stands for a class.
fn bases_of(vm: &mut Isolate, object: Value) -> Result<Option<Gc<Tuple>>> {
    let name = vm.intern("__bases__");
    Ok(ops::attr::get_or_none(vm, object, name)?.and_then(Value::downcast))
}

/// Whether what is a class, or stands for one, derives from another such object, as their `__bases__` say.
fn derives_as_it_says(vm: &mut Isolate, class: Value, from: Value) -> Result<bool> {
    if class == from {
        return Ok(true);
    }
    ops::recursion::nested(vm, "in __issubclass__", |vm| {
        let Some(bases) = bases_of(vm, class)? else { return Ok(false) };
        for &base in bases.items() {
            if derives_as_it_says(vm, base, from)? {
                return Ok(true);
            }
        }
        Ok(false)
    })
}

/// What an object says that its class is, if it can say something else than `type` does: proxies do.
fn claimed_class(vm: &mut Isolate, subject: Value) -> Result<Option<Gc<TypeObject>>> {
    if !ops::class::claims_a_class(vm, subject) {
        return Ok(None);
    }
    let name = vm.intern("__class__");
    let claimed = ops::attr::get_or_none(vm, subject, name)?;
    Ok(claimed.and_then(Value::downcast::<TypeObject>))
}

/// `id(x)`
pub(crate) fn identity(vm: &mut Isolate, x: Value) -> Value {
    vm.heap.unsigned(x.word())
}

fn iter(vm: &mut Isolate, args: Args<'_>) -> Result<Value> {
    let Some(sentinel) = args.get(1) else {
        return ops::iter::iter(vm, args.at(0));
    };
    if !ops::call::is_callable(vm, args.at(0)) {
        return Err(vm.type_error("iter(v, w): v must be callable"));
    }
    let function = std::cell::Cell::new(args.get(0));
    Ok(CallableIter::new(&mut vm.heap, function, sentinel).into())
}

fn next(vm: &mut Isolate, args: Args<'_>) -> Result<Value> {
    let Some(default) = args.get(1) else { return ops::iter::next_or_raise(vm, args.at(0)) };
    Ok(ops::iter::next(vm, args.at(0))?.unwrap_or(default))
}

/// `any` and `all`: whether an item of this truth is found, as that truth.
fn find_truth(vm: &mut Isolate, args: Args<'_>, wanted: bool) -> Result<Value> {
    let iterator = ops::iter::iter(vm, args.at(0))?;
    while let Some(item) = ops::iter::next(vm, iterator)? {
        if ops::compare::is_true(vm, item)? == wanted {
            return Ok(Value::bool(wanted));
        }
    }
    Ok(Value::bool(!wanted))
}

fn extremum(vm: &mut Isolate, args: Args<'_>, function: &'static str, better: CompareOp) -> Result<Value> {
    let positional = args.values().len();
    if positional == 0 {
        let message = format!("{function} expected at least 1 argument, got 0");
        return Err(vm.type_error(message));
    }
    let named = args.len() - positional;
    if named > 2 {
        let message = format!("{function}() takes at most 2 keyword arguments ({named} given)");
        return Err(vm.type_error(message));
    }
    let [key, default] = ops::call::keyword_only(vm, function, args, ["key", "default"])?;
    let key = key.filter(|k| !k.is_none());
    let mut search = Extremum { better, key, best: None };
    if positional > 1 {
        if default.is_some() {
            let message = format!("Cannot specify a default for {function}() with multiple positional arguments");
            return Err(vm.type_error(message));
        }
        for item in args.values() {
            search.offer(vm, item)?;
        }
    } else {
        ops::iter::for_each(vm, args.at(0), |vm, item| search.offer(vm, item))?;
    }
    match search.best.map(|(item, _)| item).or(default) {
        Some(item) => Ok(item),
        None => Err(vm.value_error(format!("{function}() iterable argument is empty"))),
    }
}

/// The search of `min` and `max`: the first of the best items wins.
struct Extremum {
    better: CompareOp,
    key: Slot,
    /// The best item so far, and what it is compared by.
    best: Option<(Value, Value)>,
}

impl Extremum {
    #[inline]
    fn offer(&mut self, vm: &mut Isolate, item: Value) -> Result<()> {
        let by = match self.key {
            Some(key) => vm.call(key, &[item])?,
            None => item,
        };
        let wins = match self.best {
            None => true,
            Some((_, best)) => match Value::both_fixnums(by, best) {
                Some((a, b)) => match self.better {
                    CompareOp::Lt => a < b,
                    _ => a > b,
                },
                None => {
                    let answer = ops::compare::compare(vm, self.better, by, best)?;
                    ops::compare::is_true(vm, answer)?
                }
            },
        };
        if wins {
            self.best = Some((item, by));
        }
        Ok(())
    }
}

fn sorted(vm: &mut Isolate, args: Args<'_>) -> Result<Value> {
    let count = args.values().len();
    if count != 1 {
        return Err(ops::call::out_of_range(vm, "sorted", 1, 1, count));
    }
    let list = ops::iter::collect(vm, args.at(0))?;
    if args.keywords.is_none() {
        ops::list::sort(vm, list, None, false)?;
    } else {
        // As in CPython, named arguments are those of `list.sort`, which speaks in the messages.
        let name = vm.intern("sort");
        let (sort, receiver) = ops::attr::get_method(vm, list.into(), name)?;
        let mut row = vec![receiver];
        row.extend(args.named().map(|(_, value)| Some(value)));
        let named = Args { slots: &row, keywords: args.keywords };
        vm.call_with(sort, named)?;
    }
    Ok(list.into())
}

fn ord(vm: &mut Isolate, args: Args<'_>) -> Result<Value> {
    let x = args.at(0);
    let (length, point) = if let Some(text) = x.as_kind::<Str>() {
        (text.len(), text.view().points().next())
    } else if let Some(Text::Bytes(bytes)) = Text::of(x) {
        let bytes = bytes.as_slice();
        (bytes.len(), bytes.first().map(|&b| b.into()))
    } else {
        let message = format!("ord() expected string of length 1, but {} found", vm.type_name(x));
        return Err(vm.type_error(message));
    };
    match (length, point) {
        (1, Some(point)) => Ok(Value::fixnum(point.into())),
        _ => {
            let message = format!("ord() expected a character, but string of length {length} found");
            Err(vm.type_error(message))
        }
    }
}

fn chr(vm: &mut Isolate, args: Args<'_>) -> Result<Value> {
    let n = ops::int::integer(vm, args.at(0))?;
    match u32::try_from(&*n.big()).ok().filter(|&p| p < 0x11_0000) {
        Some(point) => Ok(Str::character(&mut vm.heap, point).into()),
        None => Err(vm.value_error("chr() arg not in range(0x110000)")),
    }
}

fn in_base(vm: &mut Isolate, args: Args<'_>, prefix: &str, base: u32) -> Result<Value> {
    let n = ops::int::integer(vm, args.at(0))?;
    let sign = if n.big().sign() == Sign::Minus { "-" } else { "" };
    let digits = ops::int::text::digits(n, base);
    Ok(vm.str(&format!("{sign}{prefix}{digits}")))
}

fn format(vm: &mut Isolate, args: Args<'_>) -> Result<Value> {
    let spec = match args.get(1) {
        None => vm.intern(""),
        Some(spec) => match spec.as_kind::<Str>() {
            Some(spec) => spec,
            None => {
                let message = format!("format() argument 2 must be str, not {}", vm.argument_type(spec));
                return Err(vm.type_error(message));
            }
        },
    };
    ops::format::format(vm, args.at(0), spec)
}
