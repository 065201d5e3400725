//! Calls whose target is known and whose arguments need binding: keywords, defaults, `*args` and `**kwargs`.
//!
//! What the interpreter binds at run time is bound here once. The tuple of `*args` is one that later passes remove, and
//! the dict of `**kwargs` is only imagined, as long as both are but passed on.

use super::analysis::passed_on;
use super::call::MAX_DIRECT_ARGS;
use super::frame::{Abs, Frame, Keywords};
use super::global::{DICT_ENTRIES, DICT_VERSION, entry_part};
use super::ops::access;
use super::{Body, Step, Translator};
use crate::bytecode::{CodeFlags, Instr, Intrinsic, Opcode};
use crate::interp::targets::Targets;
use crate::runtime::heap::HeaderFlags;
use crate::runtime::objects::{CodeObject, Dict, Function, FunctionExtra, Gc, Str, Table, Tag, Tuple};
use crate::runtime::{Value as Word64, ops};
use crate::tier::bound_words;
use freevar_jit::abi::{Heap, HelperId, value};
use freevar_jit::ir::{Cond, HeaderTest, MemKind, Reason, Type, Value};
use std::rc::Rc;

/// What a call passes.
pub(super) struct Passed {
    pub positional: Vec<Abs>,
    pub keywords: Vec<(Gc<Str>, Abs)>,
    /// What is unpacked behind the positional arguments, if it is not known what is in it.
    pub spread: Option<Value>,
}

/// What is known of a dict of keyword arguments that was made here.
#[derive(Clone)]
pub(super) struct MadeKeywords {
    /// Its first version.
    version: Value,
    /// The names in order.
    names: Rc<[Gc<Str>]>,
}

impl Passed {
    /// Positional arguments and nothing else.
    pub fn positional(positional: Vec<Abs>) -> Passed {
        Passed { positional, keywords: Vec::new(), spread: None }
    }
}

/// What the parameters of a function get, in the order of `localsplus`.
pub(super) struct Binding {
    pub params: Vec<Bound>,
    /// What is unpacked, and how many items it has to have.
    unpacked: Option<(Value, u32)>,
}

impl Binding {
    /// Whether a function of this code can be called with the parameters in registers.
    pub fn is_direct(&self, code: Gc<CodeObject>) -> bool {
        bound_words(code) == Some(self.params.len() as u32)
    }
}

/// What a parameter gets.
pub(super) enum Bound {
    /// An argument.
    Passed(Abs),
    /// This item of what is unpacked.
    Item(usize),
    /// A copy of the tuple that is unpacked, which holds the other positional arguments.
    Whole(Value),
    /// The default of the positional parameter that is so many before the last one.
    Default(usize),
    /// The default of a parameter that is passed by keyword only.
    KeywordDefault(Gc<Str>),
    /// The tuple of the other positional arguments.
    Rest(Vec<Abs>),
    /// The dict of the other keyword arguments.
    Keywords(Vec<(Gc<Str>, Abs)>),
}

impl Translator<'_, '_> {
    /// `CALL_KW`: the names of the last arguments are on top of the stack.
    pub(super) fn call_with_keywords(&mut self, body: &mut Body, f: &mut Frame, pc: u32, argc: usize) -> Step {
        let names = self.known(f.peek(1)).and_then(|names| names.downcast::<Tuple>());
        if let Some(names) = names {
            if self.enumerated_by_name(body, f, pc, argc, names) || self.consumed_by_key(body, f, pc, argc, names) {
                return Ok(());
            }
            let end = f.slots.len() - 1;
            let receiver = Some(f.peek(argc + 2)).filter(|receiver| **receiver != Abs::Absent);
            let first_named = end - names.len();
            let positional = receiver.into_iter().chain(&f.slots[end - argc..first_named]).cloned().collect();
            let names = names.items().iter().filter_map(|name| name.downcast::<Str>());
            let keywords = names.zip(f.slots[first_named..end].iter().cloned()).collect();
            let mut passed = Passed { positional, keywords, spread: None };
            if let Some((function, receiver)) = self.parts_of_method(f.peek(argc + 3)) {
                passed.positional.insert(0, Abs::Val(receiver));
                if !self.call_fixed(body, f, pc, argc + 3, function, &passed)? {
                    self.cold(body, f, pc, Opcode::CALL_KW, argc as u32);
                }
                return Ok(());
            }
            if self.call_passed(body, f, pc, argc + 3, &passed)? || self.construct(body, f, pc, argc + 3, &passed)? {
                return Ok(());
            }
        }
        self.cold(body, f, pc, Opcode::CALL_KW, argc as u32);
        Ok(())
    }

    /// `CALL_FUNCTION_EX`
    pub(super) fn call_unpacked(&mut self, body: &mut Body, f: &mut Frame, pc: u32, arg: u32) -> Step {
        let words = 3 + (arg & 1) as usize;
        let keywords = match f.peek(1) {
            Abs::Keywords(keywords) if arg & 1 != 0 => Some(keywords.pairs.clone()),
            _ if arg & 1 == 0 => Some(Vec::new()),
            _ => None,
        };
        if let Some(keywords) = keywords {
            let unpacked = f.peek(words - 2).clone();
            let (mut positional, spread) = match self.tuple_items(&unpacked) {
                Some(items) => (items.to_vec(), None),
                None => (Vec::new(), Some(self.tagged(&unpacked))),
            };
            if let Some((function, receiver)) = self.parts_of_method(f.peek(words)).filter(|_| spread.is_none()) {
                positional.insert(0, Abs::Val(receiver));
                let passed = Passed { positional, keywords, spread };
                if !self.call_fixed(body, f, pc, words, function, &passed)? {
                    self.cold(body, f, pc, Opcode::CALL_FUNCTION_EX, arg);
                }
                return Ok(());
            }
            let passed = Passed { positional, keywords, spread };
            if self.call_passed(body, f, pc, words, &passed)? || self.construct(body, f, pc, words, &passed)? {
                return Ok(());
            }
            let count = passed.positional.len();
            let is_general = self.lessons.generic.contains(&(f.code.id, pc));
            if passed.keywords.is_empty()
                && passed.spread.is_none()
                && count <= MAX_DIRECT_ARGS
                && !is_general
                && matches!(self.targets(f, words), Targets::Few(_) | Targets::Many)
            {
                // The state of all checks, before the arguments stand where a call has them.
                self.exit_here(body, f, pc, Reason::Target);
                f.drop(words - 2);
                f.slots.extend(passed.positional);
                let end = f.window as usize + f.code.frame_size + count;
                self.frame_slots = self.frame_slots.max(end as u32);
                return self.call_some_function(body, f, pc, count);
            }
        }
        self.cold(body, f, pc, Opcode::CALL_FUNCTION_EX, arg);
        Ok(())
    }

    /// `BUILD_LIST` and `BUILD_MAP` that begin to copy arguments only to pass them on: `(first, *args, last)` and
    /// `{"name": value, **kwargs}`. Gives the number of instructions that this has taken.
    pub(super) fn forwarded(&mut self, body: &Body, f: &mut Frame, pc: u32, count: u32) -> Step<Option<u32>> {
        if body.code.code.instrs[pc as usize].op == Opcode::BUILD_MAP {
            return Ok(self.forwarded_keywords(body, f, pc, count).or_else(|| self.no_keywords(body, f, pc, count)));
        }
        let code = &body.code.code;
        let parts = code.instrs[pc as usize + 1..].chunks_exact(2).take_while(|part| adds_argument(part));
        let parts: Vec<[Instr; 2]> = parts.map(|part| [part[0], part[1]]).collect();
        let taken = 1 + 2 * parts.len();
        let ends = code.instrs.get(pc as usize + taken).is_some_and(|last| (last.op, last.arg) == LIST_TO_TUPLE);
        if !ends {
            return Ok(None);
        }
        let mut items = f.slots[f.slots.len() - count as usize..].to_vec();
        let behind = code.instrs.get(pc as usize + taken + 1);
        let is_passed = behind.is_some_and(|call| (call.op, call.arg) == CALL_WITH_TUPLE)
            && !self.lessons.generic.contains(&(f.code.id, pc));
        let count_of_parts = parts.len();
        for (index, [load, add]) in parts.into_iter().enumerate() {
            let abs = match load.op {
                Opcode::LOAD_CONST => self.constant(f.code.consts[load.arg as usize]),
                Opcode::LOAD_FAST => f.slots[load.arg as usize].clone(),
                // An exit begins with the copy again: nothing sees it before it is a tuple.
                _ => self.variable(body, f, pc, load.arg)?,
            };
            match (add.op, self.known_items(&abs)) {
                (Opcode::LIST_APPEND, _) if matches!(abs, Abs::Val(_)) => items.push(abs),
                (Opcode::LIST_EXTEND, Some(rest)) => items.extend(rest.iter().cloned()),
                (Opcode::LIST_EXTEND, None)
                    if is_passed && index + 1 == count_of_parts && matches!(abs, Abs::Val(_)) =>
                {
                    let callee = f.peek(count as usize + 2).clone();
                    let Some(lacking) = self.lacking(&callee, items.len()) else { return Ok(None) };
                    let rest = self.tagged(&abs);
                    let unpacked = self.unpacked_for(body, f, pc, lacking, rest);
                    items.extend(unpacked.into_iter().map(Abs::Val));
                }
                _ => return Ok(None),
            }
        }
        f.drop(count as usize);
        let tuple = self.new_tuple(items);
        f.push(Abs::Val(tuple));
        Ok(Some(taken as u32 + 1))
    }

    /// The function that is called, if it is known as an object, and how many positional parameters it has beyond those that
    /// get so many arguments.
    fn lacking(&mut self, callee: &Abs, passed: usize) -> Option<(Gc<Function>, usize)> {
        let (function, receivers) = match self.parts_of_method(callee) {
            Some((function, _)) => (function, 1),
            None => (self.known_function(callee)?, 0),
        };
        let code = function.code();
        let lacking = (code.code.arg_count as usize).checked_sub(passed + receivers)?;
        let takes = code.code.flags & CodeFlags::VARARGS == 0 && lacking <= MAX_DIRECT_ARGS;
        (takes && self.trusts_closures()).then_some((function, lacking))
    }

    /// The items of what is unpacked behind the other arguments of a function that lacks so many, with its defaults where
    /// there are less.
    fn unpacked_for(
        &mut self,
        body: &Body,
        f: &Frame,
        pc: u32,
        (function, lacking): (Gc<Function>, usize),
        sequence: Value,
    ) -> Vec<Value> {
        self.rest_on(body, f, pc, function);
        let defaults = function.extra().and_then(|extra| extra.defaults.get()?.downcast::<Tuple>());
        let optional: Vec<Value> = defaults.map_or(Vec::new(), |defaults| {
            let first = defaults.items().len().saturating_sub(lacking);
            defaults.items()[first..].iter().map(|&default| self.pool_value(default)).collect()
        });
        let [other, wrong] = [Reason::Type, Reason::Bounds].map(|reason| self.exit_here(body, f, pc, reason));
        self.items_of_either(sequence, lacking as u32, &optional, other, wrong)
    }

    /// A copy of the keyword arguments of a function, behind `count` pairs of its own, that is made to be passed on.
    fn forwarded_keywords(&mut self, body: &Body, f: &mut Frame, pc: u32, count: u32) -> Option<u32> {
        let slot = passed_on(&body.code.code, pc)?;
        let source = f.slots[slot as usize].clone();
        if count == 0 && matches!(source, Abs::Keywords(_)) {
            f.push(source);
            return Some(3);
        }
        let own = f.slots[f.slots.len() - 2 * count as usize..].chunks_exact(2).map(|pair| {
            let name = self.known_text(&pair[0])?;
            Some((name, pair[1].clone()))
        });
        let mut pairs: Vec<(Gc<Str>, Abs)> = own.collect::<Option<_>>()?;
        let passed = match &source {
            Abs::Keywords(keywords) => keywords.pairs.clone(),
            &Abs::Val(dict) => {
                let made = self.keyword_dicts.get(&dict)?.clone();
                // A check that fails goes on where the copy has begun, with the pairs that come first.
                let mut merging = f.clone();
                merging.drop(2 * count as usize);
                let begun = self.imagined_dict(pairs.clone());
                merging.slots.extend([begun, source]);
                self.pairs_in(body, &merging, pc + 2, dict, made)?
            }
            _ => return None,
        };
        // What is passed twice is an error.
        if passed.iter().any(|(name, _)| pairs.iter().any(|(own, _)| own == name)) {
            return None;
        }
        pairs.extend(passed);
        f.drop(2 * count as usize);
        let dict = self.imagined_dict(pairs);
        f.push(dict);
        Some(3)
    }

    /// A dict of keyword arguments as an object, since something looks at it.
    pub(super) fn make_keywords(&mut self, keywords: &Keywords) -> Value {
        let dict = self.b.helper(HelperId::Keywords, &[keywords.tuple]);
        let object = self.b.value_to_ref(dict);
        let version = self.b.load(DICT_VERSION, object);
        let names = keywords.pairs.iter().map(|(name, _)| *name).collect();
        self.keyword_dicts.insert(dict, MadeKeywords { version, names });
        dict
    }

    /// Names and values in a dict of keyword arguments that was made here, if it has the same keys still.
    fn pairs_in(
        &mut self,
        body: &Body,
        f: &Frame,
        pc: u32,
        dict: Value,
        MadeKeywords { version, names }: MadeKeywords,
    ) -> Option<Vec<(Gc<Str>, Abs)>> {
        if self.lessons.generic.contains(&(f.code.id, pc)) {
            return None;
        }
        let object = self.b.value_to_ref(dict);
        let now = self.b.load(DICT_VERSION, object);
        let exit = self.exit_at(body, f, pc, Reason::Value);
        let is_unchanged = self.b.icmp(Cond::Eq, now, version);
        self.b.check_true(is_unchanged, exit);
        let entries = self.b.load(DICT_ENTRIES, object);
        let value =
            |(position, &name)| (name, Abs::Val(self.b.load(entry_part(position, Table::ENTRY_VALUE), entries)));
        Some(names.iter().enumerate().map(value).collect())
    }

    /// The copy of a dict of keyword arguments that has become an object, where there are none: most functions are called
    /// without.
    fn no_keywords(&mut self, body: &Body, f: &mut Frame, pc: u32, count: u32) -> Option<u32> {
        let slot = passed_on(&body.code.code, pc).filter(|_| count == 0)?;
        let &Abs::Val(value) = &f.slots[slot as usize] else { return None };
        if self.b.func.ty(value) != Type::Value || self.lessons.generic.contains(&(f.code.id, pc)) {
            return None;
        }
        let exit = self.exit_here(body, f, pc, Reason::Value);
        self.b.check_obj(Tag::Dict as u8, value, exit);
        let (length, zero) = (self.b.helper(HelperId::Length, &[value]), self.b.int_const(0));
        let is_empty = self.b.icmp(Cond::Eq, length, zero);
        self.b.check_true(is_empty, exit);
        let dict = self.imagined_dict(Vec::new());
        f.push(dict);
        Some(3)
    }

    /// What the parameters of a function get.
    pub(super) fn bound_arguments(
        &mut self,
        body: &Body,
        f: &Frame,
        pc: u32,
        function: Value,
        binding: Binding,
    ) -> Step<Vec<Abs>> {
        let items = match binding.unpacked {
            Some((sequence, count)) => {
                let [other, wrong] = [Reason::Type, Reason::Bounds].map(|reason| self.exit_here(body, f, pc, reason));
                self.items_of_either(sequence, count, &[], other, wrong)
            }
            None => Vec::new(),
        };
        let argument = |param| {
            Ok(match param {
                Bound::Passed(abs) => abs,
                Bound::Item(index) => Abs::Val(items[index]),
                Bound::Whole(sequence) => {
                    let exit = self.exit_here(body, f, pc, Reason::Type);
                    let object = self.b.check_ref(sequence, exit);
                    let [is_list, is_tuple] =
                        [Tag::List, Tag::Tuple].map(|tag| self.b.has_header(HeaderTest::tag(tag as u8), object));
                    let is_either = self.b.select(is_list, is_list, is_tuple);
                    self.b.check_true(is_either, exit);
                    Abs::Val(self.b.helper(HelperId::RestOf, &[sequence]))
                }
                Bound::Default(distance) => self.default(body, f, pc, function, distance),
                Bound::KeywordDefault(name) => self.keyword_default(body, f, pc, function, name)?,
                Bound::Rest(items) => Abs::Val(self.new_tuple(items)),
                Bound::Keywords(pairs) => self.imagined_dict(pairs),
            })
        };
        binding.params.into_iter().map(argument).collect()
    }

    /// What each parameter gets; none if the call fails or is not understood here.
    pub(super) fn bound(&mut self, code: Gc<CodeObject>, passed: &Passed) -> Option<Binding> {
        let (args, named) = (code.code.arg_count as usize, (code.code.arg_count + code.code.kwonly_count) as usize);
        let has = |flag| code.code.flags & flag != 0;
        let takes_rest = has(CodeFlags::VARARGS);
        let mut params: Vec<Option<Bound>> = Vec::with_capacity(named);
        params.extend(passed.positional.iter().take(args).cloned().map(|abs| Some(Bound::Passed(abs))));
        let rest = passed.positional[params.len()..].to_vec();
        let missing = args - params.len();
        let unpacked = match passed.spread {
            // It has what is missing, no less and no more, or is the tuple of the rest.
            Some(sequence) if !takes_rest && rest.is_empty() => Some((sequence, missing as u32)),
            Some(_) if !takes_rest || missing != 0 || !rest.is_empty() => return None,
            _ => None,
        };
        if unpacked.is_some() {
            params.extend((0..missing).map(|index| Some(Bound::Item(index))));
        }
        params.resize_with(named, || None);
        let mut others = Vec::new();
        for (name, abs) in &passed.keywords {
            let by_name = code.code.posonly_count as usize..named;
            match by_name.into_iter().find(|&index| name.is_text(&code.code.localsplus[index].0)) {
                Some(index) if params[index].is_some() => return None,
                Some(index) => params[index] = Some(Bound::Passed(abs.clone())),
                None => others.push((*name, abs.clone())),
            }
        }
        if !rest.is_empty() && !takes_rest || !others.is_empty() && !has(CodeFlags::VARKEYWORDS) {
            return None;
        }
        let mut bound = Vec::with_capacity(named + 2);
        for (index, param) in params.into_iter().enumerate() {
            bound.push(match param {
                Some(param) => param,
                None if index < args => Bound::Default(args - index),
                None => Bound::KeywordDefault(self.vm.intern(&code.code.localsplus[index].0)),
            });
        }
        if takes_rest {
            bound.push(passed.spread.map_or(Bound::Rest(rest), Bound::Whole));
        }
        if has(CodeFlags::VARKEYWORDS) {
            bound.push(Bound::Keywords(others));
        }
        Some(Binding { params: bound, unpacked })
    }

    /// That part of a function that is known; what it holds is fixed.
    fn fixed_extra(&mut self, body: &Body, f: &Frame, pc: u32, function: Value) -> Option<Gc<FunctionExtra>> {
        let known = self.known_function(&Abs::Val(function)).filter(|_| self.trusts_closures())?;
        self.rest_on(body, f, pc, known);
        known.extra()
    }

    /// The part of a function that holds its defaults.
    fn extra(&mut self, body: &Body, f: &Frame, pc: u32, function: Value) -> Value {
        let flag = u64::from(HeaderFlags::HAS_EXTRA) << 8;
        let exit = self.exit_here(body, f, pc, Reason::Target);
        self.b.check_header(HeaderTest { mask: flag, expected: flag }, function, exit);
        self.b.load(access(Heap::Function, MemKind::Ref, Function::EXTRA_OFFSET), function)
    }

    /// The default of the positional parameter that is `distance` before the end of all.
    fn default(&mut self, body: &Body, f: &Frame, pc: u32, function: Value, distance: usize) -> Abs {
        let known = self.fixed_extra(body, f, pc, function).and_then(|extra| extra.defaults.get());
        let known = known.and_then(|defaults| defaults.downcast::<Tuple>());
        if let Some(default) = known.and_then(|all| all.items().iter().nth_back(distance - 1).copied()) {
            return self.constant(default);
        }
        let extra = self.extra(body, f, pc, function);
        let defaults = self.b.load(access(Heap::Function, MemKind::Value, FunctionExtra::DEFAULTS_OFFSET), extra);
        let exit = self.exit_here(body, f, pc, Reason::Target);
        let defaults = self.b.check_obj(Tag::Tuple as u8, defaults, exit);
        let len = self.b.load(access(Heap::Tuple, MemKind::Int, Tuple::LEN_OFFSET), defaults);
        let distance = self.b.int_const(distance as i64);
        let enough = self.b.icmp(Cond::Le, distance, len);
        let exit = self.exit_here(body, f, pc, Reason::Target);
        self.b.check_true(enough, exit);
        let index = self.b.sub(len, distance);
        Abs::Val(self.b.load_elem(access(Heap::Tuple, MemKind::Value, Tuple::ITEMS_OFFSET), defaults, index))
    }

    /// The default of a parameter that is passed by keyword only.
    fn keyword_default(&mut self, body: &Body, f: &Frame, pc: u32, function: Value, name: Gc<Str>) -> Step<Abs> {
        let known = self.fixed_extra(body, f, pc, function).and_then(|extra| extra.kwdefaults.get());
        if let Some(defaults) = known.and_then(|defaults| defaults.downcast::<Dict>())
            && let Some(position) = ops::dict::find_str(defaults, name)
        {
            return self.dict_entry(body, f, pc, defaults, position, name);
        }
        let extra = self.extra(body, f, pc, function);
        let defaults = self.b.load(access(Heap::Function, MemKind::Value, FunctionExtra::KWDEFAULTS_OFFSET), extra);
        let exit = self.exit_here(body, f, pc, Reason::Target);
        let defaults = self.b.check_obj(Tag::Dict as u8, defaults, exit);
        let name = self.pool_value(Word64::from(name));
        let found = self.b.helper(HelperId::DictProbe, &[defaults, name]);
        for mark in [value::ABSENT, value::UNSURE] {
            let mark = self.b.value_const(mark);
            let missing = self.b.word_eq(found, mark);
            let exit = self.exit_here(body, f, pc, Reason::Target);
            self.b.check_false(missing, exit);
        }
        Ok(Abs::Val(found))
    }

    /// A dict of keyword arguments that is not made before something needs it.
    fn imagined_dict(&mut self, mut pairs: Vec<(Gc<Str>, Abs)>) -> Abs {
        let mut items = Vec::with_capacity(2 * pairs.len());
        for (name, abs) in &mut pairs {
            self.settle(abs);
            items.push(Abs::Val(self.pool_value(Word64::from(*name))));
            items.push(abs.clone());
        }
        let tuple = self.new_tuple(items);
        Abs::Keywords(Rc::new(Keywords { tuple, pairs }))
    }
}

/// Whether two instructions add to a list of arguments what is at hand.
fn adds_argument(part: &[Instr]) -> bool {
    matches!(part[0].op, Opcode::LOAD_FAST | Opcode::LOAD_DEREF | Opcode::LOAD_CONST)
        && matches!(part[1].op, Opcode::LIST_EXTEND | Opcode::LIST_APPEND)
        && part[1].arg == 1
}

/// The call with that tuple and no keywords.
const CALL_WITH_TUPLE: (Opcode, u32) = (Opcode::CALL_FUNCTION_EX, 0);
/// The instruction that makes a tuple of a list.
const LIST_TO_TUPLE: (Opcode, u32) = (Opcode::CALL_INTRINSIC_1, Intrinsic::ListToTuple as u32);
