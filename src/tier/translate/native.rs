//! Native functions and types that are known where they are called: those that have a form of their own in machine code,
//! and the rest, which are called without looking at them again.

use super::frame::{Abs, Frame};
use super::ops::access;
use super::{Body, Step, Translator};
use crate::bytecode::Opcode;
use crate::interp::seen;
use crate::runtime::heap::Header;
use crate::runtime::objects::{Builtin, Gc, IterKind, Str, Tag, TypeObject};
use crate::runtime::ops::text::class::Class;
use crate::runtime::{Value as Word64, ops};
use freevar_jit::abi::{Heap, HelperId};
use freevar_jit::ir::{Cond, HeaderTest, MemKind, Reason, Type, Value};

impl Translator<'_, '_> {
    /// A native function or type that is known here and has a form of its own. Gives whether it had.
    pub(super) fn native(&mut self, body: &mut Body, f: &mut Frame, pc: u32, argc: usize) -> Step<bool> {
        let callable = f.peek(argc + 2).clone();
        let plain = *f.peek(argc + 1) == Abs::Absent;
        let range_type = Word64::from(self.vm.types.of_tag(Tag::Range));
        if plain && self.is_object(&callable, range_type) {
            return self.range(body, f, pc, argc);
        }
        let [enumerate_type, zip_type] =
            [Tag::EnumerateIter, Tag::ZipIter].map(|tag| Word64::from(self.vm.types.of_tag(tag)));
        let reversed_type = Word64::from(self.vm.types.iterator(IterKind::Reversed));
        let iterator = match argc {
            1 if plain && self.is_object(&callable, reversed_type) => self.reversed(body, f, pc),
            1 if plain && self.is_object(&callable, enumerate_type) => self.enumerated(body, f, pc, 1, 0),
            2 if plain && self.is_object(&callable, enumerate_type) => {
                self.constant_int(f.peek(1)).and_then(|first| self.enumerated(body, f, pc, 2, first))
            }
            2 if plain && self.is_object(&callable, zip_type) => self.zipped(body, f, pc),
            _ => None,
        };
        if let Some(iterator) = iterator {
            f.drop(argc + 2);
            f.push(iterator);
            return Ok(true);
        }
        if self.produced(body, f, pc, argc, &callable) || self.consumed(body, f, pc, argc, &callable) {
            return Ok(true);
        }
        if plain && argc == 1 && self.converts(body, f, pc, &callable) {
            return Ok(true);
        }
        let complex_type = Word64::from(self.vm.types.of_tag(Tag::Complex));
        if plain
            && self.is_object(&callable, complex_type)
            && let Some(complex) = self.makes_complex(body, f, pc, argc)
        {
            f.drop(argc + 2);
            f.push(complex);
            return Ok(true);
        }
        let str_type = Word64::from(self.vm.types.of_tag(Tag::Str));
        if plain && argc == 1 && self.is_object(&callable, str_type) {
            let value = self.tagged(&f.peek(1).clone());
            let state = self.raise_state(body, f, pc);
            let text = self.helper_raising(HelperId::ToStr, &[value], &state);
            f.drop(argc + 2);
            f.push(Abs::Val(text));
            return Ok(true);
        }
        if plain && argc == 1 && self.is_object(&callable, self.vm.types.of_tag(Tag::Type).into()) {
            let evident = match *f.peek(1) {
                Abs::Val(value) => self.evident_class(value),
                _ => None,
            };
            let class = match evident {
                Some(class) => self.pool_value(class.into()),
                None => {
                    let value = self.tagged(&f.peek(1).clone());
                    self.b.helper(HelperId::TypeOf, &[value])
                }
            };
            f.drop(argc + 2);
            f.push(Abs::Val(class));
            return Ok(true);
        }
        let Some(native) = self.known_native(&callable) else {
            return Ok(plain && self.makes_native(body, f, pc, argc));
        };
        if plain && native.def.name == "collect" && native.module.is_some_and(|module| module.is_text("gc")) {
            // What the interpreter goes on with is known exactly, and what calls have left on the stack keeps nothing alive.
            return self.leave(body, f, pc, Reason::Unsupported);
        }
        if native.owner == Some(self.vm.types.of_tag(Tag::Complex))
            && (native.def.name, argc, plain) == ("conjugate", 0, false)
            && let Some(conjugate) = self.conjugate(f)
        {
            f.drop(argc + 2);
            f.push(conjugate);
            return Ok(true);
        }
        if (native.def.name, argc) == ("next", 1)
            && plain
            && native.owner.is_none()
            && self.call_next_by_name(body, f, pc)?
        {
            return Ok(true);
        }
        if let Some(instance) = self.makes_instance(body, f, pc, argc, native) {
            f.drop(argc + 2);
            f.push(Abs::Val(instance));
            return Ok(true);
        }
        let result = match (native.def.name, argc) {
            ("append", 1) if !plain && native.owner == Some(self.vm.types.of_tag(Tag::List)) => {
                let list = self.as_object(body, f, pc, 2, Tag::List);
                let item = self.tagged(&f.peek(1).clone());
                self.append(list, item);
                Some(self.b.value_const(Word64::NONE.word()))
            }
            ("pop", 0) if !plain && native.owner == Some(self.vm.types.of_tag(Tag::List)) => {
                let list = self.as_object(body, f, pc, 1, Tag::List);
                self.pop(body, f, pc, list)
            }
            (name, _) if !plain && native.owner == Some(self.vm.types.of_tag(Tag::Deque)) => {
                self.deque_method(body, f, pc, name, argc)
            }
            ("add" | "discard", 1) if !plain && native.owner == Some(self.vm.types.of_tag(Tag::Set)) => {
                let (set, item) = (self.tagged(&f.peek(2).clone()), self.tagged(&f.peek(1).clone()));
                let state = self.raise_state(body, f, pc);
                let helper = if native.def.name == "add" { HelperId::SetAdd } else { HelperId::SetDiscard };
                Some(self.helper_raising(helper, &[set, item], &state))
            }
            ("__setattr__", _) if argc + usize::from(!plain) == 3 && native.owner == Some(self.vm.object_type()) => {
                self.store_plainly(body, f, pc)
            }
            ("__init__", _) if !plain && native.owner.is_some_and(|owner| owner.instances == Tag::Exception) => {
                self.init_exception(body, f, pc, argc)
            }
            ("get", 1 | 2) if !plain && native.owner == Some(self.vm.types.of_tag(Tag::Dict)) => {
                self.dict_get(body, f, pc, argc)
            }
            ("len", 1) if plain && native.owner.is_none() => self.len(body, f, pc),
            ("next", 1 | 2) if plain && native.owner.is_none() => self.called_step(body, f, pc, native, argc),
            ("__next__", 0) | ("send", 1)
                if !plain && native.owner.is_some_and(|owner| owner.instances == Tag::Generator) =>
            {
                self.called_step(body, f, pc, native, argc + 1)
            }
            ("isinstance", 2) if plain && native.owner.is_none() => self.isinstance(body, f, pc),
            ("ord", 1) if plain && native.owner.is_none() => self.ord(body, f, pc),
            ("chr", 1) if plain && native.owner.is_none() => self.chr(body, f, pc)?,
            (name, 0) if !plain && native.owner == Some(self.vm.types.of_tag(Tag::Str)) => {
                Class::of_method(name).and_then(|class| self.is_class(body, f, pc, class))
            }
            ("divmod", 2) if plain && native.owner.is_none() => self.divmod(body, f, pc)?,
            ("abs", 1) if plain && native.owner.is_none() => self.abs(body, f, pc, native)?,
            ("sqrt", 1) if plain && native.module.is_some_and(|m| m.is_text("math")) => self.sqrt(body, f, pc)?,
            ("floor" | "ceil", 1) if plain && native.module.is_some_and(|m| m.is_text("math")) => {
                self.nearest_whole(body, f, pc, native.def.name == "ceil")
            }
            ("min" | "max", 2..=4) if plain && native.owner.is_none() => {
                self.min_max(body, f, pc, argc, native.def.name == "min")?
            }
            _ => None,
        };
        let result = match result {
            Some(result) => result,
            None if native.takes_as_they_are(argc, !plain) => {
                self.call_native(body, f, pc, native, argc + !plain as usize)
            }
            None => return Ok(false),
        };
        f.drop(argc + 2);
        f.push(Abs::Val(result));
        Ok(true)
    }

    /// `object.__new__(cls)` and `tuple.__new__(cls, items)` of a class that is known, and of items that are.
    fn makes_instance(&mut self, body: &Body, f: &Frame, pc: u32, argc: usize, native: Gc<Builtin>) -> Option<Value> {
        let own = native.receiver.filter(|_| native.def.name == "__new__")?.downcast::<TypeObject>()?;
        let class = self.known(f.peek(argc))?.downcast::<TypeObject>()?;
        if *f.peek(argc + 1) != Abs::Absent || !ops::maker::lays_out(self.vm, own, class) {
            return None;
        }
        let payload = match (own.instances, argc) {
            (Tag::Tuple, 2) => {
                self.known_items(f.peek(1))?;
                Some(self.tagged(&f.peek(1).clone()))
            }
            _ if own == self.vm.object_type() && argc == 1 => None,
            _ => return None,
        };
        self.check_classes(body, f, pc);
        Some(self.new_instance(class, payload))
    }

    /// A call of a built-in type that is known: what makes its objects is called with the type before the arguments. Gives
    /// whether it is one. Exceptions are made in place.
    fn makes_native(&mut self, body: &Body, f: &mut Frame, pc: u32, argc: usize) -> bool {
        let class = self.known(f.peek(argc + 2)).and_then(|class| class.downcast::<TypeObject>());
        let is_plain = |class: &Gc<TypeObject>| {
            !class.is_user && class.metaclass.get().is_none() && class.instances != Tag::Exception
        };
        let Some(class) = class.filter(is_plain).filter(|class| class.construct.get().is_some()) else { return false };
        let state = self.raise_state(body, f, pc);
        let place = f.slots.len() - argc - 1;
        f.slots[place] = Abs::Val(self.pool_value(class.into()));
        self.spill(f, argc + 1);
        let (place, count) = (self.b.frame_addr(f.place(argc + 1)), self.b.int_const(argc as i64 + 1));
        let made = self.helper_raising(HelperId::Construct, &[place, count], &state);
        f.drop(argc + 2);
        f.push(Abs::Val(made));
        true
    }

    /// A call of a native function without checks; the arguments, `self` among them, stand in the frame's window.
    pub(super) fn call_native(&mut self, body: &Body, f: &Frame, pc: u32, native: Gc<Builtin>, count: usize) -> Value {
        let state = self.raise_state(body, f, pc);
        self.spill(f, count);
        let function = self.pool_value(native.into());
        // Without arguments nothing is read there, but the place has to be one of the window: that of `self`.
        let place = self.b.frame_addr(f.place(count.max(1)));
        let count = self.b.int_const(count as i64);
        self.helper_raising(HelperId::CallNative, &[function, place, count], &state)
    }

    /// `len`: the length of a list or a string is read where it stands, others are asked for theirs.
    fn len(&mut self, body: &mut Body, f: &mut Frame, pc: u32) -> Option<Value> {
        if let Abs::Range { len, .. } = f.peek(1) {
            return Some(*len);
        }
        let Abs::Val(value) = *f.peek(1) else { return None };
        if let Some(tag) = self.made_header(value).map(|header| header.tag()).filter(|&tag| tag != Tag::Instance) {
            return matches!(tag, Tag::List | Tag::Tuple).then(|| self.length(tag, value));
        }
        let ty = self.b.func.ty(value);
        if !matches!(ty, Type::Value | Type::Ref) || self.lessons.generic.contains(&(f.code.id, pc)) {
            return None;
        }
        let of_instance = self.length_of_payload(body, f, pc).or_else(|| self.length_by_method(body, f, pc));
        if of_instance.is_some() {
            return of_instance;
        }
        let exit = self.exit_here(body, f, pc, Reason::Type);
        let object = if ty == Type::Ref { value } else { self.b.check_ref(value, exit) };
        let tag = self.b.load(access(Heap::Header, MemKind::U8, 0), object);
        let [lists, strings, others, next_kind, join] = std::array::from_fn(|_| self.b.create_block());
        let len = self.b.append_param(join, Type::Int);
        let [list, string] = [Tag::List, Tag::Str].map(|tag| self.b.int_const(tag as i64));
        let is_list = self.b.icmp(Cond::Eq, tag, list);
        self.b.branch(is_list, lists, &[], next_kind, &[]);
        self.b.switch_to(lists);
        let known = self.length(Tag::List, object);
        self.b.jump(join, &[known]);
        self.b.switch_to(next_kind);
        let is_string = self.b.icmp(Cond::Eq, tag, string);
        self.b.branch(is_string, strings, &[], others, &[]);
        self.b.switch_to(strings);
        let known = self.length(Tag::Str, object);
        self.b.jump(join, &[known]);
        self.b.switch_to(others);
        let value = self.b.ref_to_value(object);
        let told = self.b.helper(HelperId::Length, &[value]);
        let zero = self.b.int_const(0);
        let is_told = self.b.icmp(Cond::Ge, told, zero);
        self.b.check_true(is_told, exit);
        self.b.jump(join, &[told]);
        self.b.switch_to(join);
        Some(len)
    }

    /// `ord` of a character below 256.
    fn ord(&mut self, body: &Body, f: &mut Frame, pc: u32) -> Option<Value> {
        if self.lessons.generic.contains(&(f.code.id, pc)) {
            return None;
        }
        if self.is_character(f.peek(1)) {
            return Some(self.code_point(&f.peek(1).clone()));
        }
        let string = self.as_object(body, f, pc, 1, Tag::Str);
        let len = self.length(Tag::Str, string);
        let one = self.b.int_const(1);
        let is_character = self.b.icmp(Cond::Eq, len, one);
        let exit = self.exit_here(body, f, pc, Reason::Value);
        self.b.check_true(is_character, exit);
        let wide = Header::word(Tag::Invalid, 0, Str::WIDE);
        self.b.check_header(HeaderTest { mask: wide, expected: 0 }, string, exit);
        Some(self.b.load(access(Heap::Tuple, MemKind::U8, Str::DATA_OFFSET), string))
    }

    /// `chr` of an integer that is a code point.
    fn chr(&mut self, body: &Body, f: &mut Frame, pc: u32) -> Step<Option<Value>> {
        let may_be_int = matches!(self.type_of(f.peek(1)), Some(Type::Int | Type::Value));
        if !may_be_int || self.lessons.generic.contains(&(f.code.id, pc)) {
            return Ok(None);
        }
        let point = self.as_int(body, f, pc, 1)?;
        let limit = self.b.int_const(i64::from(u32::from(char::MAX)) + 1);
        let is_point = self.b.icmp(Cond::Ult, point, limit);
        let exit = self.exit_here(body, f, pc, Reason::Value);
        self.b.check_true(is_point, exit);
        Ok(Some(self.b.helper(HelperId::Character, &[point])))
    }

    /// `isdigit()` and its like of a string.
    fn is_class(&mut self, body: &Body, f: &mut Frame, pc: u32, class: Class) -> Option<Value> {
        if self.lessons.generic.contains(&(f.code.id, pc)) {
            return None;
        }
        let string = self.as_object(body, f, pc, 1, Tag::Str);
        let class = self.b.int_const(class as i64);
        Some(self.b.helper(HelperId::StrIs, &[class, string]))
    }

    fn abs(&mut self, body: &Body, f: &mut Frame, pc: u32, native: Gc<Builtin>) -> Step<Option<Value>> {
        if let Some(size) = self.abs_complex(body, f, pc) {
            return Ok(Some(size));
        }
        let Abs::Val(value) = *f.peek(1) else { return Ok(None) };
        Ok(match self.b.func.ty(value) {
            Type::Float => Some(self.b.fabs(value)),
            Type::Int => {
                let result = self.b.abs(value);
                let exit = self.exit_here(body, f, pc, Reason::Overflow);
                Some(self.b.check_fixnum(result, exit))
            }
            Type::Value if !self.lessons.generic.contains(&(f.code.id, pc)) => {
                Some(self.abs_either(body, f, pc, value))
            }
            Type::Value => Some(self.abs_of_any(value, |translator| translator.call_native(body, f, pc, native, 1))),
            _ => None,
        })
    }

    fn sqrt(&mut self, body: &Body, f: &mut Frame, pc: u32) -> Step<Option<Value>> {
        let Abs::Val(value) = *f.peek(1) else { return Ok(None) };
        let value = match self.b.func.ty(value) {
            Type::Float => value,
            Type::Int => self.b.int_to_float(value),
            Type::Value if !self.lessons.generic.contains(&(f.code.id, pc)) => {
                let exit = self.exit_here(body, f, pc, Reason::Type);
                self.b.check_number(value, exit)
            }
            _ => return Ok(None),
        };
        // Below zero it raises; a NaN, for which no comparison holds, goes the same way.
        let zero = self.b.float(0.0);
        let defined = self.b.fcmp(Cond::Ge, value, zero);
        let exit = self.exit_here(body, f, pc, Reason::Value);
        self.b.check_true(defined, exit);
        Ok(Some(self.b.fsqrt(value)))
    }

    /// The least or the greatest of numbers. Those that are not known to be integers are taken for such where what is done with
    /// the result says that it has always been one, and else for integers or doubles.
    fn min_max(&mut self, body: &Body, f: &mut Frame, pc: u32, argc: usize, is_min: bool) -> Step<Option<Value>> {
        let types: Vec<Option<Type>> = (1..=argc).map(|depth| self.type_of(f.peek(depth))).collect();
        let are_all = |known| types.iter().all(|ty| *ty == Some(known));
        if are_all(Type::Float) {
            return Ok(Some(self.extreme_float(f, argc, is_min)));
        }
        if !are_all(Type::Int) {
            if self.lessons.generic.contains(&(f.code.id, pc)) {
                return Ok(None);
            }
            let next = (pc + 1) as usize;
            let uses_numbers = f.code.code.instrs.get(next).is_some_and(|instr| {
                matches!(instr.op, Opcode::BINARY_OP | Opcode::COMPARE_OP)
                    && f.code.words[next].get().feedback() == seen::INT
            });
            if !uses_numbers || types.iter().any(|ty| !matches!(ty, Some(Type::Int | Type::Value))) {
                let values: Vec<Abs> = (1..=argc).rev().map(|depth| f.peek(depth).clone()).collect();
                return Ok(self.extreme_of_either(body, f, pc, &values, is_min));
            }
        }
        let mut result = self.as_int(body, f, pc, argc)?;
        for depth in (1..argc).rev() {
            let other = self.as_int(body, f, pc, depth)?;
            result = if is_min { self.b.min(result, other) } else { self.b.max(result, other) };
        }
        Ok(Some(result))
    }

    /// The same of arguments that are all known to be doubles. As a comparison with a NaN does not hold, one that comes first
    /// stays.
    fn extreme_float(&mut self, f: &Frame, argc: usize, is_min: bool) -> Value {
        let float = |depth: usize| match f.peek(depth) {
            Abs::Val(float) => *float,
            _ => unreachable!("the types have been looked at"),
        };
        let cond = if is_min { Cond::Lt } else { Cond::Gt };
        (1..argc).rev().map(float).fold(float(argc), |best, other| {
            let is_better = self.b.fcmp(cond, other, best);
            self.b.select(is_better, other, best)
        })
    }
}
