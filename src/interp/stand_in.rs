//! Functions that stand for native ones of CPython: what is said of wrong calls of them is what CPython says of those. How
//! their parameters are written in Python tells which kind of native function it is.

use super::bind::{default_values, display_name};
use crate::bytecode::CodeFlags;
use crate::runtime::objects::{Args, Function, Gc, Str, TypeObject};
use crate::runtime::ops::call::{Parameters, wrong_positional};
use crate::runtime::ops::{attr, repr};
use crate::runtime::{Isolate, Raised, Slot, Value};
use smallvec::SmallVec;

/// The exception for a call of `function` whose arguments do not fit, for which `raised` is pending.
#[cold]
pub fn refusal(vm: &mut Isolate, function: Gc<Function>, args: Args<'_>, raised: Raised) -> Raised {
    if !function.stands_for_native() {
        return raised;
    }
    let object = function.code();
    let code = &object.code;
    let receivers = usize::from(code.qualname.contains('.'));
    let makes = matches!(&*code.name, "__init__" | "__new__");
    let positional = code.arg_count as usize;
    let all = positional + code.kwonly_count as usize;
    let unnamed = receivers.max(code.posonly_count as usize);
    let required = positional - default_values(function).map_or(0, |defaults| defaults.len());
    let given = args.values().len();
    if given < receivers || code.name.starts_with("__") && !makes {
        return raised;
    }
    let receiver = args.get(0).filter(|_| receivers > 0);
    let class = receiver.and_then(|receiver| shown_class(vm, (!makes).then_some(function), receiver));
    let whole = display_name(vm, function);
    let (owner, last) = whole.rsplit_once('.').map_or((None, &*whole), |(owner, last)| (Some(owner), last));
    let owner = class.or_else(|| owner.map(str::to_owned));
    let has_rest = code.flags & CodeFlags::VARARGS != 0;
    if all == unnamed {
        let has_names = code.flags & CodeFlags::VARKEYWORDS != 0;
        if has_rest {
            return raised;
        }
        let name = match (owner, makes) {
            (_, true) if whole == last => whole.clone(),
            (Some(owner), true) => owner,
            (Some(owner), false) => format!("{owner}.{last}"),
            (None, _) => module_name(vm, function).map_or_else(|| whole.clone(), |module| format!("{module}.{last}")),
        };
        let bounds = (required - receivers, positional - receivers);
        let last = if makes { &*code.name } else { last };
        return wrong_positional(vm, (&name, last), bounds, given - receivers, args.keywords.is_some() && !has_names);
    }
    let name = |index: usize| if index < unnamed { "" } else { &*code.localsplus[index].0 };
    let names: Vec<&str> = (receivers..all).map(name).collect();
    let shown = match owner {
        Some(owner) if makes && whole != last => owner,
        _ => last.to_owned(),
    };
    let parameters = Parameters {
        function: &shown,
        names: &names,
        required: required - receivers,
        positional: positional - receivers,
    };
    // What goes to `*args` fits.
    let fit = if has_rest { given.min(positional) } else { given };
    let slots: SmallVec<[Slot; 8]> = args.slots[..fit].iter().chain(&args.slots[given..]).copied().collect();
    let args = Args { slots: &slots, keywords: args.keywords };
    match parameters.sort(vm, args, receivers, &mut SmallVec::from_slice(&slots[..receivers])) {
        Ok(()) => raised,
        Err(refused) => refused,
    }
}

/// The name of the class whose method a function is taken for: the one that has it, or the native one that gets it from a
/// class which CPython does not have. Each native class makes its instances itself, which is what it means that there is
/// no method.
fn shown_class(vm: &Isolate, method: Option<Gc<Function>>, receiver: Value) -> Option<String> {
    let class = receiver.downcast::<TypeObject>().unwrap_or_else(|| vm.type_of(receiver));
    let mut shown = None;
    for class in class.mro() {
        if class.shows_module.get() {
            shown = Some(class);
            if method.is_none() {
                break;
            }
        }
        let values = (0..class.dict.table.end()).filter_map(|position| class.dict.table.entry(position));
        if values.map(|(_, value)| value).any(|value| method.is_some_and(|method| value == method.into())) {
            break;
        }
    }
    shown.map(|class| class.name.to_text().into_owned())
}

/// `__module__`, which messages about functions of modules have before the name.
fn module_name(vm: &mut Isolate, function: Gc<Function>) -> Option<String> {
    let name = vm.intern("__module__");
    let module = attr::get_optional(vm, function.into(), name).ok()??;
    module
        .downcast::<Str>()
        .and_then(|module| repr::str(vm, module.into()).ok())
        .map(|text| text.to_text().into_owned())
}
