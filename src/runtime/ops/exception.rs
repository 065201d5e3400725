//! Exceptions among classes, and exception groups: what `except` and `except*` ask of them.
//!
//! See PEP 654, and "The try statement" in the language reference, section 8.4. A group has its message as the first
//! detail of an exception and the tuple of what is in it as the second.

use super::{attr, compare, instance, iter, repr};
use crate::runtime::objects::{Dict, Exception, List, Property, Str, Tag, Tuple, TypeObject};
use crate::runtime::types::ExceptionKind;
use crate::runtime::{Gc, Isolate, Result, Slot, Value};
use rustc_hash::FxHashSet;
use smallvec::SmallVec;

/// Whether a value is a class of exceptions.
pub fn is_class(vm: &Isolate, value: Value) -> bool {
    let root = vm.types.exception(ExceptionKind::BaseException);
    value.downcast::<TypeObject>().is_some_and(|class| class.is_subtype(root))
}

/// Whether what a class of exceptions makes of its arguments is `args`, and nothing else.
pub fn is_plain(class: Gc<TypeObject>) -> bool {
    use ExceptionKind as K;
    let bases = std::iter::successors(Some(class), |class| class.base.get());
    class.instances == Tag::Exception
        && bases.filter_map(|base| base.exception.get()).all(|kind| {
            !matches!(
                kind,
                K::StopIteration
                    | K::SystemExit
                    | K::OSError
                    | K::MemoryError
                    | K::NameError
                    | K::AttributeError
                    | K::ImportError
                    | K::SyntaxError
                    | K::UnicodeDecodeError
                    | K::UnicodeEncodeError
                    | K::UnicodeTranslateError
                    | K::BaseExceptionGroup
            )
        })
}

/// An exception of a plain class.
pub fn make_plain(vm: &mut Isolate, class: Gc<TypeObject>, args: &[Value]) -> Gc<Exception> {
    let args = vm.new_tuple(args);
    with_args(vm, class, args)
}

/// An exception of any class that has nothing but `args`.
pub fn with_args(vm: &mut Isolate, class: Gc<TypeObject>, args: Gc<Tuple>) -> Gc<Exception> {
    let shape = instance::root(vm, class);
    Exception::new(&mut vm.heap, shape, args)
}

/// The slot with what a computed attribute of exceptions shows as it is.
pub fn shown_slot(vm: &Isolate, attribute: Value) -> Option<usize> {
    let property = attribute.downcast::<Property>()?;
    let is_of = |kind| property.owner == vm.types.exception(kind);
    match property.def.name {
        "args" if is_of(ExceptionKind::BaseException) => Some(Exception::ARGS),
        "value" if is_of(ExceptionKind::StopIteration) => Some(Exception::DETAIL),
        _ => None,
    }
}

/// The exception that the call of a class of exceptions has given; of anything else, `shown` says what it is.
pub fn check_made(
    vm: &mut Isolate,
    class: Value,
    made: Value,
    shown: impl FnOnce(&mut Isolate, Value) -> Result<String>,
) -> Result<Gc<Exception>> {
    if let Some(exception) = made.downcast::<Exception>() {
        return Ok(exception);
    }
    let shown = shown(vm, made)?;
    let class = repr::repr(vm, class)?.to_text().into_owned();
    Err(vm.type_error(format!("calling {class} should have returned an instance of BaseException, not {shown}")))
}

/// The classes that an `except` clause names: one, or a tuple of them.
fn named_classes(named: Value) -> SmallVec<[Value; 4]> {
    match named.downcast::<Tuple>() {
        Some(tuple) => tuple.items().iter().copied().collect(),
        None => smallvec::smallvec![named],
    }
}

/// Whether an exception is of one of the classes that a clause names.
fn is_of(vm: &Isolate, exception: Value, named: Value) -> bool {
    let own = vm.type_of(exception);
    named_classes(named).iter().filter_map(|c| c.downcast::<TypeObject>()).any(|class| own.is_subtype(class))
}

/// `CHECK_EXC_MATCH`
pub fn matches(vm: &mut Isolate, exception: Value, named: Value) -> Result<bool> {
    check_classes(vm, named)?;
    Ok(is_of(vm, exception, named))
}

fn check_classes(vm: &mut Isolate, named: Value) -> Result<()> {
    if named_classes(named).iter().all(|&class| is_class(vm, class)) {
        return Ok(());
    }
    Err(vm.type_error("catching classes that do not inherit from BaseException is not allowed"))
}

/// The group that a value is.
pub fn as_group(vm: &Isolate, value: Value) -> Option<Gc<Exception>> {
    let class = vm.types.exception(ExceptionKind::BaseExceptionGroup);
    value.downcast::<Exception>().filter(|exception| exception.class.get().is_subtype(class))
}

/// The exceptions of a group.
pub fn members(group: Gc<Exception>) -> Option<Gc<Tuple>> {
    group.object.get()?.downcast::<Tuple>()
}

/// Makes a group of a class, or of the one that fits what is in it, from the arguments of a call.
pub fn new_group(vm: &mut Isolate, class: Gc<TypeObject>, args: &[Value]) -> Result<Gc<Exception>> {
    const NAME: &str = "BaseExceptionGroup.__new__()";
    let &[message, given] = args else {
        return Err(vm.type_error(format!("{NAME} takes exactly 2 arguments ({} given)", args.len())));
    };
    if !message.is::<Str>() {
        let name = vm.argument_type(message);
        return Err(vm.type_error(format!("{NAME} argument 1 must be str, not {name}")));
    }
    if !is_sequence(vm, given) {
        return Err(vm.type_error("second argument (exceptions) must be a sequence"));
    }
    let items = match given.downcast::<Tuple>() {
        Some(items) => items,
        None => {
            let items = iter::collect(vm, given)?.to_vec();
            vm.new_tuple(&items)
        }
    };
    if items.items().is_empty() {
        return Err(vm.value_error("second argument (exceptions) must be a non-empty sequence"));
    }
    if let Some(at) = items.items().iter().position(|item| !item.is::<Exception>()) {
        let message = format!("Item {at} of second argument (exceptions) is not an exception");
        return Err(vm.value_error(message));
    }
    let plain = vm.types.exception(ExceptionKind::Exception);
    let all_plain = items.items().iter().all(|&item| vm.type_of(item).is_subtype(plain));
    let (base_group, group) =
        (vm.types.exception(ExceptionKind::BaseExceptionGroup), vm.types.exception(ExceptionKind::ExceptionGroup));
    let class = if class == base_group && all_plain { group } else { class };
    if !all_plain && class.is_subtype(plain) {
        return Err(vm.type_error(match class == group {
            true => "Cannot nest BaseExceptions in an ExceptionGroup".to_owned(),
            false => format!("Cannot nest BaseExceptions in '{}'", class.name.to_text()),
        }));
    }
    let made = vm.new_exception(class, args);
    made.detail.set(Some(message));
    made.object.set(Some(items.into()));
    Ok(made)
}

fn is_sequence(vm: &mut Isolate, value: Value) -> bool {
    let getter = vm.intern("__getitem__");
    let class = vm.type_of(value);
    let is_dict = super::class::payload(value).is::<Dict>();
    !is_dict && vm.class_attribute(class, getter).is_some()
}

/// A group without a message.
fn group_of(vm: &mut Isolate, items: Value) -> Result<Gc<Exception>> {
    let class = vm.types.exception(ExceptionKind::BaseExceptionGroup);
    let message = vm.str("");
    new_group(vm, class, &[message, items])
}

/// Which exceptions `split` and `subgroup` look for.
enum Wanted<'a> {
    /// Those of the classes that the value names.
    Classes(Value),
    /// Those for which calling the value gives something true.
    Predicate(Value),
    /// These very ones, groups not among them.
    Leaves(&'a FxHashSet<u64>),
}

impl Wanted<'_> {
    /// What the argument of `split` asks for.
    fn of(vm: &mut Isolate, value: Value) -> Result<Wanted<'static>> {
        let is_type = value.is::<TypeObject>();
        if !is_type && super::call::is_callable(vm, value) {
            return Ok(Wanted::Predicate(value));
        }
        if named_classes(value).iter().all(|&class| is_class(vm, class)) {
            return Ok(Wanted::Classes(value));
        }
        let message = "expected an exception type, a tuple of exception types, or a callable (other than a class)";
        Err(vm.type_error(message))
    }

    fn has(&self, vm: &mut Isolate, exception: Value) -> Result<bool> {
        match *self {
            Wanted::Classes(classes) => Ok(is_of(vm, exception, classes)),
            Wanted::Predicate(predicate) => {
                let answer = vm.call(predicate, &[exception])?;
                compare::is_true(vm, answer)
            }
            Wanted::Leaves(leaves) => Ok(as_group(vm, exception).is_none() && leaves.contains(&exception.word())),
        }
    }
}

/// The part of an exception that is wanted, and the rest of it; either may be empty.
#[derive(Clone, Copy, Default)]
struct Parts {
    wanted: Slot,
    rest: Slot,
}

fn parts(vm: &mut Isolate, exception: Value, wanted: &Wanted<'_>, with_rest: bool) -> Result<Parts> {
    super::recursion::nested(vm, "in exceptiongroup_split_recursive", |vm| {
        if wanted.has(vm, exception)? {
            return Ok(Parts { wanted: Some(exception), rest: None });
        }
        let Some(group) = as_group(vm, exception) else {
            return Ok(Parts { wanted: None, rest: Some(exception).filter(|_| with_rest) });
        };
        let (found, others) = (List::with_capacity(&mut vm.heap, 0), List::with_capacity(&mut vm.heap, 0));
        let items = members(group).expect("a group was made with what is in it");
        for &item in items.items() {
            let Parts { wanted, rest } = parts(vm, item, wanted, with_rest)?;
            for (list, part) in [(found, wanted), (others, rest)] {
                if let Some(part) = part {
                    list.push(&mut vm.heap, part);
                }
            }
        }
        let wanted = derived(vm, group, found)?;
        let rest = if with_rest { derived(vm, group, others)? } else { None };
        Ok(Parts { wanted, rest })
    })
}

/// A group like another one, of some of the exceptions in it; empty if there are none.
fn derived(vm: &mut Isolate, group: Gc<Exception>, items: Gc<List>) -> Result<Slot> {
    if items.len() == 0 {
        return Ok(None);
    }
    let derive = vm.intern("derive");
    let method = attr::get(vm, group.into(), derive)?;
    let made = vm.call(method, &[items.into()])?;
    let Some(made) = as_group(vm, made) else {
        return Err(vm.type_error("derive must return an instance of BaseExceptionGroup"));
    };
    made.traceback.set(group.traceback.get());
    made.context.set(group.context.get());
    made.cause.set(group.cause.get());
    made.set_suppresses_context(true);
    let key = vm.intern("__notes__");
    if let Some(notes) = attr::get_or_none(vm, group.into(), key)?
        && is_sequence(vm, notes)
    {
        let copy = iter::collect(vm, notes)?;
        attr::set(vm, made.into(), key, copy.into())?;
    }
    Ok(Some(made.into()))
}

/// `group.split(wanted)`
pub fn split(vm: &mut Isolate, group: Value, wanted: Value) -> Result<Value> {
    let wanted = Wanted::of(vm, wanted)?;
    let Parts { wanted, rest } = parts(vm, group, &wanted, true)?;
    Ok(vm.tuple(&[wanted.unwrap_or(Value::NONE), rest.unwrap_or(Value::NONE)]))
}

/// `group.subgroup(wanted)`
pub fn subgroup(vm: &mut Isolate, group: Value, wanted: Value) -> Result<Value> {
    let wanted = Wanted::of(vm, wanted)?;
    let Parts { wanted, .. } = parts(vm, group, &wanted, false)?;
    Ok(wanted.unwrap_or(Value::NONE))
}

/// `CHECK_EG_MATCH`: what is left of an exception without those of the classes that a clause names, and these.
pub fn match_star(vm: &mut Isolate, exception: Value, named: Value) -> Result<(Value, Value)> {
    check_classes(vm, named)?;
    let root = vm.types.exception(ExceptionKind::BaseExceptionGroup);
    let mut classes = named_classes(named).into_iter().filter_map(|class| class.downcast::<TypeObject>());
    if classes.any(|class| class.is_subtype(root)) {
        let message = "catching ExceptionGroup with except* is not allowed. Use except instead.";
        return Err(vm.type_error(message));
    }
    if exception.is_none() {
        return Ok((Value::NONE, Value::NONE));
    }
    if is_of(vm, exception, named) {
        let group = match as_group(vm, exception) {
            Some(group) => group,
            None => {
                let items = vm.tuple(&[exception]);
                group_of(vm, items)?
            }
        };
        return Ok((Value::NONE, group.into()));
    }
    if as_group(vm, exception).is_none() {
        return Ok((exception, Value::NONE));
    }
    let name = vm.intern("split");
    let method = attr::get(vm, exception, name)?;
    let pair = vm.call(method, &[named])?;
    let Some(pair) = pair.downcast::<Tuple>() else {
        let (class, found) = (vm.type_name(exception), vm.type_name(pair));
        return Err(vm.type_error(format!("{class}.split must return a tuple, not {found}")));
    };
    match *pair.items() {
        [matched, rest, ..] => Ok((rest, matched)),
        ref items => {
            let (class, count) = (vm.type_name(exception), items.len());
            Err(vm.type_error(format!("{class}.split must return a 2-tuple, got tuple of size {count}")))
        }
    }
}

/// `INTRINSIC_PREP_RERAISE_STAR`: what goes on after all clauses of a `try` with `except*`, or None. `raised` has what
/// the clauses raised, and what no clause has taken.
pub fn after_star(vm: &mut Isolate, original: Value, raised: Gc<List>) -> Result<Value> {
    let Some(group) = as_group(vm, original) else {
        // It was a lone exception, for which at most one clause has run.
        return Ok(raised.get(0).unwrap_or(Value::NONE));
    };
    let going_on = List::with_capacity(&mut vm.heap, 0);
    let mut leaves = FxHashSet::default();
    for at in 0..raised.len() {
        let Some(exception) = raised.get(at).and_then(Value::downcast::<Exception>) else {
            continue;
        };
        if is_part(vm, exception, group) {
            add_leaves(vm, exception.into(), &mut leaves);
        } else {
            going_on.push(&mut vm.heap, exception.into());
        }
    }
    if let Some(rest) = parts(vm, original, &Wanted::Leaves(&leaves), false)?.wanted {
        going_on.push(&mut vm.heap, rest);
    }
    match *going_on.to_vec() {
        [] => Ok(Value::NONE),
        [only] => Ok(only),
        _ => group_of(vm, going_on.into()).map(Value::from),
    }
}

/// Whether a group has been split off another one and raised again as it was.
fn is_part(vm: &mut Isolate, part: Gc<Exception>, group: Gc<Exception>) -> bool {
    let key = vm.intern("__notes__");
    let notes = |e: Gc<Exception>| instance::get(vm, e.into(), key);
    as_group(vm, part.into()).is_some()
        && same_notes(notes(part), notes(group))
        && part.traceback.get() == group.traceback.get()
        && part.cause.get() == group.cause.get()
        && part.context.get() == group.context.get()
}

/// Whether two exceptions have the same notes: parts of a group have copies of its list.
fn same_notes(a: Slot, b: Slot) -> bool {
    let list = |notes: Slot| notes.and_then(Value::downcast::<List>).map(|list| list.to_vec());
    a == b || matches!((list(a), list(b)), (Some(a), Some(b)) if a == b)
}

/// Adds the exceptions in nested groups. No Python code runs meanwhile.
fn add_leaves(vm: &Isolate, exception: Value, leaves: &mut FxHashSet<u64>) {
    let mut pending = vec![exception];
    while let Some(exception) = pending.pop() {
        match as_group(vm, exception).and_then(members) {
            Some(items) => pending.extend_from_slice(items.items()),
            None => {
                leaves.insert(exception.word());
            }
        }
    }
}
