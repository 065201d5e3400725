//! Binding arguments to parameters: defaults, keywords, `*args`, `**kwargs`, and what can be wrong with a call.

use super::stand_in;
use crate::bytecode::CodeFlags;
use crate::runtime::objects::{Args, Dict, Function, Gc, Str, Tuple};
use crate::runtime::stack::StackPointer;
use crate::runtime::{Isolate, Raised, Result, Slot, Value, ops};
use smallvec::SmallVec;

/// The parameters' slots of a call, in the order of `localsplus`.
pub type Bound = SmallVec<[Slot; 8]>;

/// Binds the arguments of a call of `function`.
#[inline]
pub fn bind(vm: &mut Isolate, function: Gc<Function>, args: Args<'_>) -> Result<Bound> {
    let mut bound = Bound::new();
    match bind_to(vm, function, args, &mut bound) {
        Ok(()) => Ok(bound),
        Err(raised) => Err(stand_in::refusal(vm, function, args, raised)),
    }
}

fn bind_to(vm: &mut Isolate, function: Gc<Function>, args: Args<'_>, bound: &mut Bound) -> Result<()> {
    let object = function.code();
    let code = &object.code;
    let positional_params = code.arg_count as usize;
    let named_params = positional_params + code.kwonly_count as usize;
    let has_varargs = code.flags & CodeFlags::VARARGS != 0;
    let has_varkw = code.flags & CodeFlags::VARKEYWORDS != 0;
    let named = args.keywords.map_or(0, |k| k.len());
    let (positional, keyword_values) = args.slots.split_at(args.slots.len() - named);

    bound.resize(code.param_slots() as usize, None);
    let direct = positional.len().min(positional_params);
    bound[..direct].copy_from_slice(&positional[..direct]);
    if has_varargs {
        let rest: SmallVec<[Value; 8]> = positional[direct..].iter().flatten().copied().collect();
        bound[named_params] = Some(vm.tuple(&rest));
    }
    let varkw = has_varkw.then(|| Dict::new(&mut vm.heap, 0));
    if let Some(dict) = varkw {
        bound[named_params + has_varargs as usize] = Some(dict.into());
    }
    if let Some(keywords) = args.keywords {
        for (&name, &value) in keywords.items().iter().zip(keyword_values) {
            bind_keyword(vm, function, bound, varkw, keywords, (name, value))?;
        }
    }
    if positional.len() > positional_params && !has_varargs {
        return Err(too_many_positional(vm, function, positional.len(), bound));
    }
    fill_defaults(vm, function, bound, direct)
}

/// Binds positional arguments that lie where the parameters are to be; gives how many words the parameters are. None if
/// the call needs [`bind`]: for parameters that only a name reaches, and for what is wrong with it.
///
/// # Safety
/// The `count` words at `base` are values, which belong to a frame that is being made.
pub unsafe fn in_place(vm: &mut Isolate, function: Gc<Function>, base: StackPointer, count: usize) -> Option<usize> {
    let object = function.code();
    let code = &object.code;
    let params = code.arg_count as usize;
    let has_varargs = code.flags & CodeFlags::VARARGS != 0;
    if code.kwonly_count != 0 || count > params && !has_varargs {
        return None;
    }
    // SAFETY: the words are the frame's.
    let set = |index: usize, value: Value| unsafe { *base.add(index) = value.word() };
    if count < params {
        let defaults = default_values(function)?;
        let first = defaults.len().checked_sub(params - count)?;
        for (index, &value) in (count..).zip(&defaults.items()[first..]) {
            set(index, value);
        }
    }
    let mut end = params;
    if has_varargs {
        // SAFETY: the arguments are values, as the caller vouches.
        let rest = unsafe { std::slice::from_raw_parts(base.add(params).cast(), count.saturating_sub(params)) };
        set(end, vm.tuple(rest));
        end += 1;
    }
    if code.flags & CodeFlags::VARKEYWORDS != 0 {
        set(end, Dict::new(&mut vm.heap, 0).into());
        end += 1;
    }
    Some(end)
}

/// The dict of a tuple of names, all different strings, and values.
pub fn keywords_dict(vm: &mut Isolate, pairs: Gc<Tuple>) -> Gc<Dict> {
    let dict = Dict::new(&mut vm.heap, pairs.len() / 2);
    for pair in pairs.items().chunks_exact(2) {
        if let Some(name) = pair[0].downcast::<Str>() {
            ops::dict::set_str(vm, dict, name, pair[1]);
        }
    }
    dict
}

fn bind_keyword(
    vm: &mut Isolate,
    function: Gc<Function>,
    bound: &mut Bound,
    varkw: Option<Gc<Dict>>,
    keywords: Gc<Tuple>,
    (name, value): (Value, Slot),
) -> Result<()> {
    let object = function.code();
    let code = &object.code;
    let Some(text) = name.downcast::<Str>() else {
        let callable = display_name(vm, function);
        return Err(vm.type_error(format!("{callable}() keywords must be strings")));
    };
    let named_params = (code.arg_count + code.kwonly_count) as usize;
    let position = (code.posonly_count as usize..named_params).find(|&i| text.is_text(&code.localsplus[i].0));
    match (position, varkw) {
        (Some(index), _) if bound[index].is_some() => {
            let callable = display_name(vm, function);
            Err(vm.type_error(ops::call::twice(&callable, &text.to_text())))
        }
        (Some(index), _) => {
            bound[index] = value;
            Ok(())
        }
        (None, Some(dict)) => {
            let value = value.expect("keyword arguments are present");
            ops::dict::set(vm, dict, name, value)
        }
        (None, None) => Err(unexpected_keyword(vm, function, text, keywords)),
    }
}

/// A call names a parameter that the function does not have, or one that is positional only: then all such names of
/// the call are listed, in the order of the parameters.
fn unexpected_keyword(vm: &mut Isolate, function: Gc<Function>, name: Gc<Str>, keywords: Gc<Tuple>) -> Raised {
    let object = function.code();
    let code = &object.code;
    let callable = display_name(vm, function);
    let posonly = code.posonly_count as usize;
    let passed = |param: &str| {
        let mut names = keywords.items().iter().filter_map(|k| k.downcast::<Str>());
        names.any(|keyword| keyword.is_text(param))
    };
    let params: Vec<&str> = code.localsplus.iter().map(|(name, _)| &**name).collect();
    let wrong: Vec<&str> = params[..posonly].iter().copied().filter(|p| passed(p)).collect();
    if !wrong.is_empty() {
        return vm.type_error(format!(
            "{callable}() got some positional-only arguments passed as keyword arguments: '{}'",
            wrong.join(", ")
        ));
    }
    let candidates = &params[posonly..(code.arg_count + code.kwonly_count) as usize];
    let message = ops::call::unexpected(&callable, &name.to_text(), candidates);
    vm.type_error(message)
}

/// `__qualname__`, which CPython shows in the messages of wrong calls.
pub fn display_name(vm: &mut Isolate, function: Gc<Function>) -> String {
    match function.extra().and_then(|e| e.qualname.get()) {
        Some(name) => ops::repr::str(vm, name).map_or_else(|_| String::new(), |s| s.to_text().into_owned()),
        None => function.code().code.qualname.to_string(),
    }
}

/// The defaults of positional parameters.
pub fn default_values(function: Gc<Function>) -> Option<Gc<Tuple>> {
    function.extra().and_then(|e| e.defaults.get()).and_then(|d| d.downcast::<Tuple>())
}

fn fill_defaults(vm: &mut Isolate, function: Gc<Function>, bound: &mut Bound, given: usize) -> Result<()> {
    let object = function.code();
    let code = &object.code;
    let positional = code.arg_count as usize;
    if given < positional {
        let defaults = default_values(function);
        let count = defaults.map_or(0, |d| d.len()).min(positional);
        let first = positional - count;
        if let Some(defaults) = defaults {
            let items = &defaults.items()[defaults.len() - count..];
            for index in given.max(first)..positional {
                if bound[index].is_none() {
                    bound[index] = Some(items[index - first]);
                }
            }
        }
        let missing: Vec<usize> = (0..first).filter(|&i| bound[i].is_none()).collect();
        if !missing.is_empty() {
            return Err(missing_arguments(vm, function, "positional", &missing));
        }
    }
    if code.kwonly_count == 0 {
        return Ok(());
    }
    let kwdefaults = function.extra().and_then(|e| e.kwdefaults.get()).and_then(|d| d.downcast::<Dict>());
    let mut missing = Vec::new();
    for index in positional..positional + code.kwonly_count as usize {
        if bound[index].is_none() {
            let name = vm.intern(&code.localsplus[index].0);
            match kwdefaults.and_then(|d| ops::dict::get_str(d, name)) {
                Some(value) => bound[index] = Some(value),
                None => missing.push(index),
            }
        }
    }
    if missing.is_empty() { Ok(()) } else { Err(missing_arguments(vm, function, "keyword-only", &missing)) }
}

fn missing_arguments(vm: &mut Isolate, function: Gc<Function>, kind: &str, missing: &[usize]) -> Raised {
    let code = function.code();
    let names: Vec<&str> = missing.iter().map(|&index| &*code.code.localsplus[index].0).collect();
    let callable = display_name(vm, function);
    vm.type_error(ops::call::missing(&callable, kind, &names))
}

fn too_many_positional(vm: &mut Isolate, function: Gc<Function>, given: usize, bound: &Bound) -> Raised {
    let object = function.code();
    let code = &object.code;
    let positional = code.arg_count as usize;
    let defaults = default_values(function).map_or(0, |d| d.len());
    let by_name = (positional..positional + code.kwonly_count as usize).filter(|&i| bound[i].is_some()).count();
    let callable = display_name(vm, function);
    vm.type_error(ops::call::too_many(&callable, positional, defaults, given, by_name))
}
