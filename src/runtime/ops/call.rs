//! Calls of everything but Python functions: native functions with their signatures checked, types, bound methods.

use crate::modules::functools;
use crate::modules::operator::getters;
use crate::runtime::objects::{
    Args, BoundMethod, Builtin, ClassMethod, CompareKey, Dict, Function, GenericAlias, Instance, List, LruCache,
    Module, NativeDef, Partial, Signature, StaticMethod, Str, Tag, Tuple, TypeObject, is_slot,
};
use crate::runtime::ops::{attr, descriptor, special};
use crate::runtime::{Gc, Isolate, Raised, Result, Slot, Value, ops, suggest};
use smallvec::SmallVec;

/// Arguments put into one row for a call. They stand on the native stack, where the collector finds them.
type Row = SmallVec<[Slot; 12]>;

/// Calls a native function: checks the arguments against its signature, with CPython's messages, and runs it.
/// `receiver`, if any, becomes argument 0.
pub fn native(vm: &mut Isolate, def: &'static NativeDef, receiver: Slot, args: Args<'_>) -> Result<Value> {
    match receiver {
        None => checked(vm, def, args, 0),
        Some(receiver) => with_first(vm, receiver, args, |vm, args| checked(vm, def, args, 1)),
    }
}

/// Calls a native method whose receiver is argument 0 already.
pub fn native_method(vm: &mut Isolate, def: &'static NativeDef, args: Args<'_>) -> Result<Value> {
    checked(vm, def, args, 1)
}

/// Calls any callable but a Python function, which the interpreter calls itself.
pub fn object(vm: &mut Isolate, callable: Value, args: Args<'_>) -> Result<Value> {
    // Native functions that call each other, and callables in callables, have no other bound.
    super::recursion::check(vm, "while calling a Python object")?;
    if let Some(builtin) = callable.downcast::<Builtin>() {
        return match (builtin.receiver, builtin.owner) {
            (None, Some(owner)) => unbound(vm, builtin, owner, args),
            (receiver, _) => native(vm, builtin.def, receiver, args),
        };
    }
    if let Some(class) = callable.downcast::<TypeObject>() {
        return call_class(vm, class, args);
    }
    if let Some(method) = callable.downcast::<BoundMethod>() {
        return with_first(vm, method.receiver, args, |vm, args| vm.call_with(method.function, args));
    }
    if callable.is::<Function>() {
        return vm.call_with(callable, args);
    }
    if let Some(partial) = callable.downcast::<Partial>() {
        return call_partial(vm, partial, args);
    }
    if let Some(cache) = callable.downcast::<LruCache>() {
        return functools::call_cached(vm, cache, args);
    }
    if let Some(key) = callable.downcast::<CompareKey>()
        && key.object.is_none()
    {
        return functools::make_key(vm, key, args);
    }
    if let Some(result) = getters::call(vm, callable, args) {
        return result;
    }
    if let Some(method) = callable.downcast::<StaticMethod>() {
        return pass_on(vm, method.function, args);
    }
    if let Some(method) = callable.downcast::<ClassMethod>()
        && let Some(function) = method.native()
    {
        return native_class_method(vm, function, args);
    }
    if let Some(alias) = callable.downcast::<GenericAlias>() {
        return ops::generic::construct(vm, alias, args);
    }
    if special::has_methods(callable) {
        let class = vm.type_of(callable);
        if let Some(method) = vm.class_attribute(class, vm.names.call) {
            if !descriptor::is_method(method) {
                let bound = descriptor::get(vm, method, Some(callable), class)?.unwrap_or(method);
                return pass_on(vm, bound, args);
            }
            return with_first(vm, callable, args, |vm, args| vm.call_with(method, args));
        }
    }
    let message = format!("'{}' object is not callable", vm.type_name(callable));
    Err(vm.type_error(message))
}

/// Calls what stands for a callable with the same arguments. It may stand for itself, and such calls take no native stack
/// for sure that would bound them.
fn pass_on(vm: &mut Isolate, callable: Value, args: Args<'_>) -> Result<Value> {
    super::recursion::nested(vm, "while calling a Python object", |vm| vm.call_with(callable, args))
}

/// Whether `callable(x)`.
pub fn is_callable(vm: &mut Isolate, x: Value) -> bool {
    let native = x.is::<Function>()
        || x.is::<Builtin>()
        || x.is::<TypeObject>()
        || x.is::<BoundMethod>()
        || x.is::<Partial>()
        || x.is::<LruCache>()
        || x.is::<StaticMethod>()
        || x.is::<GenericAlias>()
        || x.downcast::<ClassMethod>().is_some_and(|method| method.native().is_some())
        || matches!(x.tag(), Some(Tag::ItemGetter | Tag::AttrGetter | Tag::MethodCaller))
        || x.downcast::<CompareKey>().is_some_and(|key| key.object.is_none());
    native
        || special::has_methods(x) && {
            let (name, class) = (vm.intern("__call__"), vm.type_of(x));
            vm.class_attribute(class, name).is_some()
        }
}

/// Runs something with one more argument in front.
pub fn with_first(
    vm: &mut Isolate,
    first: Value,
    args: Args<'_>,
    run: impl FnOnce(&mut Isolate, Args<'_>) -> Result<Value>,
) -> Result<Value> {
    let mut row = Row::with_capacity(args.len() + 1);
    row.push(Some(first));
    row.extend_from_slice(args.slots);
    with_row(vm, row, args.keywords, run)
}

/// Runs something with the arguments of a row.
fn with_row(
    vm: &mut Isolate,
    row: Row,
    keywords: Option<Gc<Tuple>>,
    run: impl FnOnce(&mut Isolate, Args<'_>) -> Result<Value>,
) -> Result<Value> {
    // A long row has spilled to where the collector does not look: a list keeps its values.
    let kept = row.spilled().then(|| {
        let values: Vec<Value> = row.iter().copied().flatten().collect();
        List::new(&mut vm.heap, &values)
    });
    let args = Args { slots: &row, keywords };
    let result = run(vm, args);
    std::hint::black_box(kept);
    result
}

/// A method taken from its type: the first argument is the receiver, whose type must fit.
fn unbound(vm: &mut Isolate, method: Gc<Builtin>, owner: Gc<TypeObject>, args: Args<'_>) -> Result<Value> {
    let name = method.def.name;
    let Some(receiver) = args.values().next() else {
        let owner = owner.name.to_text();
        let message = match method.is_slot() {
            true => format!("descriptor '{name}' of '{owner}' object needs an argument"),
            false => format!("unbound method {owner}.{name}() needs an argument"),
        };
        return Err(vm.type_error(message));
    };
    if receiver.is::<Instance>()
        && super::class::payload(receiver) != receiver
        && vm.type_of(receiver).is_subtype(owner)
    {
        return with_payload(vm, method, receiver, args);
    }
    if !vm.type_of(receiver).is_subtype(owner) {
        let (owner, kind) = (vm.full_name(owner), vm.type_name(receiver));
        let message = match method.is_slot() {
            true => format!("descriptor '{name}' requires a '{owner}' object but received a '{kind}'"),
            false => format!("descriptor '{name}' for '{owner}' objects doesn't apply to a '{kind}' object"),
        };
        return Err(vm.type_error(message));
    }
    native_method(vm, method.def, args)
}

/// A class method of a built-in type as the type holds it: its class is the first argument.
fn native_class_method(vm: &mut Isolate, method: Gc<Builtin>, args: Args<'_>) -> Result<Value> {
    let owner = method.owner.expect("a method has an owner");
    match args.values().next() {
        Some(class) => descriptor::check_class(vm, method, owner, class)?,
        None => {
            let (name, owner) = (method.def.name, owner.name.to_text());
            let message = format!("descriptor '{name}' of '{owner}' object needs an argument");
            return Err(vm.type_error(message));
        }
    }
    native_method(vm, method.def, args)
}

/// A method of a built-in type on an instance of a class derived from it: the method sees the object of its own type.
/// Some methods take their receiver as it is, and look for themselves. A method that gives an object which changes gives the
/// instance instead, such as `__iadd__`; one of a value gives the plain value.
fn with_payload(vm: &mut Isolate, method: Gc<Builtin>, receiver: Value, args: Args<'_>) -> Result<Value> {
    if method.takes_instances() {
        return native_method(vm, method.def, args);
    }
    let payload = super::class::payload(receiver);
    let mut row = Row::from_slice(args.slots);
    row[0] = Some(payload);
    let result = with_row(vm, row, args.keywords, |vm, args| native_method(vm, method.def, args))?;
    Ok(if result == payload && !is_plain_value(payload) { receiver } else { result })
}

/// Whether an object is a number, a text or bytes.
fn is_plain_value(x: Value) -> bool {
    match x.tag() {
        Some(tag) => matches!(tag, Tag::Str | Tag::Bytes | Tag::Int | Tag::Float | Tag::Complex | Tag::FrozenSet),
        None => true,
    }
}

/// Calls a class, as its metaclass does unless a program says otherwise; `args` has no class yet.
fn call_class(vm: &mut Isolate, class: Gc<TypeObject>, args: Args<'_>) -> Result<Value> {
    if class.metaclass.get().is_some()
        && let Some(result) = super::class::call_by_metaclass(vm, class, args)?
    {
        return Ok(result);
    }
    with_first(vm, class.into(), args, |vm, args| construct(vm, class, args))
}

/// `type.__call__(class, ...)`: the class is the first argument.
pub fn construct(vm: &mut Isolate, class: Gc<TypeObject>, args: Args<'_>) -> Result<Value> {
    match class.construct.get() {
        Some(construct) => construct(vm, args),
        None => {
            let message = format!("cannot create '{}' instances", vm.full_name(class));
            Err(vm.type_error(message))
        }
    }
}

fn call_partial(vm: &mut Isolate, partial: Gc<Partial>, args: Args<'_>) -> Result<Value> {
    let positional = args.values().len();
    let mut row = Row::new();
    row.extend(partial.args.items().iter().copied().map(Some));
    row.extend_from_slice(&args.slots[..positional]);
    if partial.keywords.table.len() == 0 {
        row.extend_from_slice(&args.slots[positional..]);
        return with_row(vm, row, args.keywords, |vm, args| vm.call_with(partial.function, args));
    }
    // Named arguments of the call replace those given beforehand, and keep their places.
    let merged = Dict::new(&mut vm.heap, partial.keywords.table.len());
    merged.table.copy_from(&mut vm.heap, &partial.keywords.table);
    for (name, value) in args.named() {
        ops::dict::set_str(vm, merged, name, value);
    }
    let entries = (0..merged.table.end()).filter_map(|p| merged.table.entry(p));
    let (names, values): (Vec<Value>, Vec<Value>) = entries.unzip();
    row.extend(values.into_iter().map(Some));
    let names = vm.new_tuple(&names);
    with_row(vm, row, Some(names), |vm, args| vm.call_with(partial.function, args))
}

/// Checks the arguments behind `receivers` (0 or 1) against the signature, and runs the body.
#[inline]
fn checked(vm: &mut Isolate, def: &'static NativeDef, args: Args<'_>, receivers: usize) -> Result<Value> {
    let count = args.len() - receivers;
    let fits = match def.signature {
        Signature::Any => true,
        Signature::None => count == 0,
        Signature::One => count == 1 && args.keywords.is_none(),
        Signature::Range { min, max } => (min..=max).contains(&count) && args.keywords.is_none(),
        Signature::Named { required, positional, .. } => {
            (required..=positional).contains(&count) && args.keywords.is_none()
        }
        Signature::Written { names, required } => (required..=names.len()).contains(&count) && args.keywords.is_none(),
    };
    if fits {
        return (def.function)(vm, args);
    }
    match def.signature {
        Signature::Named { names, required, positional } => {
            let parameters = Parameters { function: def.name, names, required, positional };
            let mut row = Row::from_slice(&args.slots[..receivers]);
            parameters.sort(vm, args, receivers, &mut row)?;
            with_row(vm, row, None, def.function)
        }
        Signature::Written { names, required } => {
            let parameters = Parameters { function: def.name, names, required, positional: names.len() };
            let mut row = Row::from_slice(&args.slots[..receivers]);
            parameters.sort_as_written(vm, args, receivers, &mut row)?;
            with_row(vm, row, None, def.function)
        }
        _ => Err(wrong_count(vm, def, args, receivers)),
    }
}

/// The parameters of [`Signature::Named`], and the function's name in messages.
pub struct Parameters<'a> {
    /// The name of the function.
    pub function: &'a str,
    /// All parameters; positional-only ones have names of zero length.
    pub names: &'a [&'a str],
    /// How many of them are required, from the first.
    pub required: usize,
    /// How many can be given by position, from the first.
    pub positional: usize,
}

impl Parameters<'_> {
    /// Appends the arguments behind the receivers to `row`, in the parameters' order.
    pub fn sort(&self, vm: &mut Isolate, args: Args<'_>, receivers: usize, row: &mut Row) -> Result<()> {
        let by_position = args.values().len();
        let count = by_position - receivers;
        self.check_counts(vm, count, args.named().len())?;
        row.extend_from_slice(&args.slots[receivers..by_position]);
        row.resize(receivers + self.names.len(), None);
        let mut problem = None;
        for (name, value) in args.named() {
            let known = |n: &&str| !n.is_empty() && name.is_text(n);
            match self.names.iter().position(known) {
                Some(at) if at < count => problem = problem.or(Some((name, Some(at)))),
                Some(at) => row[receivers + at] = Some(value),
                None => problem = problem.or(Some((name, None))),
            }
        }
        let function = self.function;
        let absent = (0..self.required).find(|&at| row[receivers + at].is_none());
        let message = match (absent, problem) {
            (Some(at), _) => format!("{function}() missing required argument '{}' (pos {})", self.names[at], at + 1),
            (None, Some((name, Some(at)))) => {
                format!("argument for {function}() given by name ('{}') and position ({})", name.to_text(), at + 1)
            }
            (None, Some((name, None))) => unexpected(function, &name.to_text(), self.names),
            (None, None) => return Ok(()),
        };
        Err(vm.type_error(message))
    }

    /// The same with the messages of a function that is written in Python.
    fn sort_as_written(&self, vm: &mut Isolate, args: Args<'_>, receivers: usize, row: &mut Row) -> Result<()> {
        let by_position = args.values().len();
        let count = by_position - receivers;
        row.extend_from_slice(&args.slots[receivers..by_position.min(receivers + self.names.len())]);
        row.resize(receivers + self.names.len(), None);
        let function = self.function;
        for (name, value) in args.named() {
            let message = match self.names.iter().position(|n| name.is_text(n)) {
                Some(at) if row[receivers + at].is_some() => twice(function, &name.to_text()),
                Some(at) => {
                    row[receivers + at] = Some(value);
                    continue;
                }
                None => unexpected(function, &name.to_text(), self.names),
            };
            return Err(vm.type_error(message));
        }
        if count > self.positional {
            let message = too_many(function, self.positional, self.positional - self.required, count, 0);
            return Err(vm.type_error(message));
        }
        let absent = (0..self.required).filter(|&at| row[receivers + at].is_none()).map(|at| self.names[at]);
        let absent: Vec<&str> = absent.collect();
        if absent.is_empty() { Ok(()) } else { Err(vm.type_error(missing(function, "positional", &absent))) }
    }

    fn check_counts(&self, vm: &mut Isolate, by_position: usize, named: usize) -> Result<()> {
        let function = self.function;
        let limit = |word, count| format!("{word} {count}");
        let all = self.names.len();
        let only = self.names.iter().take_while(|n| n.is_empty()).count();
        let least = only.min(self.required);
        let message = if by_position + named > all {
            format!(
                "{function}() takes {} {}argument{} ({} given)",
                limit("at most", all),
                if by_position == 0 { "keyword " } else { "" },
                plural(all),
                by_position + named
            )
        } else if by_position > self.positional && self.positional == 0 {
            format!("{function}() takes no positional arguments")
        } else if by_position > self.positional || by_position < least {
            let (word, bound, fewest) = match by_position < least {
                true => ("at least", least, least),
                false => ("at most", self.positional, self.required),
            };
            let word = if fewest < self.positional { word } else { "exactly" };
            format!(
                "{function}() takes {} positional argument{} ({by_position} given)",
                limit(word, bound),
                plural(bound)
            )
        } else {
            return Ok(());
        };
        Err(vm.type_error(message))
    }
}

/// The named arguments of a function that takes any positional ones: values in the order of `names`.
pub fn keyword_only<const N: usize>(
    vm: &mut Isolate,
    function: &str,
    args: Args<'_>,
    names: [&'static str; N],
) -> Result<[Slot; N]> {
    let mut found = [None; N];
    for (name, value) in args.named() {
        match names.iter().position(|n| name.is_text(n)) {
            Some(at) => found[at] = Some(value),
            None => {
                let message = unexpected(function, &name.to_text(), &names);
                return Err(vm.type_error(message));
            }
        }
    }
    Ok(found)
}

/// Refuses named arguments, for functions that take any positional ones.
pub fn no_keywords(vm: &mut Isolate, function: &str, args: Args<'_>) -> Result<()> {
    match args.keywords {
        Some(keywords) if !keywords.is_empty() => {
            Err(vm.type_error(format!("{function}() takes no keyword arguments")))
        }
        _ => Ok(()),
    }
}

/// The message about a named argument that the function does not have.
pub fn unexpected(function: &str, name: &str, names: &[&str]) -> String {
    let mut message = format!("{function}() got an unexpected keyword argument '{name}'");
    let candidates: Vec<&str> = names.iter().copied().filter(|n| !n.is_empty()).collect();
    if let Some(near) = suggest::closest(name, &candidates) {
        message += &format!(". Did you mean '{near}'?");
    }
    message
}

/// The message of a function in Python about an argument that is given by position and by name.
pub fn twice(function: &str, name: &str) -> String {
    format!("{function}() got multiple values for argument '{name}'")
}

/// The message of a function in Python about parameters that get no argument.
pub fn missing(function: &str, kind: &str, names: &[&str]) -> String {
    let names: Vec<String> = names.iter().map(|name| format!("'{name}'")).collect();
    let list = match names.as_slice() {
        [one] => one.clone(),
        [first, second] => format!("{first} and {second}"),
        [init @ .., last] => format!("{}, and {last}", init.join(", ")),
        [] => unreachable!("only called when arguments are missing"),
    };
    format!("{function}() missing {} required {kind} argument{}: {list}", names.len(), plural(names.len()))
}

/// The message of a function in Python about more positional arguments than it takes, beside those given by name to
/// parameters that only names reach.
pub fn too_many(function: &str, positional: usize, defaults: usize, given: usize, by_name: usize) -> String {
    let (takes, s) = match defaults {
        0 => (positional.to_string(), plural(positional)),
        _ => (format!("from {} to {positional}", positional - defaults.min(positional)), "s"),
    };
    if by_name > 0 {
        return format!(
            "{function}() takes {takes} positional argument{s} but {given} positional argument{} (and {by_name} \
             keyword-only argument{}) were given",
            plural(given),
            plural(by_name)
        );
    }
    let verb = if given == 1 { "was" } else { "were" };
    format!("{function}() takes {takes} positional argument{s} but {given} {verb} given")
}

/// Raises "expected at least ... arguments": the count of a function's arguments is out of range.
#[cold]
pub fn out_of_range(vm: &mut Isolate, function: &str, min: usize, max: usize, count: usize) -> Raised {
    let (word, bound) = match count < min {
        _ if min == max => ("", min),
        true => ("at least ", min),
        false => ("at most ", max),
    };
    let message = format!("{function} expected {word}{bound} argument{}, got {count}", plural(bound));
    vm.type_error(message)
}

fn plural(count: usize) -> &'static str {
    if count == 1 { "" } else { "s" }
}

#[cold]
fn wrong_count(vm: &mut Isolate, def: &'static NativeDef, args: Args<'_>, receivers: usize) -> Raised {
    let count = args.len() - receivers;
    let named = args.keywords.is_some_and(|k| !k.is_empty());
    if let Some(receiver) = args.get(0).filter(|_| receivers > 0)
        && let Some(owner) = defining(vm, def, receiver)
        && is_slot(&owner, def.name)
    {
        return wrong_count_of_slot(vm, owner, def, count, named);
    }
    let receiver = args.get(0).filter(|_| receivers > 0);
    let bounds = match def.signature {
        Signature::None => (0, 0),
        Signature::Range { min, max } => (min, max),
        _ => (1, 1),
    };
    let is_range = matches!(def.signature, Signature::Range { .. });
    if is_range && !named {
        return out_of_range(vm, def.name, bounds.0, bounds.1, count);
    }
    let name = qualified_name(vm, def, receiver);
    wrong_positional(vm, (&name, def.name), bounds, count, named)
}

/// Says what is wrong with the arguments of a function whose parameters have no names. Some messages have the whole name
/// of the function, others the last part.
#[cold]
pub fn wrong_positional(
    vm: &mut Isolate,
    (name, last): (&str, &str),
    bounds: (usize, usize),
    count: usize,
    named: bool,
) -> Raised {
    let takes = match bounds {
        _ if named => "no keyword arguments".to_owned(),
        (0, 0) => format!("no arguments ({count} given)"),
        (1, 1) => format!("exactly one argument ({count} given)"),
        (min, max) => return out_of_range(vm, last, min, max, count),
    };
    vm.type_error(format!("{name}() takes {takes}"))
}

/// What CPython's wrappers of slots say of the count of their arguments.
fn wrong_count_of_slot(
    vm: &mut Isolate,
    owner: Gc<TypeObject>,
    def: &'static NativeDef,
    count: usize,
    named: bool,
) -> Raised {
    let repeats = matches!(def.name, "__mul__" | "__rmul__" | "__imul__");
    let wanted = match def.signature {
        _ if repeats && matches!(owner.instances, Tag::Str | Tag::Bytes | Tag::Tuple | Tag::List) && !named => {
            return out_of_range(vm, "", 1, 1, count);
        }
        _ if named => return vm.type_error(format!("wrapper {}() takes no keyword arguments", def.name)),
        // Those of several arguments speak through a function that is given an empty name.
        Signature::Range { min, max } => return out_of_range(vm, "", min, max, count),
        Signature::None => 0,
        _ => 1,
    };
    vm.type_error(format!("expected {wanted} argument{}, got {count}", plural(wanted)))
}

/// The built-in type that defines a method, of those that a receiver derives from.
fn defining(vm: &Isolate, def: &'static NativeDef, receiver: Value) -> Option<Gc<TypeObject>> {
    let class = receiver.downcast::<TypeObject>().unwrap_or_else(|| vm.type_of(receiver));
    class.mro().chain(vm.type_of(receiver).mro()).find(|class| defined(class.dict, def).is_some())
}

/// The native function of this definition in a namespace.
fn defined(dict: Gc<Dict>, def: &'static NativeDef) -> Option<Gc<Builtin>> {
    (0..dict.table.end()).find_map(|at| {
        let (_, value) = dict.table.entry(at)?;
        let value = value.downcast::<ClassMethod>().map_or(value, |method| method.function);
        value.downcast::<Builtin>().filter(|native| std::ptr::eq(native.def, def))
    })
}

/// The name that messages give to a native function: with its type or module, but for built-in functions.
fn qualified_name(vm: &Isolate, def: &'static NativeDef, receiver: Slot) -> String {
    if let Some(class) = receiver.and_then(|receiver| receiver.downcast::<TypeObject>()) {
        if class.name.to_text() == def.name {
            return def.name.to_owned();
        }
        return format!("{}.{}", descriptor::qualified_name(class), def.name);
    }
    if let Some(owner) = receiver.and_then(|receiver| defining(vm, def, receiver)) {
        return format!("{}.{}", owner.name.to_text(), def.name);
    }
    let modules = vm.modules;
    let module = (0..modules.table.end())
        .filter_map(|at| modules.table.entry(at)?.1.as_kind())
        .find_map(|module: Gc<Module>| defined(module.dict, def)?.module);
    match module.filter(|module| !module.is_text("builtins")) {
        Some(module) => format!("{}.{}", module.to_text(), def.name),
        None => def.name.to_owned(),
    }
}

/// The name of a callable in messages about `*` and `**` arguments: `__main__.f()`, `print()`.
pub fn display_name(vm: &mut Isolate, callable: Value) -> String {
    let mut attribute = |name: &str| {
        let name = vm.intern(name);
        let value = attr::get_optional(vm, callable, name).ok()??;
        Some(value.downcast::<Str>()?.to_text().into_owned())
    };
    let (qualname, module) = (attribute("__qualname__"), attribute("__module__"));
    match (qualname, module) {
        (Some(name), Some(module)) if module != "builtins" => format!("{module}.{name}()"),
        (Some(name), _) => format!("{name}()"),
        (None, _) => match ops::repr::str(vm, callable) {
            Ok(text) => text.to_text().into_owned(),
            Err(_) => {
                vm.take_pending();
                format!("{} object", vm.type_name(callable))
            }
        },
    }
}
