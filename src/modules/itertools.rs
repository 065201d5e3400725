//! The module `itertools`: the types of its iterators and how they are made. Their steps are in `ops::itertools`.

use super::{add, add_functions};
use crate::builtins::iterators::METHODS;
use crate::builtins::{TypeSpec, add_methods, add_methods_of_class, def, fill_base, range, size};
use crate::runtime::objects::{
    Args, Gc, Itertool, ItertoolKind, List, Module, NativeDef, Signature, StrBuf, Tuple, TypeObject,
};
use crate::runtime::ops::class::payload;
use crate::runtime::ops::itertools::{start_combining, tee_copy, tee_of};
use crate::runtime::ops::number::Integer;
use crate::runtime::types::ExceptionKind;
use crate::runtime::{Isolate, Result, Slot, Value, ops};

const FUNCTIONS: &[NativeDef] = &[def("tee", range(1, 2), tee)];

/// A type: its constructor, and what it has beyond the methods of iterators.
macro_rules! tool {
    ($kind:ident, $signature:expr, $make:expr) => {
        tool!($kind, $signature, $make, &[])
    };
    ($kind:ident, $signature:expr, $make:expr, $methods:expr) => {
        (
            ItertoolKind::$kind,
            TypeSpec {
                construct: Some(|vm, args| {
                    static MAKE: NativeDef = def(ItertoolKind::$kind.type_name(), $signature, |vm, args| {
                        let tool = Itertool::new(&mut vm.heap, ItertoolKind::$kind, None);
                        let make: fn(&mut Isolate, Gc<Itertool>, Args<'_>) -> Result<()> = $make;
                        make(vm, tool, args)?;
                        Ok(tool.into())
                    });
                    ops::call::native_method(vm, &MAKE, args)
                }),
                methods: $methods,
                properties: &[],
            },
        )
    };
}

const fn named(names: &'static [&'static str], required: usize, positional: usize) -> Signature {
    Signature::Named { names, required, positional }
}

const TYPES: [(ItertoolKind, TypeSpec); 20] = [
    tool!(Accumulate, named(&["iterable", "func", "initial"], 1, 2), |vm, tool, args| {
        from(vm, tool, args.at(1))?;
        tool.function.set(given(args, 2));
        tool.key.set(given(args, 3));
        Ok(())
    }),
    tool!(Batched, named(&["iterable", "n", "strict"], 2, 2), |vm, tool, args| {
        let count = size(vm, args.at(2))?;
        let strict = args.get(3).map_or(Ok(false), |strict| ops::compare::is_true(vm, strict))?;
        if count < 1 {
            return Err(vm.value_error("n must be at least one"));
        }
        tool.count.set(count);
        tool.step.set((!strict).into());
        from(vm, tool, args.at(1))
    }),
    tool!(Chain, Signature::Any, |vm, tool, args| {
        ops::call::no_keywords(vm, "chain", args)?;
        let iterables: Vec<Value> = args.values().skip(1).collect();
        let iterables = vm.tuple(&iterables);
        from(vm, tool, iterables)
    }),
    tool!(Combinations, named(&["iterable", "r"], 2, 2), rows_of_pool),
    tool!(CombinationsWithReplacement, named(&["iterable", "r"], 2, 2), rows_of_pool),
    tool!(Compress, named(&["data", "selectors"], 2, 2), |vm, tool, args| {
        from(vm, tool, args.at(1))?;
        tool.function.set(Some(ops::iter::iter(vm, args.at(2))?));
        Ok(())
    }),
    tool!(
        Count,
        named(&["start", "step"], 0, 2),
        count,
        &[
            def("__repr__", Signature::None, |vm, args| {
                let tool = receiver(args);
                let step = Itertool::value(&tool.key);
                let shown = [Some(Itertool::value(&tool.kept)), (!is_one(step)).then_some(step)];
                show(vm, args, shown)
            }),
            def("__reduce__", Signature::None, |vm, args| {
                let tool = receiver(args);
                let (next, step) = (Itertool::value(&tool.kept), Itertool::value(&tool.key));
                let counts_words = ops::int::to_i64(next).is_some() && is_one(step);
                reduced(vm, args, [Some(next), (!counts_words).then_some(step)])
            }),
        ]
    ),
    tool!(Cycle, range(1, 1), |vm, tool, args| {
        from(vm, tool, args.at(1))?;
        tool.kept.set(Some(List::with_capacity(&mut vm.heap, 0).into()));
        Ok(())
    }),
    tool!(DropWhile, range(2, 2), function_first),
    tool!(FilterFalse, range(2, 2), function_first),
    tool!(GroupBy, named(&["iterable", "key"], 1, 2), |vm, tool, args| {
        tool.function.set(given(args, 2));
        from(vm, tool, args.at(1))
    }),
    tool!(Islice, range(2, 4), islice),
    tool!(Pairwise, range(1, 1), |vm, tool, args| from(vm, tool, args.at(1))),
    tool!(Permutations, named(&["iterable", "r"], 1, 2), |vm, tool, args| {
        let pool = pool(vm, args.at(1))?;
        tool.source.set(Some(pool.into()));
        let row = match given(args, 2) {
            None => pool.len() as i64,
            Some(row) if Integer::of(payload(row)).is_none() => return Err(vm.type_error("Expected int as r")),
            Some(row) => size(vm, payload(row))?,
        };
        start(vm, tool, row)
    }),
    tool!(Product, Signature::Any, product),
    tool!(
        Repeat,
        named(&["object", "times"], 1, 2),
        |vm, tool, args| {
            tool.kept.set(args.get(1));
            tool.count.set(args.get(2).map_or(Ok(-1), |times| size(vm, times).map(|times| times.max(0)))?);
            Ok(())
        },
        &[
            def("__length_hint__", Signature::None, |vm, args| match receiver(args).count.get() {
                0.. => Ok(vm.heap.int(receiver(args).count.get())),
                _ => Err(vm.type_error("len() of unsized object")),
            }),
            def("__repr__", Signature::None, |vm, args| {
                let tool = receiver(args);
                let left = Some(tool.count.get()).filter(|&left| left >= 0).map(|left| vm.heap.int(left));
                show(vm, args, [Some(Itertool::value(&tool.kept)), left])
            }),
            def("__reduce__", Signature::None, |vm, args| {
                let tool = receiver(args);
                let left = Some(tool.count.get()).filter(|&left| left >= 0).map(|left| vm.heap.int(left));
                reduced(vm, args, [Some(Itertool::value(&tool.kept)), left])
            }),
        ]
    ),
    tool!(StarMap, range(2, 2), function_first),
    tool!(TakeWhile, range(2, 2), function_first),
    tool!(ZipLongest, Signature::Any, zip_longest),
    tool!(
        Tee,
        range(1, 1),
        |vm, tool, args| {
            let tee = tee_of(vm, args.at(1))?;
            tool.source.set(tee.source.get());
            tool.next.set(tee.next.get());
            Ok(())
        },
        &[def("__copy__", Signature::None, |vm, args| Ok(tee_copy(vm, receiver(args)).into()))]
    ),
];

const CHAIN_CLASS_METHODS: &[NativeDef] = &[def("from_iterable", Signature::One, |vm, args| {
    let tool = Itertool::new(&mut vm.heap, ItertoolKind::Chain, None);
    from(vm, tool, args.at(1))?;
    let class: Gc<TypeObject> = args.at(0).downcast().expect("the receiver is a class");
    if !class.is_user {
        return Ok(tool.into());
    }
    let instance = ops::instance::instantiate(vm, class);
    instance.payload.set(Some(tool.into()));
    Ok(instance.into())
})];

const GENERIC: &[NativeDef] =
    &[def("__class_getitem__", Signature::One, |vm, args| Ok(ops::generic::alias(vm, args.at(0), args.at(1)).into()))];

/// Fills the new module.
pub(super) fn fill(vm: &mut Isolate, module: Gc<Module>) {
    add_functions(vm, module, FUNCTIONS);
    for (kind, spec) in &TYPES {
        let class = vm.types.itertool(*kind);
        add_methods(vm, class, METHODS);
        fill_base(vm, class, spec);
        add(vm, module, kind.type_name(), class.into());
    }
    let grouper = vm.types.itertool(ItertoolKind::Grouper);
    add_methods(vm, grouper, METHODS);
    let chain = vm.types.itertool(ItertoolKind::Chain);
    add_methods_of_class(vm, chain, CHAIN_CLASS_METHODS);
    add_methods_of_class(vm, chain, GENERIC);
}

fn receiver(args: Args<'_>) -> Gc<Itertool> {
    payload(args.at(0)).downcast().expect("methods of iterators get one")
}

/// An optional argument that is not None.
fn given(args: Args<'_>, at: usize) -> Slot {
    args.get(at).filter(|value| !value.is_none())
}

/// Gives an iterator its source.
fn from(vm: &mut Isolate, tool: Gc<Itertool>, iterable: Value) -> Result<()> {
    tool.source.set(Some(ops::iter::iter(vm, iterable)?));
    Ok(())
}

fn function_first(vm: &mut Isolate, tool: Gc<Itertool>, args: Args<'_>) -> Result<()> {
    tool.function.set(args.get(1));
    from(vm, tool, args.at(2))
}

/// The text of a call of the object's class.
fn show(vm: &mut Isolate, args: Args<'_>, shown: [Slot; 2]) -> Result<Value> {
    let mut out = StrBuf::new();
    out.push_str(&vm.type_of(args.at(0)).name.to_text());
    let mut before = "(";
    for part in shown.into_iter().flatten() {
        out.push_str(before);
        out.push_view(ops::repr::repr(vm, part)?.view());
        before = ", ";
    }
    out.push_str(")");
    Ok(out.finish(&mut vm.heap).into())
}

/// What makes an iterator like this one, for those who copy it.
fn reduced(vm: &mut Isolate, args: Args<'_>, arguments: [Slot; 2]) -> Result<Value> {
    let warning = "Pickle, copy, and deepcopy support will be removed from itertools in Python 3.14.";
    vm.warn(ExceptionKind::DeprecationWarning, warning)?;
    let class = vm.type_of(args.at(0));
    let arguments: Vec<Value> = arguments.into_iter().flatten().collect();
    let arguments = vm.tuple(&arguments);
    Ok(vm.tuple(&[class.into(), arguments]))
}

fn is_one(step: Value) -> bool {
    ops::int::to_i64(payload(step)) == Some(1)
}

fn count(vm: &mut Isolate, tool: Gc<Itertool>, args: Args<'_>) -> Result<()> {
    let mut start = args.get(1).unwrap_or(Value::fixnum(0));
    let mut step = args.get(2).unwrap_or(Value::fixnum(1));
    for number in [start, step] {
        if !is_number(vm, number) {
            return Err(vm.type_error("a number is required"));
        }
    }
    if Integer::of(payload(start)).is_some() && is_one(step) {
        start = ops::arith::positive(vm, payload(start))?;
        step = Value::fixnum(1);
    }
    tool.kept.set(Some(start));
    tool.key.set(Some(step));
    Ok(())
}

fn is_number(vm: &mut Isolate, value: Value) -> bool {
    if ops::number::Number::of(payload(value)).is_some() || ops::complex::of(payload(value)).is_some() {
        return true;
    }
    let class = vm.type_of(value);
    ["__index__", "__float__", "__int__"].iter().any(|name| {
        let name = vm.intern(name);
        vm.class_attribute(class, name).is_some()
    })
}

fn islice(vm: &mut Isolate, tool: Gc<Itertool>, args: Args<'_>) -> Result<()> {
    let single = args.len() == 3;
    let (start, stop) = if single { (None, given(args, 2)) } else { (given(args, 2), given(args, 3)) };
    // A stop that is no position is told on its own, a negative one together with the start.
    let stop = stop.map_or(Ok(None), |stop| position(vm, stop).map(|stop| Some(stop.unwrap_or(-1))))?;
    if stop == Some(-1) {
        return Err(vm.value_error("Stop argument for islice() must be None or an integer: 0 <= x <= sys.maxsize."));
    }
    let start = start.map_or(Ok(Some(0)), |start| position(vm, start))?.unwrap_or(-1);
    if start < 0 || stop.is_some_and(|stop| stop < 0) {
        return Err(vm.value_error("Indices for islice() must be None or an integer: 0 <= x <= sys.maxsize."));
    }
    let step = given(args, 4).map_or(Ok(Some(1)), |step| position(vm, step))?.unwrap_or(-1);
    if step < 1 {
        return Err(vm.value_error("Step for islice() must be a positive integer or None."));
    }
    tool.next.set(start);
    tool.stop.set(stop.unwrap_or(-1));
    tool.step.set(step);
    from(vm, tool, args.at(1))
}

/// A machine integer, or nothing for what is none.
fn position(vm: &mut Isolate, value: Value) -> Result<Option<i64>> {
    Ok(ops::special::index(vm, value)?.and_then(ops::int::to_i64))
}

/// A tuple of an iterable's items.
fn pool(vm: &mut Isolate, iterable: Value) -> Result<Gc<Tuple>> {
    if let Some(tuple) = iterable.downcast::<Tuple>() {
        return Ok(tuple);
    }
    let items = ops::iter::collect(vm, iterable)?;
    Ok(vm.new_tuple(&items.to_vec()))
}

fn rows_of_pool(vm: &mut Isolate, tool: Gc<Itertool>, args: Args<'_>) -> Result<()> {
    let pool = pool(vm, args.at(1))?;
    tool.source.set(Some(pool.into()));
    let row = size(vm, args.at(2))?;
    start(vm, tool, row)
}

fn start(vm: &mut Isolate, tool: Gc<Itertool>, row: i64) -> Result<()> {
    match usize::try_from(row) {
        Ok(row) => start_combining(vm, tool, row),
        Err(_) => Err(vm.value_error("r must be non-negative")),
    }
}

fn product(vm: &mut Isolate, tool: Gc<Itertool>, args: Args<'_>) -> Result<()> {
    let [repeat] = ops::call::keyword_only(vm, "product", args, ["repeat"])?;
    let Ok(repeat) = usize::try_from(repeat.map_or(Ok(1), |repeat| size(vm, repeat))?) else {
        return Err(vm.value_error("repeat argument cannot be negative"));
    };
    let pools = List::with_capacity(&mut vm.heap, args.len());
    for iterable in args.values().skip(1) {
        let pool = pool(vm, iterable)?;
        pools.push(&mut vm.heap, pool.into());
    }
    ops::sequence::repeat_in_place(vm, pools, Value::fixnum(repeat as i64))?;
    let pools = vm.new_tuple(&pools.to_vec());
    tool.source.set(Some(pools.into()));
    start_combining(vm, tool, pools.len())
}

fn zip_longest(vm: &mut Isolate, tool: Gc<Itertool>, args: Args<'_>) -> Result<()> {
    if args.named().any(|(name, _)| !name.is_text("fillvalue")) {
        return Err(vm.type_error("zip_longest() got an unexpected keyword argument"));
    }
    let [fill] = ops::call::keyword_only(vm, "zip_longest", args, ["fillvalue"])?;
    let iterators = List::with_capacity(&mut vm.heap, args.len());
    for iterable in args.values().skip(1) {
        let iterator = ops::iter::iter(vm, iterable)?;
        iterators.push(&mut vm.heap, iterator);
    }
    tool.count.set(iterators.len() as i64);
    tool.key.set(Some(fill.unwrap_or(Value::NONE)));
    tool.source.set(Some(iterators.into()));
    Ok(())
}

/// `tee(iterable, n)`: the first reader, and copies of it.
fn tee(vm: &mut Isolate, args: Args<'_>) -> Result<Value> {
    let count = args.get(1).map_or(Ok(2), |count| size(vm, count))?;
    if count < 0 {
        return Err(vm.value_error("n must be >= 0"));
    }
    if count == 0 {
        return Ok(vm.tuple(&[]));
    }
    let mut first = ops::iter::iter(vm, args.at(0))?;
    let name = vm.intern("__copy__");
    let mut copy = ops::attr::get_or_none(vm, first, name)?;
    if copy.is_none() {
        first = tee_of(vm, first)?.into();
        copy = ops::attr::get_or_none(vm, first, name)?;
    }
    let copy = copy.unwrap_or(Value::NONE);
    let readers = List::with_capacity(&mut vm.heap, 2);
    readers.push(&mut vm.heap, first);
    for _ in 1..count {
        let reader = vm.call(copy, &[])?;
        readers.push(&mut vm.heap, reader);
    }
    Ok(vm.tuple(&readers.to_vec()))
}
