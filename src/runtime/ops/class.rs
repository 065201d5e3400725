//! Classes that programs define: how they are made, and how they make instances.
//!
//! See "Customizing class creation" in the language reference, section 3.3.3.

use super::{attr, call, descriptor, dict, instance, maker};
use crate::runtime::objects::{
    Args, Builtin, CellObject, ClassMethod, Dict, Exception, Function, Instance, MemberSlot, Module, NativeDef,
    NewClass, Object, StaticMethod, Str, Super, Tag, Tuple, TypeObject, UserProperty,
};
use crate::runtime::types::{ExceptionKind, Special};
use crate::runtime::{Gc, Isolate, Result, Slot, Value};
use smallvec::SmallVec;

/// `__build_class__(body, name, *bases, metaclass=..., **keywords)`
pub fn build(vm: &mut Isolate, args: Args<'_>) -> Result<Value> {
    let (Some(body), Some(name)) = (args.get(0), args.get(1)) else {
        return Err(vm.type_error("__build_class__: not enough arguments"));
    };
    let Some(body) = body.downcast::<Function>() else {
        return Err(vm.type_error("__build_class__: func must be a function"));
    };
    let Some(name) = name.downcast::<Str>() else {
        return Err(vm.type_error("__build_class__: name is not a string"));
    };
    let written = args.values().skip(2).collect::<SmallVec<[Value; 8]>>();
    let written = Tuple::new(&mut vm.heap, &written);
    let bases = resolve_bases(vm, written)?;
    let keywords = Dict::new(&mut vm.heap, 0);
    let mut given = None;
    for (keyword, value) in args.named() {
        if keyword.is_text("metaclass") {
            given = Some(value);
        } else {
            dict::set_str(vm, keywords, keyword, value);
        }
    }
    let metaclass = match given {
        Some(given) => match given.downcast::<TypeObject>() {
            Some(metaclass) => most_derived(vm, metaclass, bases)?.into(),
            None => given,
        },
        None => {
            let first = bases.items().first().map(|&base| vm.type_of(base));
            let root = vm.types.of_tag(Tag::Type);
            most_derived(vm, first.unwrap_or(root), bases)?.into()
        }
    };
    let namespace = prepare(vm, metaclass, name, bases, keywords)?;
    if bases.items() != written.items() && namespace.is::<Dict>() {
        let original = vm.intern("__orig_bases__");
        super::subscript::set(vm, namespace, original.into(), written.into())?;
    }
    body.set_namespace(&mut vm.heap, namespace);
    let cell = vm.call(body.into(), &[])?;
    let class = call_with_keywords(vm, metaclass, &[name.into(), bases.into(), namespace], keywords)?;
    if let Some(cell) = cell.downcast::<CellObject>()
        && class.is::<TypeObject>()
        && cell.contents.get() != Some(class)
    {
        let message = match cell.contents.get() {
            None => format!(
                "__class__ not set defining '{}' as {}. Was __classcell__ propagated to type.__new__?",
                name.to_text(),
                super::repr::repr(vm, class)?.to_text()
            ),
            Some(other) => format!(
                "__class__ set to {} defining '{}' as {}",
                super::repr::repr(vm, other)?.to_text(),
                name.to_text(),
                super::repr::repr(vm, class)?.to_text()
            ),
        };
        let kind = if cell.contents.get().is_none() { ExceptionKind::RuntimeError } else { ExceptionKind::TypeError };
        return Err(vm.raise_new(kind, message));
    }
    Ok(class)
}

/// The bases with those replaced that are no classes but know some (`__mro_entries__`, PEP 560).
fn resolve_bases(vm: &mut Isolate, written: Gc<Tuple>) -> Result<Gc<Tuple>> {
    if written.items().iter().all(|base| base.is::<TypeObject>()) {
        return Ok(written);
    }
    let resolved = crate::runtime::objects::List::with_capacity(&mut vm.heap, written.len());
    for &base in written.items() {
        let entries = match base.is::<TypeObject>() {
            true => None,
            false => {
                let hook = vm.intern("__mro_entries__");
                match attr::get_or_none(vm, base, hook)? {
                    Some(hook) => Some(vm.call(hook, &[written.into()])?),
                    None => None,
                }
            }
        };
        match entries {
            None => resolved.push(&mut vm.heap, base),
            Some(entries) => match entries.downcast::<Tuple>() {
                Some(entries) => entries.items().iter().for_each(|&entry| resolved.push(&mut vm.heap, entry)),
                None => return Err(vm.type_error("__mro_entries__ must return a tuple")),
            },
        }
    }
    Ok(Tuple::new(&mut vm.heap, &resolved.to_vec()))
}

/// The metaclass that derives from those of all bases.
pub fn most_derived(vm: &mut Isolate, first: Gc<TypeObject>, bases: Gc<Tuple>) -> Result<Gc<TypeObject>> {
    let mut winner = first;
    for &base in bases.items() {
        let metaclass = vm.type_of(base);
        if metaclass.is_subtype(winner) {
            winner = metaclass;
        } else if !winner.is_subtype(metaclass) {
            return Err(vm.type_error(
                "metaclass conflict: the metaclass of a derived class must be a (non-strict) subclass of the metaclasses \
                 of all its bases",
            ));
        }
    }
    Ok(winner)
}

fn prepare(vm: &mut Isolate, metaclass: Value, name: Gc<Str>, bases: Gc<Tuple>, keywords: Gc<Dict>) -> Result<Value> {
    let hook = vm.intern("__prepare__");
    let Some(hook) = attr::get_or_none(vm, metaclass, hook)? else {
        return Ok(Dict::new(&mut vm.heap, 8).into());
    };
    let namespace = call_with_keywords(vm, hook, &[name.into(), bases.into()], keywords)?;
    let (class, getter) = (vm.type_of(namespace), vm.intern("__getitem__"));
    if vm.class_attribute(class, getter).is_none() {
        let owner = match metaclass.downcast::<TypeObject>() {
            Some(metaclass) => metaclass.name.to_text().into_owned(),
            None => "<metaclass>".to_owned(),
        };
        let kind = vm.type_name(namespace);
        return Err(vm.type_error(format!("{owner}.__prepare__() must return a mapping, not {kind}")));
    }
    Ok(namespace)
}

fn call_with_keywords(vm: &mut Isolate, callable: Value, args: &[Value], keywords: Gc<Dict>) -> Result<Value> {
    let mut slots: SmallVec<[Slot; 8]> = args.iter().copied().map(Some).collect();
    let mut names: SmallVec<[Value; 4]> = SmallVec::new();
    let mut position = 0;
    while let Some((at, key, value)) = keywords.table.next_entry(position) {
        position = at + 1;
        names.push(key);
        slots.push(Some(value));
    }
    let names = (!names.is_empty()).then(|| Tuple::new(&mut vm.heap, &names));
    vm.call_with(callable, Args { slots: &slots, keywords: names })
}

/// `type.__new__(metaclass, name, bases, namespace, **keywords)`
pub fn new_class(
    vm: &mut Isolate,
    metaclass: Gc<TypeObject>,
    name: Gc<Str>,
    bases: Gc<Tuple>,
    namespace: Gc<Dict>,
    keywords: Args<'_>,
) -> Result<Value> {
    let object = vm.object_type();
    let bases = if bases.is_empty() { Tuple::new(&mut vm.heap, &[object.into()]) } else { bases };
    for &base in bases.items() {
        let Some(base) = base.downcast::<TypeObject>() else {
            return Err(vm.type_error("bases must be types"));
        };
        if !may_be_base(vm, base) {
            let message = format!("type '{}' is not an acceptable base type", vm.full_name(base));
            return Err(vm.type_error(message));
        }
    }
    let base = best_base(vm, bases)?;
    let own = dict::copy(vm, namespace);
    let mut keys = (0..own.table.end()).filter_map(|position| own.table.entry(position)).map(|(key, _)| key);
    if keys.any(|key| key.as_kind::<Str>().is_none()) {
        let message = format!("non-string key in the __dict__ of class {}", name.to_text());
        vm.warn(ExceptionKind::RuntimeWarning, &message)?;
    }
    let module = module_of(vm, own);
    let class = TypeObject::new_user(&mut vm.heap, NewClass { name, module, base, bases, metaclass, dict: own });
    class.construct.set(Some(construct));
    let mro = linearize(vm, class, bases)?;
    class.mro.set(Some(mro));
    super::hierarchy::add_to_bases(vm, class);
    let cell = take(vm, own, "__classcell__");
    if let Some(namespace) = take(vm, own, "__classdictcell__").and_then(|cell| cell.downcast::<CellObject>()) {
        namespace.contents.set(Some(own.into()));
    }
    let qualname = take(vm, own, "__qualname__");
    if let Some(wrong) = qualname.filter(|name| name.as_kind::<Str>().is_none()) {
        let message = format!("type __qualname__ must be a str, not {}", vm.type_name(wrong));
        return Err(vm.type_error(message));
    }
    class.qualname.set(qualname);
    let doc = vm.intern("__doc__");
    if let Some(text) = dict::get_str(own, doc).and_then(Value::as_kind::<Str>) {
        super::text::codec::check_utf8(vm, text)?;
    }
    wrap_implicit_methods(vm, own);
    declare_slots(vm, class)?;
    super::places::show(vm, class);
    if dict::get_str(own, doc).is_none() {
        dict::set_str(vm, own, doc, Value::NONE);
    }
    let (eq, hash) = (vm.intern("__eq__"), vm.intern("__hash__"));
    if dict::get_str(own, eq).is_some() && dict::get_str(own, hash).is_none() {
        dict::set_str(vm, own, hash, Value::NONE);
    }
    if let Some(given) = cell {
        let Some(cell) = given.downcast::<CellObject>() else {
            let kind = vm.type_of(given);
            let kind = super::repr::class_repr(vm, kind).to_text().into_owned();
            return Err(vm.type_error(format!("__classcell__ must be a nonlocal cell, not {kind}")));
        };
        // A metaclass may make several classes of one body.
        match cell.contents.get() {
            None => cell.contents.set(Some(class.into())),
            Some(_) => super::cell::rebind(vm, cell, Some(class.into())),
        }
    }
    super::hierarchy::order_by_metaclass(vm, class)?;
    tell_names(vm, class)?;
    let hook = vm.intern("__init_subclass__");
    let (init, receiver) = attr::get_super_method(vm, class, class.into(), class, hook)?;
    let mut slots: SmallVec<[Slot; 8]> = receiver.into_iter().map(Some).collect();
    slots.extend(keywords.named().map(|(_, value)| Some(value)));
    vm.call_with(init, Args { slots: &slots, keywords: keywords.keywords })?;
    Ok(class.into())
}

/// The module that the namespace says, or that of the code that runs.
fn module_of(vm: &mut Isolate, own: Gc<Dict>) -> Gc<Str> {
    let key = vm.intern("__module__");
    if let Some(module) = dict::get_str(own, key) {
        return module.downcast::<Str>().unwrap_or_else(|| vm.intern("builtins"));
    }
    let name = vm.intern("__name__");
    let running = (vm.frame_hook)(vm, false).and_then(|spaces| dict::get_str(spaces.globals, name));
    let Some(module) = running.and_then(|name| name.downcast::<Str>()) else {
        return vm.intern("builtins");
    };
    dict::set_str(vm, own, key, module.into());
    module
}

fn take(vm: &mut Isolate, own: Gc<Dict>, name: &str) -> Slot {
    let name = vm.intern(name);
    dict::remove_str(own, name)
}

/// Types that classes cannot derive from.
pub(super) fn may_be_base(vm: &Isolate, class: Gc<TypeObject>) -> bool {
    if class.is_user {
        return true;
    }
    let refused = [Special::Bool, Special::NoneType, Special::NotImplementedType, Special::Ellipsis];
    !refused.iter().any(|&special| vm.types.special(special) == class)
        && !vm.types.is_native_record(class)
        && matches!(
            class.instances,
            Tag::Invalid
                | Tag::Instance
                | Tag::Float
                | Tag::Int
                | Tag::Str
                | Tag::Bytes
                | Tag::ByteArray
                | Tag::NumberArray
                | Tag::Tuple
                | Tag::List
                | Tag::Dict
                | Tag::Set
                | Tag::FrozenSet
                | Tag::Deque
                | Tag::Itertool
                | Tag::Twister
                | Tag::Type
                | Tag::Exception
                | Tag::Module
                | Tag::UserProperty
                | Tag::ClassMethod
                | Tag::StaticMethod
                | Tag::MapIter
                | Tag::FilterIter
                | Tag::ZipIter
                | Tag::EnumerateIter
                | Tag::Complex
                | Tag::Super
                | Tag::Partial
        )
        // Of the iterators over sequences only `reversed` is called by its name.
        || class.instances == Tag::SeqIter && class.construct.get().is_some()
}

/// The base that decides how instances are laid out.
pub(super) fn best_base(vm: &mut Isolate, bases: Gc<Tuple>) -> Result<Gc<TypeObject>> {
    let object = vm.object_type();
    let mut winner: Option<(Gc<TypeObject>, Gc<TypeObject>)> = None;
    for base in bases.items().iter().filter_map(|base| base.downcast::<TypeObject>()) {
        let solid = solid_base(vm, base);
        winner = Some(match winner {
            None => (base, solid),
            Some((_, other)) if solid != other && solid.is_subtype(other) => (base, solid),
            Some(kept) if kept.1.is_subtype(solid) => kept,
            Some(_) => return Err(vm.type_error("multiple bases have instance lay-out conflict")),
        });
    }
    Ok(winner.map_or(object, |(base, _)| base))
}

/// The class whose layout the instances of a class have.
pub(super) fn solid_base(vm: &Isolate, class: Gc<TypeObject>) -> Gc<TypeObject> {
    let mut chain = std::iter::successors(Some(class), |class| class.base.get());
    chain.find(|&class| is_solid(vm, class)).unwrap_or(vm.object_type())
}

/// Whether a class adds to the layout of its instances.
fn is_solid(vm: &Isolate, class: Gc<TypeObject>) -> bool {
    match class.instances {
        _ if class.is_user => class.slot_count.get() > class.base.get().map_or(0, |base| base.slot_count.get()),
        Tag::Exception => SOLID_EXCEPTIONS.iter().any(|&kind| vm.types.exception(kind) == class),
        Tag::Invalid => class == vm.types.special(Special::SimpleNamespace),
        _ => true,
    }
}

/// The exceptions that have fields which their bases do not have.
const SOLID_EXCEPTIONS: [ExceptionKind; 12] = [
    ExceptionKind::BaseException,
    ExceptionKind::BaseExceptionGroup,
    ExceptionKind::StopIteration,
    ExceptionKind::SystemExit,
    ExceptionKind::ImportError,
    ExceptionKind::NameError,
    ExceptionKind::AttributeError,
    ExceptionKind::OSError,
    ExceptionKind::SyntaxError,
    ExceptionKind::UnicodeDecodeError,
    ExceptionKind::UnicodeEncodeError,
    ExceptionKind::UnicodeTranslateError,
];

/// The MRO: the C3 linearization (Barrett et al., "A Monotonic Superclass Linearization for Dylan", 1996).
pub(super) fn linearize(vm: &mut Isolate, class: Gc<TypeObject>, bases: Gc<Tuple>) -> Result<Gc<Tuple>> {
    let mut lists: Vec<Vec<Value>> = Vec::new();
    for (index, base) in bases.items().iter().enumerate() {
        if bases.items()[..index].contains(base) {
            let name = base.downcast::<TypeObject>().map_or_else(String::new, |b| b.name.to_text().into_owned());
            return Err(vm.type_error(format!("duplicate base class {name}")));
        }
        let mro = base.downcast::<TypeObject>().and_then(|base| base.mro.get());
        lists.push(mro.map_or_else(Vec::new, |mro| mro.items().to_vec()));
    }
    lists.push(bases.items().to_vec());
    let mut merged = vec![Value::from(class)];
    loop {
        lists.retain(|list| !list.is_empty());
        if lists.is_empty() {
            return Ok(Tuple::new(&mut vm.heap, &merged));
        }
        let next = lists.iter().map(|list| list[0]).find(|head| !lists.iter().any(|list| list[1..].contains(head)));
        let Some(next) = next else {
            // What is wanted next and cannot be had, each once.
            let mut wanted: Vec<Value> = Vec::new();
            lists.iter().map(|list| list[0]).for_each(|head| {
                if !wanted.contains(&head) {
                    wanted.push(head);
                }
            });
            let names: Vec<String> = wanted
                .into_iter()
                .filter_map(|base| Some(base.downcast::<TypeObject>()?.name.to_text().into_owned()))
                .collect();
            let message =
                format!("Cannot create a consistent method resolution order (MRO) for bases {}", names.join(", "));
            return Err(vm.type_error(message));
        };
        merged.push(next);
        for list in &mut lists {
            if list[0] == next {
                list.remove(0);
            }
        }
    }
}

/// `__new__` is a static method and two hooks are class methods, without being declared so.
fn wrap_implicit_methods(vm: &mut Isolate, own: Gc<Dict>) {
    for (name, to_class) in [("__new__", false), ("__init_subclass__", true), ("__class_getitem__", true)] {
        let name = vm.intern(name);
        let Some(function) = dict::get_str(own, name).filter(|found| found.is::<Function>()) else {
            continue;
        };
        let wrapped: Value = match to_class {
            true => ClassMethod::new(&mut vm.heap, function).into(),
            false => StaticMethod::new(&mut vm.heap, function).into(),
        };
        dict::set_str(vm, own, name, wrapped);
    }
}

/// The most slots that classes declare: instances are small objects of the heap.
const MOST_DECLARED: usize = 1000;

/// `__slots__`: a descriptor for each name, and no `__dict__` unless it is named or a base has one.
fn declare_slots(vm: &mut Isolate, class: Gc<TypeObject>) -> Result<()> {
    let (key, finalizer) = (vm.intern("__slots__"), vm.intern("__del__"));
    let inherited = class.mro().skip(1).any(|base| base.finalizes.get());
    class.finalizes.set(inherited || dict::get_str(class.dict, finalizer).is_some());
    let Some(declared) = dict::get_str(class.dict, key) else {
        class.has_dict.set(true);
        class.is_weak.set(true);
        return Ok(());
    };
    class.is_weak.set(class.mro().skip(1).any(|base| base.is_weak.get()));
    let names = match declared.is::<Str>() {
        true => vec![declared],
        false => super::iter::collect(vm, declared)?.to_vec(),
    };
    let any_dict = class.mro().skip(1).any(|base| base.has_dict.get());
    class.has_dict.set(any_dict);
    let mut names: Vec<Gc<Str>> = {
        let mut checked = Vec::new();
        for name in names {
            let Some(name) = name.as_kind::<Str>() else {
                let message = format!("__slots__ items must be strings, not '{}'", vm.type_name(name));
                return Err(vm.type_error(message));
            };
            if !is_identifier(&name.to_text()) {
                return Err(vm.type_error("__slots__ must be identifiers"));
            }
            checked.push(name);
        }
        checked
    };
    names.sort_by_key(|name| name.to_text().into_owned());
    let object = vm.object_type();
    let lays_out = class.mro().find(|base| !base.is_user).unwrap_or(object);
    if !names.is_empty() && matches!(lays_out.instances, Tag::Int | Tag::Tuple | Tag::Bytes | Tag::Type) {
        let kind = lays_out.name.to_text().into_owned();
        return Err(vm.type_error(format!("nonempty __slots__ not supported for subtype of '{kind}'")));
    }
    names.dedup_by(|a, b| a.same_text(b) && !is_place(*a));
    if class.slot_count.get() + names.len() > MOST_DECLARED {
        return Err(vm.type_error(format!("more than {MOST_DECLARED} names in __slots__ are not supported")));
    }
    for name in names {
        let text = name.to_text().into_owned();
        let place = match text.as_str() {
            "__dict__" => Some(&class.has_dict),
            "__weakref__" => Some(&class.is_weak),
            _ => None,
        };
        if let Some(place) = place {
            if place.replace(true) {
                return Err(vm.type_error(format!("{text} slot disallowed: we already got one")));
            }
            continue;
        }
        let text = if text.starts_with("__") && !text.ends_with("__") {
            format!("_{}{text}", class.name.to_text().trim_start_matches('_'))
        } else {
            text
        };
        let name = vm.intern(&text);
        if dict::get_str(class.dict, name).is_some() {
            return Err(vm.value_error(format!("'{text}' in __slots__ conflicts with class variable")));
        }
        let index = class.slot_count.get();
        class.slot_count.set(index + 1);
        let member = MemberSlot::new(&mut vm.heap, class, name, index);
        dict::set_str(vm, class.dict, name, member.into());
    }
    Ok(())
}

/// Whether a declared slot is the place of an object's own attributes or of its weak references.
fn is_place(name: Gc<Str>) -> bool {
    name.is_text("__dict__") || name.is_text("__weakref__")
}

fn is_identifier(text: &str) -> bool {
    let mut chars = text.chars();
    chars.next().is_some_and(|c| c == '_' || c.is_alphabetic()) && chars.all(|c| c == '_' || c.is_alphanumeric())
}

/// `__set_name__` of everything in the namespace that has it.
fn tell_names(vm: &mut Isolate, class: Gc<TypeObject>) -> Result<()> {
    let entries = dict::copy(vm, class.dict);
    let mut position = 0;
    while let Some((at, name, value)) = entries.table.next_entry(position) {
        position = at + 1;
        if let Some(property) = value.downcast::<UserProperty>() {
            property.name.set(Some(name));
        }
        if !value.is::<Instance>() {
            continue;
        }
        let hook = vm.intern("__set_name__");
        let own = vm.type_of(value);
        if let Some(hook) = vm.class_attribute(own, hook)
            && let Err(raised) = attr::call_found(vm, hook, value, own, &[class.into(), name])
        {
            if let Some(exception) = vm.pending {
                let text = format!(
                    "Error calling __set_name__ on '{}' instance '{}' in '{}'",
                    own.name.to_text(),
                    super::repr::str(vm, name)?.to_text(),
                    class.name.to_text()
                );
                add_note(vm, exception, &text);
            }
            return Err(raised);
        }
    }
    Ok(())
}

fn add_note(vm: &mut Isolate, exception: Gc<Exception>, text: &str) {
    let key = vm.intern("__notes__");
    let note = vm.str(text);
    let notes = crate::runtime::objects::List::new(&mut vm.heap, &[note]);
    if let Some(dict) = attr::own_dict(vm, exception.into(), true) {
        dict::set_str(vm, dict, key, notes.into());
    }
}

/// Calls a class that a program defines: `__new__`, then `__init__`.
pub fn construct(vm: &mut Isolate, args: Args<'_>) -> Result<Value> {
    let class: Gc<TypeObject> = args.at(0).downcast().expect("the first argument of a constructor is the class");
    let maker = vm.class_attribute(class, vm.names.new).expect("object has a __new__");
    let object = match maker.downcast::<StaticMethod>() {
        Some(method) => vm.call_with(method.function, args)?,
        None if maker.is::<Builtin>() => {
            let maker = maker::fitting(vm, class, maker);
            vm.call_with(maker, args)?
        }
        None => {
            let bound = descriptor::get(vm, maker, None, class)?.unwrap_or(maker);
            vm.call_with(bound, args)?
        }
    };
    let made = vm.type_of(object);
    if !made.is_subtype(class) {
        return Ok(object);
    }
    let Some(initializer) = vm.class_attribute(made, vm.names.init) else { return Ok(object) };
    let mut row: SmallVec<[Slot; 8]> = SmallVec::from_slice(args.slots);
    row[0] = Some(object);
    let args = Args { slots: &row, keywords: args.keywords };
    let result = match descriptor::is_method(initializer) {
        true => vm.call_with(initializer, args)?,
        false => {
            let bound = descriptor::get(vm, initializer, Some(object), made)?.unwrap_or(initializer);
            vm.call_with(bound, Args { slots: &row[1..], keywords: args.keywords })?
        }
    };
    if !result.is_none() {
        let message = format!("__init__() should return None, not '{}'", vm.type_name(result));
        return Err(vm.type_error(message));
    }
    Ok(object)
}

/// The object of a built-in type that an instance of a class derived from it stands for; others stand for themselves.
#[inline]
pub fn payload(value: Value) -> Value {
    value.downcast::<Instance>().and_then(|instance| instance.payload.get()).unwrap_or(value)
}

impl Value {
    /// The object of a built-in type that a value is, or stands for as an instance of a class derived from it. This is how
    /// native functions take arguments of such a type.
    #[inline]
    pub fn as_kind<T: Object>(self) -> Option<Gc<T>> {
        self.downcast().or_else(|| payload(self).downcast())
    }
}

/// `T.__new__` of a built-in type `T` (the receiver of the function): for `T` itself its constructor, for a class that
/// derives from it an instance with an object of `T`.
pub fn new_of_builtin(vm: &mut Isolate, args: Args<'_>) -> Result<Value> {
    let (own, class, args) = maker::check(vm, args)?;
    let Some(make) = own.construct.get() else {
        let message = format!("cannot create '{}' instances", own.name.to_text());
        return Err(vm.type_error(message));
    };
    // Containers that change are filled by `__init__`.
    if own.instances == Tag::Module && !class.is_user {
        return Ok(Module::empty(&mut vm.heap).into());
    }
    let fills_later =
        matches!(own.instances, Tag::List | Tag::Dict | Tag::Set | Tag::ByteArray | Tag::Deque | Tag::UserProperty);
    if fills_later && !class.is_user {
        return make(vm, Args { slots: &args.slots[..1], keywords: None });
    }
    // What has no kind of its own is an instance already.
    if !class.is_user || matches!(own.instances, Tag::Invalid | Tag::Instance) {
        return make(vm, args);
    }
    let mut row: SmallVec<[Slot; 8]> = SmallVec::from_slice(args.slots);
    row[0] = Some(own.into());
    // So are those that wrap a function: until then it is None.
    let wraps = matches!(own.instances, Tag::ClassMethod | Tag::StaticMethod);
    let payload = match fills_later {
        // And so is one that tells who comes next: until then it is of no object.
        _ if own.instances == Tag::Super => Super::new(&mut vm.heap, own, None, own).into(),
        // A module gets its name from `__init__`.
        _ if own.instances == Tag::Module => Module::empty(&mut vm.heap).into(),
        _ if wraps => make(vm, Args { slots: &[row[0], Some(Value::NONE)], keywords: None })?,
        true => make(vm, Args { slots: &row[..1], keywords: None })?,
        false => {
            let args = Args { slots: &row, keywords: args.keywords };
            let args = if leaves_names_to_init(vm, own, class, args) { args.unnamed() } else { args };
            make(vm, args)?
        }
    };
    // Some objects give `reversed` an iterator of their own.
    if own.instances == Tag::SeqIter && vm.type_of(payload) != own {
        return Ok(payload);
    }
    let instance = instance::instantiate(vm, class);
    instance.payload.set(Some(payload));
    if let Some(module) = payload.downcast::<Module>() {
        instance::set_own_dict(vm, instance.into(), Some(module.dict));
    }
    Ok(instance.into())
}

/// Whether named arguments are for the `__init__` of a class: so it is where that adds one to a built-in type that takes
/// arguments by position only.
fn leaves_names_to_init(vm: &mut Isolate, own: Gc<TypeObject>, class: Gc<TypeObject>, args: Args<'_>) -> bool {
    use Tag::{FilterIter, Float, FrozenSet, MapIter, NumberArray, SeqIter, Tuple};
    args.keywords.is_some()
        && matches!(own.instances, Tuple | FrozenSet | Float | NumberArray | MapIter | FilterIter | SeqIter)
        && overrides(vm, class, "__init__")
}

/// What a class method of a built-in type gives: the object itself, or what a class derived from the type makes of it.
pub fn made_by(vm: &mut Isolate, class: Value, made: Value) -> Result<Value> {
    match class == vm.type_of(made).into() {
        true => Ok(made),
        false => vm.call(class, &[made]),
    }
}

/// Whether a program defines the `__new__` that a class has.
pub fn overrides_new(vm: &Isolate, class: Gc<TypeObject>) -> bool {
    vm.class_attribute(class, vm.names.new).is_some_and(|new| !new.is::<Builtin>())
}

/// Whether a class has another `__new__` or `__init__` than `object`.
pub fn overrides(vm: &mut Isolate, class: Gc<TypeObject>, name: &str) -> bool {
    let name = vm.intern(name);
    let object = vm.object_type();
    vm.class_attribute(class, name) != dict::get_str(object.dict, name)
}

/// `isinstance` and `issubclass` as a metaclass may define them, by the name of its hook; empty if it does not.
pub fn check_by_hook(vm: &mut Isolate, class: Value, hook: &str, subject: Value) -> Result<Option<bool>> {
    let metaclass = vm.type_of(class);
    if !metaclass.is_user {
        return Ok(None);
    }
    let name = vm.intern(hook);
    let Some(hook) = vm.class_attribute(metaclass, name).filter(|hook| !hook.is::<Builtin>()) else {
        return Ok(None);
    };
    let answer = attr::call_found(vm, hook, class, metaclass, &[subject])?;
    super::compare::is_true(vm, answer).map(Some)
}

/// Whether an object may say that it is of another class than it is, by a `__class__` of its own.
pub fn claims_a_class(vm: &mut Isolate, subject: Value) -> bool {
    if !subject.is::<Instance>() {
        return false;
    }
    let (own, object) = (vm.type_of(subject), vm.object_type());
    let is_own = |name| vm.class_attribute(own, name) != dict::get_str(object.dict, name);
    is_own(vm.names.class) || is_own(vm.names.getattribute)
}

/// Whether the class of an object is one, or derives from it, which has no hook for that; nothing if what the object says
/// of itself decides.
pub fn is_plain_instance(vm: &mut Isolate, subject: Value, class: Gc<TypeObject>) -> Option<bool> {
    if vm.type_of(subject).is_subtype(class) {
        return Some(true);
    }
    (!claims_a_class(vm, subject)).then_some(false)
}

/// `super(class, object)`, checked.
pub fn super_start(vm: &mut Isolate, class: Gc<TypeObject>, object: Value) -> Result<Gc<TypeObject>> {
    if let Some(own) = object.downcast::<TypeObject>()
        && own.is_subtype(class)
    {
        return Ok(own);
    }
    let own = vm.type_of(object);
    if own.is_subtype(class) {
        return Ok(own);
    }
    // What an object claims to be counts, too.
    if claims_a_class(vm, object)
        && let Some(claimed) = attr::get_or_none(vm, object, vm.names.class)?.and_then(Value::downcast::<TypeObject>)
        && claimed.is_subtype(class)
    {
        return Ok(claimed);
    }
    let what = match object.downcast::<TypeObject>() {
        Some(other) => format!("type {}", other.name.to_text()),
        None => format!("instance of {}", vm.type_name(object)),
    };
    let name = class.name.to_text().into_owned();
    let message = format!("super(type, obj): obj ({what}) is not an instance or subtype of type ({name}).");
    Err(vm.type_error(message))
}

/// The definition of `T.__new__`: its receiver says which `T`.
pub const NEW: NativeDef =
    NativeDef { name: "__new__", signature: crate::runtime::objects::Signature::Any, function: new_of_builtin };

/// Calls a metaclass's `__call__`, if a program defines one, instead of making an instance.
pub fn call_by_metaclass(vm: &mut Isolate, class: Gc<TypeObject>, args: Args<'_>) -> Result<Option<Value>> {
    let metaclass = vm.type_of(class.into());
    if !metaclass.is_user {
        return Ok(None);
    }
    let name = vm.intern("__call__");
    let Some(hook) = vm.class_attribute(metaclass, name).filter(|hook| !hook.is::<Builtin>()) else {
        return Ok(None);
    };
    if !descriptor::is_method(hook) {
        let bound = descriptor::get(vm, hook, Some(class.into()), metaclass)?.unwrap_or(hook);
        return vm.call_with(bound, args).map(Some);
    }
    call::with_first(vm, class.into(), args, |vm, args| vm.call_with(hook, args)).map(Some)
}
