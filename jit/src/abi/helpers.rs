//! The runtime functions that compiled code may call, in one table.
//!
//! Every helper takes the context as an implicit first argument, then its parameters. One that may `raise` answers zero
//! (a helper of result `Bool` answers 2) when an exception is pending. The root crate supplies the addresses.

use crate::ir::Type;
use std::fmt;

/// One row a helper: `name Variant(parameter types) -> result [effects];`. The effects are
/// `raise` (may leave an exception pending), `collect` (may run the collector), `alloc` (allocates),
/// `read` (reads any heap), `write` (writes any heap), `sequences` (reads and writes what lists and deques are made of).
/// Without the last three it is a function of its arguments.
macro_rules! for_each_helper {
    ($m:ident) => {
        $m! {
            /// A binary operator by number: `binary_op(op, left, right)`.
            binary_op BinaryOp(Int, Value, Value) -> Value [raise collect alloc read write];
            /// A comparison by number: `compare_op(op, left, right)`.
            compare_op CompareOp(Int, Value, Value) -> Value [raise collect alloc read write];
            /// What an instruction gives whose special method has returned: `finish_operator(instruction, left, right, returned)`.
            finish_operator FinishOperator(Int, Value, Value, Value) -> Value [raise collect alloc read write];
            /// `-operand`
            negative Negative(Value) -> Value [raise collect alloc read write];
            /// `~operand`
            invert Invert(Value) -> Value [raise collect alloc read write];
            /// The truth of a value; 2 when `__bool__` raised.
            truth Truth(Value) -> Bool [raise collect alloc read write];
            /// The value of a double, on the heap where it is no flonum.
            box_float BoxFloat(Float) -> Value [alloc];
            /// The value of 64 bits as an integer without a sign, where it is no fixnum.
            box_word BoxWord(Int) -> Value [alloc];
            /// `str(value)`
            to_str ToStr(Value) -> Value [raise collect alloc read write];
            /// `str_item(string, index)`: the character at an index within the string.
            str_item StrItem(Ref, Int) -> Value [alloc];
            /// `str_point(string, index)`: the code point of that character.
            str_point StrPoint(Ref, Int) -> Int [];
            /// `str_has(string, point)`: whether a code point is in a string.
            str_has StrHas(Ref, Int) -> Bool [];
            /// `str_is(class, string)`: whether a string is all of a class of characters, by its number.
            str_is StrIs(Int, Ref) -> Bool [];
            /// The string of one code point.
            character Character(Int) -> Value [alloc];
            /// Whether two strings are equal.
            str_equal StrEqual(Ref, Ref) -> Bool [];
            /// -1, 0 or 1 as one string comes before another, is equal to it, or comes behind it.
            str_order StrOrder(Ref, Ref) -> Int [];
            /// `x ** y` of doubles as the C library has it.
            pow_float PowFloat(Float, Float) -> Float [];
            /// The length of the hypotenuse as the C library has it.
            hypot Hypot(Float, Float) -> Float [];
            /// Raises an exception, or an instance of an exception class; it never answers anything else than zero.
            raise Raise(Value) -> Value [raise collect alloc read write];
            /// `raise_from(exception, cause)`: the same with a cause.
            raise_from RaiseFrom(Value, Value) -> Value [raise collect alloc read write];
            /// `raise_here(exception, function, place, slots)`: raises in a frame that a handler is compiled with: answers what
            /// was raised, as `caught` does.
            raise_here RaiseHere(Value, Ref, Int, Ref) -> Value [raise collect alloc read write];
            /// `caught(function, place, slots)`: the pending exception, which passes the frame of a function at a place and is
            /// pending no more. The code is in the high half of the place, the instruction in the low one, whose highest
            /// bit says that the exception leaves the frame. Its slots are or would be at an address. Where only the interpreter
            /// can note the frame, the exception stays pending.
            caught Caught(Ref, Int, Ref) -> Value [raise alloc read write];
            /// `passes(exception, function, place, slots)`: the same of an exception that is not pending.
            passes Passes(Value, Ref, Int, Ref) -> Value [raise alloc read write];
            /// Makes an exception pending again, which has left the code; answers zero.
            pend Pend(Value) -> Value [write];
            /// Takes the pending exception, if that is the StopIteration which ends a loop.
            end_loop EndLoop() -> Value [raise read write];
            /// Enters the context manager at a place of the frame, which the method to leave it takes; answers the result.
            enter_manager EnterManager(Ref) -> Value [raise collect alloc read write];
            /// `exit_manager(exit, exception)`: leaves it because of an exception.
            exit_manager ExitManager(Value, Value) -> Value [raise collect alloc read write];
            /// The traceback of an exception, or None.
            traceback_of TracebackOf(Value) -> Value [read];
            /// The exception that is being handled, to be raised again.
            handled Handled() -> Value [raise alloc read write];
            /// Makes an exception the handled one; answers the one before, or None.
            begin_handling BeginHandling(Value) -> Value [read write];
            /// Makes an exception, or nothing for None, the handled one again; answers `None`.
            end_handling EndHandling(Value) -> Value [write];
            /// `begin_handling_within(frame, exception)`: the same in a generator with this frame, which machine code steps.
            /// Answers what the generator itself has handled before.
            begin_handling_within BeginHandlingWithin(Ref, Value) -> Value [read write];
            /// The end of that: for None, what is handled around the generator is the handled one again.
            end_handling_within EndHandlingWithin(Value) -> Value [write];
            /// `exception_matches(exception, classes)`: whether an `except` clause takes it.
            exception_matches ExceptionMatches(Value, Value) -> Value [raise alloc read write];
            /// `type(value)`.
            type_of TypeOf(Value) -> Value [read];
            /// `call(argv, argc with self, flags)`: callee and arguments stand in the frame window at `argv`.
            call Call(Ref, Int, Int) -> Value [raise collect alloc read write];
            /// `call_native(function, argv, argc with self)`: a native function that takes the arguments as they stand.
            call_native CallNative(Value, Ref, Int) -> Value [raise collect alloc read write];
            /// `construct(argv, argc with the type)`: an object of a built-in type, which stands before the arguments.
            construct Construct(Ref, Int) -> Value [raise collect alloc read write];
            /// `store_global(code, name, value)`; answers `None`.
            store_global StoreGlobal(Int, Int, Value) -> Value [raise alloc read write];
            /// `import_name(code, name, level, names)`: the module that an import of these names binds.
            import_name ImportName(Int, Int, Value, Value) -> Value [raise collect alloc read write];
            /// `import_from(module, name)`.
            import_from ImportFrom(Value, Value) -> Value [raise collect alloc read write];
            /// `iter(value)`.
            get_iter GetIter(Value) -> Value [raise collect alloc read write];
            /// What is gone over in the place of an instance of a class derived from `list`: its list; else the value itself.
            gone_over GoneOver(Value) -> Value [read];
            /// What is gone over in the place of a short tuple: a list of its items. Of other values it is the value itself.
            as_list AsList(Value) -> Value [alloc read];
            /// The next item, or `EXHAUSTED`.
            iter_next IterNext(Value) -> Value [raise collect alloc read write];
            /// `container[key]`.
            subscript Subscript(Value, Value) -> Value [raise collect alloc read write];
            /// The same where what the container stands for has no such key.
            missing Missing(Value, Value) -> Value [raise collect alloc read write];
            /// `container[key] = value`, given as `(container, key, value)`; answers `None`.
            store_subscript StoreSubscript(Value, Value, Value) -> Value [raise collect alloc read write];
            /// `container[start:stop]`.
            section Section(Value, Value, Value) -> Value [raise collect alloc read write];
            /// `container[start:stop:step]`.
            stepped_section SteppedSection(Value, Value, Value, Value) -> Value [raise collect alloc read write];
            /// `container[start:stop] = value`, given as `(container, start, stop, value)`; answers `None`.
            store_section StoreSection(Value, Value, Value, Value) -> Value [raise collect alloc read write];
            /// Adds to a set; answers `None`.
            set_add SetAdd(Value, Value) -> Value [raise collect alloc read write];
            /// Removes from a set, if it is there; answers `None`.
            set_discard SetDiscard(Value, Value) -> Value [raise collect alloc read write];
            /// `dict_probe(dict, key)`: the value of a key, absent if there is none, or `UNSURE`. It runs no code.
            dict_probe DictProbe(Ref, Value) -> Value [read];
            /// The same of a key that is an integer.
            dict_probe_int DictProbeInt(Ref, Int) -> Value [read];
            /// `dict_put(dict, key, value)`: sets the value of a key, or adds it. Gives whether it could; it runs no code.
            dict_put DictPut(Ref, Value, Value) -> Bool [alloc read write];
            /// `next_entry(dict, position)`: the position of the first entry of a dict at or after this one, -1 if there is none.
            next_entry NextEntry(Ref, Int) -> Int [read];
            /// `x.__class__` where the class of `x` leaves that to `object`, else absent. It runs no code.
            own_class OwnClass(Value) -> Value [read];
            /// `compare_probe(op, left, right)`: a comparison by number, or `UNSURE`. It runs no code.
            compare_probe CompareProbe(Int, Value, Value) -> Value [read];
            /// `contains_probe(item, container)`: `item in container`, or `UNSURE`. It runs no code.
            contains_probe ContainsProbe(Value, Value) -> Value [read];
            /// The length of a container of a built-in type, -1 of anything else. It runs no code.
            length Length(Value) -> Int [read];
            /// `load_attr(object, name)`.
            load_attr LoadAttr(Value, Value) -> Value [raise collect alloc read write];
            /// `load_method(place, object, name)`: `object.name` for a call, its `self` or nothing stored at the place.
            load_method LoadMethod(Ref, Value, Value) -> Value [raise collect alloc read write];
            /// `load_super_method(place, class, object, name)`: the same of `super(class, object)`.
            load_super_method LoadSuperMethod(Ref, Value, Value, Value) -> Value [raise collect alloc read write];
            /// `object.name = value`, given as `(object, name, value)`; answers `None`.
            store_attr StoreAttr(Value, Value, Value) -> Value [raise collect alloc read write];
            /// `own_attr(instance, name, position)`: what an instance has in its dict, probably at a position; absent if there is
            /// nothing of this name.
            own_attr OwnAttr(Ref, Value, Int) -> Value [read];
            /// Whether an instance has something of a name in its dict.
            has_own_attr HasOwnAttr(Ref, Value) -> Bool [read];
            /// Stores to the dict of an instance, given as `(instance, name, value, position)`; answers `None`.
            store_own_attr StoreOwnAttr(Ref, Value, Value, Int) -> Value [alloc read write];
            /// `delete_attr(object, name)`.
            delete_attr DeleteAttr(Value, Value) -> Value [raise collect alloc read write];
            /// A list of `n` words at `base`.
            build_list BuildList(Ref, Int) -> Value [alloc read];
            /// A tuple of `n` words at `base`.
            build_tuple BuildTuple(Ref, Int) -> Value [alloc read];
            /// A tuple of the items of a tuple or a list: another object, unless there are none.
            rest_of RestOf(Value) -> Value [alloc read];
            /// The dict of a tuple of names and values.
            keywords Keywords(Ref) -> Value [alloc read];
            /// `unpack(place, value, opcode and operand)`: spreads a value's items over places, the first target's last; answers
            /// `None`. The opcode is in the low byte.
            unpack Unpack(Ref, Value, Int) -> Value [raise collect alloc read write];
            /// An instruction of bytecode that needs nothing but its operands: `operation(operands, opcode and operand, count,
            /// code)`. The operands stand at an address; the opcode is in the low byte.
            operation Operation(Ref, Int, Int, Int) -> Value [raise collect alloc read write];
            /// Makes room for one item more in a list; answers its array.
            list_grow ListGrow(Ref) -> Ref [alloc sequences];
            /// Adds an item at the right end of a deque, within its limit; answers `None`.
            deque_append DequeAppend(Ref, Value) -> Value [alloc sequences];
            /// The same at the left end.
            deque_append_left DequeAppendLeft(Ref, Value) -> Value [alloc sequences];
            /// A new list without items, with room for so many of them as will probably come.
            list_with_room ListWithRoom(Int) -> Ref [alloc];
            /// A new dict without entries, with room for so many of them.
            dict_with_room DictWithRoom(Int) -> Ref [alloc];
            /// A new cell with these contents, zero for an empty one.
            make_cell MakeCell(Value) -> Value [alloc];
            /// `item in container`, given as `(item, container)`; 2 when raised.
            contains Contains(Value, Value) -> Bool [raise collect alloc read write];
            /// `is_instance(value, class)`: 1 or 0 as the value's own class tells, 2 if something else decides.
            is_instance IsInstance(Value, Value) -> Int [read];
            /// `alloc_slow(size, header)`: an object when the allocation run is used up.
            alloc_slow AllocSlow(Int, Int) -> Ref [alloc];
            /// The slow path of a poll, with the end of the slots that are kept; zero when the interrupt raised.
            poll Poll(Ref) -> Value [raise collect read];
            /// Whether a guard may pass that is there only to be failed by tests. It answers differently each time, as
            /// an allocation does; it leaves the heap alone, so that optimisation across it is tested too.
            stress Stress() -> Bool [alloc];
            /// `delegate(code, iterable)`: what `yield from` in this code iterates over.
            delegate Delegate(Int, Value) -> Value [raise collect alloc read write];
            /// `send(place, receiver, sent)`: the step of a `yield from`; whether the receiver has ended is stored at the place.
            send Send(Ref, Value, Value) -> Value [raise collect alloc read write];
            /// Raises StopIteration with what a generator has returned.
            stop Stop(Value) -> Value [raise alloc read write];
            /// `next_round(place, iterator)`: what a round of `async for` begins with: an item, `EXHAUSTED`, or what is passed on
            /// while that waits for an item. What it awaits then is stored at the place, else `None`.
            next_round NextRound(Ref, Value) -> Value [raise collect alloc read write];
            /// `resumed_round(place, generator, answer)`: the same when an asynchronous generator has been resumed for it and
            /// has answered this word.
            resumed_round ResumedRound(Ref, Ref, Value) -> Value [raise collect alloc read write];
            /// `end_step(awaitable, answer)`: a step of an asynchronous generator that has been resumed and has answered this
            /// word, and does not wait. Unless it has given an item, that raises.
            end_step EndStep(Ref, Value) -> Value [raise alloc read write];
            /// Has the heap tell when a generator is unreachable; answers `None`.
            watch Watch(Ref) -> Value [write];
            /// A generator of some code, which the heap watches if that is needed; its fields are undefined.
            private_generator PrivateGenerator(Value) -> Ref [alloc];
            /// Ends a generator that has returned; answers `None`.
            end_generator EndGenerator(Ref) -> Value [write];
            /// `exit(base, depth, exit id)`: goes on in the interpreter and answers its result.
            exit Exit(Ref, Int, Int) -> Value [collect alloc read write];
        }
    };
}

macro_rules! define_helpers {
    ($($(#[$doc:meta])* $text:ident $name:ident($($param:ident),*) -> $result:ident [$($effect:ident)*];)*) => {
        /// A runtime function that compiled code may call.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
        #[repr(u16)]
        pub enum HelperId { $($(#[$doc])* $name,)* }

        impl HelperId {
            /// All helpers, in the order of the table.
            pub const ALL: &[HelperId] = &[$(HelperId::$name,)*];

            /// The name in the text form of the IR.
            pub const fn name(self) -> &'static str {
                match self { $(HelperId::$name => stringify!($text),)* }
            }

            /// Types and effects.
            #[allow(clippy::needless_update, reason = "a row may name every effect")]
            pub const fn signature(self) -> &'static Signature {
                match self {
                    $(HelperId::$name => const { &Signature {
                        params: &[$(Type::$param,)*],
                        result: Type::$result,
                        $($effect: true,)*
                        ..Signature::PURE
                    } },)*
                }
            }
        }
    };
}

/// The types and the effects of a helper.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Signature {
    /// The types of the parameters, the implicit context left out.
    pub params: &'static [Type],
    /// The type of the result.
    pub result: Type,
    /// It may leave an exception pending and answer the raised mark.
    pub raise: bool,
    /// It may run the collector.
    pub collect: bool,
    /// It allocates.
    pub alloc: bool,
    /// It may read any heap.
    pub read: bool,
    /// It may write any heap.
    pub write: bool,
    /// It may read and write what lists and deques are made of.
    pub sequences: bool,
}

impl Signature {
    const PURE: Signature = Signature {
        params: &[],
        result: Type::Value,
        raise: false,
        collect: false,
        alloc: false,
        read: false,
        write: false,
        sequences: false,
    };

    /// The result that says "an exception is pending" of a helper that may raise.
    pub const fn raised_mark(&self) -> u64 {
        match self.result {
            Type::Bool => 2,
            _ => 0,
        }
    }
}

for_each_helper!(define_helpers);

impl HelperId {
    /// The helper named `name`.
    pub fn from_name(name: &str) -> Option<HelperId> {
        HelperId::ALL.iter().copied().find(|helper| helper.name() == name)
    }
}

impl fmt::Display for HelperId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.name())
    }
}

/// The addresses of the helpers, built by the owner of the runtime.
#[derive(Clone, Debug)]
pub struct HelperTable([usize; HelperId::ALL.len()]);

impl HelperTable {
    /// A table with the address `of` gives each helper.
    pub fn new(of: impl Fn(HelperId) -> usize) -> HelperTable {
        HelperTable(std::array::from_fn(|index| of(HelperId::ALL[index])))
    }

    /// The address of `helper`.
    pub fn address(&self, helper: HelperId) -> usize {
        self.0[helper as usize]
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_read_back_and_addresses_keep_their_helper() {
        let table = HelperTable::new(|helper| helper as usize + 100);
        for &helper in HelperId::ALL {
            assert_eq!(HelperId::from_name(helper.name()), Some(helper));
            assert_eq!(table.address(helper), helper as usize + 100);
        }
    }
}
