//! The kinds of heap objects: their layouts, and the table that gives each kind its tag.
//!
//! A kind is a `#[repr(C)]` structure that begins with its [`Header`]; fields that change are in `Cell`s. Kinds know
//! how to show their references to the collector, and nothing of what Python does with them: that is `ops`.

mod alias;
mod array;
mod awaitable;
mod buffer;
mod callable;
mod cell;
mod code;
mod deque;
mod descriptor;
mod dict;
mod exception;
mod frame;
mod functools;
mod generator;
mod instance;
mod iterators;
mod itertools;
mod key_hash;
mod list;
mod module;
mod number;
mod operator;
mod polymorphic;
mod range;
mod regex;
mod set_table;
mod shape;
mod shaped;
mod table;
mod text;
mod tuple;
mod twister;
mod types;
mod union;
mod weak;

pub use alias::GenericAlias;
pub use array::Array;
pub use awaitable::{AsyncYield, Awaitable, AwaitableKind, AwaitableState};
pub use buffer::{Block, ByteArray, Growable, Layout, Memory, MemoryView, NumberArray};
pub use callable::{Args, BoundMethod, Builtin, Function, FunctionExtra, NativeDef, NativeFn, Signature, is_slot};
pub use cell::CellObject;
pub use code::{Cache, CodeData, CodeObject, Receivers, Word};
pub use deque::Deque;
pub use descriptor::{ClassMethod, FieldGetter, MemberSlot, StaticMethod, Super, UserProperty};
pub use dict::{AnySet, Dict, DictItems, DictKeys, DictValues, FrozenSet, MappingProxy, Set};
pub use exception::{Exception, Traceback};
pub use frame::FrameObject;
pub use functools::{CompareKey, LruCache, Partial};
pub use generator::{AsyncState, Generator, GeneratorKind, GeneratorState, Rest};
pub use instance::Instance;
pub use iterators::{
    BigRangeIter, CallableIter, EnumerateIter, FilterIter, IterKind, MapIter, RangeIter, SeqIter, ZipIter,
};
pub use itertools::{Itertool, ItertoolKind};
pub use key_hash::KeyHash;
pub use list::List;
pub use module::Module;
pub use number::{Complex, Float, Int};
pub use operator::{AttrGetter, ItemGetter, MethodCaller};
pub use polymorphic::{MOST_SHAPES, Polymorphic};
pub use range::{Range, SliceObject};
pub use regex::{Match, Pattern, Scanner};
pub use set_table::{Place, SetTable};
pub use shape::{Full, Shape};
pub use shaped::Shaped;
pub use table::{ByWord, Index, Table};
pub use text::{Bytes, NotJoined, Str, StrBuf, StrView};
pub use tuple::Tuple;
pub use twister::Twister;
pub use types::{
    Collection, Comparison, DeepCopy, Leaf, NewClass, PlainCall, Property, PropertyDef, SetProperty, TypeObject,
};
pub use union::Union;
pub use weak::WeakCell;

use super::heap::{Header, Tracer};
use super::value::Value;
use std::fmt;
use std::hash::{Hash, Hasher};
use std::marker::PhantomData;
use std::ops::Deref;
use std::ptr::NonNull;

/// A kind of heap object.
///
/// # Safety
/// The type is `#[repr(C)]`, its first field is the [`Header`], `TAG` is its own in the table, its alignment is at
/// most a granule's, and `trace` shows every reference it holds.
pub unsafe trait Object: 'static {
    /// The kind's number in the header.
    const TAG: Tag;

    /// Shows the references that the object holds.
    fn trace(&self, tracer: &mut Tracer<'_>);
}

/// A pointer to a live heap object of a known kind. It is a plain word: the heap never moves objects and finds what
/// the native stack refers to, so it may be copied and kept in locals; keeping it elsewhere across a poll needs a root.
pub struct Gc<T>(NonNull<T>, PhantomData<T>);

impl<T> Clone for Gc<T> {
    #[inline(always)]
    fn clone(&self) -> Self {
        *self
    }
}

impl<T> Copy for Gc<T> {}

impl<T> PartialEq for Gc<T> {
    fn eq(&self, other: &Self) -> bool {
        self.0 == other.0
    }
}

impl<T> Eq for Gc<T> {}

impl<T> Hash for Gc<T> {
    fn hash<H: Hasher>(&self, state: &mut H) {
        self.0.hash(state);
    }
}

impl<T> fmt::Debug for Gc<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Gc")
    }
}

impl<T> Gc<T> {
    /// The object at an address.
    ///
    /// # Safety
    /// A live `T` is there.
    #[inline(always)]
    pub unsafe fn from_address(address: NonNull<T>) -> Gc<T> {
        Gc(address, PhantomData)
    }

    /// Where the object is.
    #[inline(always)]
    pub fn address(self) -> usize {
        self.0.as_ptr() as usize
    }

    /// The object as a raw pointer, for fields behind the fixed part.
    #[inline(always)]
    pub fn as_ptr(self) -> *mut T {
        self.0.as_ptr()
    }
}

impl<T: Object> Gc<T> {
    /// The object's header.
    #[inline(always)]
    pub fn header(&self) -> &Header {
        // SAFETY: every kind begins with its header (trait `Object`).
        unsafe { self.0.cast::<Header>().as_ref() }
    }
}

impl<T> Deref for Gc<T> {
    type Target = T;

    #[inline(always)]
    fn deref(&self) -> &T {
        // SAFETY: the object is alive (invariant "values are alive") and only its cells change.
        unsafe { self.0.as_ref() }
    }
}

impl<T: Object> From<Gc<T>> for Value {
    #[inline(always)]
    fn from(object: Gc<T>) -> Value {
        Value::from_gc(object)
    }
}

/// Calls the macro `$m` with the table of kinds: `TAG Type "Python's name of the type"`.
#[macro_export]
#[doc(hidden)]
macro_rules! for_each_object {
    ($m:ident) => {
        $m! {
            Float Float "float";
            Int Int "int";
            Str Str "str";
            Bytes Bytes "bytes";
            Tuple Tuple "tuple";
            List List "list";
            Array Array "<array>";
            Index Index "<index>";
            Dict Dict "dict";
            DictKeys DictKeys "dict_keys";
            DictValues DictValues "dict_values";
            DictItems DictItems "dict_items";
            MappingProxy MappingProxy "mappingproxy";
            Set Set "set";
            FrozenSet FrozenSet "frozenset";
            Range Range "range";
            Slice SliceObject "slice";
            Function Function "function";
            FunctionExtra FunctionExtra "<function extra>";
            Cell CellObject "cell";
            Code CodeObject "code";
            Builtin Builtin "builtin_function_or_method";
            BoundMethod BoundMethod "method";
            Type TypeObject "type";
            Property Property "getset_descriptor";
            Exception Exception "BaseException";
            Traceback Traceback "traceback";
            Module Module "module";
            SeqIter SeqIter "iterator";
            RangeIter RangeIter "range_iterator";
            BigRangeIter BigRangeIter "longrange_iterator";
            MapIter MapIter "map";
            FilterIter FilterIter "filter";
            ZipIter ZipIter "zip";
            EnumerateIter EnumerateIter "enumerate";
            CallableIter CallableIter "callable_iterator";
            Instance Instance "object";
            Shape Shape "<shape>";
            Partial Partial "partial";
            LruCache LruCache "_lru_cache_wrapper";
            CompareKey CompareKey "KeyWrapper";
            Pattern Pattern "Pattern";
            Match Match "Match";
            Scanner Scanner "SRE_Scanner";
            UserProperty UserProperty "property";
            ClassMethod ClassMethod "classmethod";
            StaticMethod StaticMethod "staticmethod";
            MemberSlot MemberSlot "member_descriptor";
            Super Super "super";
            Union Union "UnionType";
            Generator Generator "generator";
            Frame FrameObject "frame";
            WeakCell WeakCell "weak_cell";
            Awaitable Awaitable "coroutine_wrapper";
            AsyncYield AsyncYield "async_generator_wrapped_value";
            Complex Complex "complex";
            GenericAlias GenericAlias "GenericAlias";
            Block Block "<block>";
            ByteArray ByteArray "bytearray";
            NumberArray NumberArray "array";
            MemoryView MemoryView "memoryview";
            Deque Deque "deque";
            Itertool Itertool "itertool";
            ItemGetter ItemGetter "itemgetter";
            AttrGetter AttrGetter "attrgetter";
            MethodCaller MethodCaller "methodcaller";
            Twister Twister "Random";
            FieldGetter FieldGetter "_tuplegetter";
        }
    };
}

macro_rules! define_objects {
    ($($tag:ident $kind:ident $name:literal;)*) => {
        /// The kinds of heap objects, by the number in their headers.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
        #[repr(u8)]
        pub enum Tag {
            #[doc(hidden)]
            Invalid,
            $(#[doc = concat!("`", $name, "`")] $tag,)*
        }

        impl Tag {
            /// All kinds.
            pub const ALL: &'static [Tag] = &[$(Tag::$tag),*];

            /// Python's name of the kind's type.
            pub fn type_name(self) -> &'static str {
                match self {
                    Tag::Invalid => "<invalid>",
                    $(Tag::$tag => $name,)*
                }
            }
        }

        /// Shows an object's references to the collector.
        ///
        /// # Safety
        /// The object is alive.
        pub unsafe fn trace_object(object: NonNull<Header>, tracer: &mut Tracer<'_>) {
            // SAFETY: the object is alive and its tag tells its kind.
            unsafe {
                match object.as_ref().tag() {
                    Tag::Invalid => unreachable!("no object has the invalid tag"),
                    $(Tag::$tag => object.cast::<$kind>().as_ref().trace(tracer),)*
                }
            }
        }

        /// Runs an object's destructor.
        ///
        /// # Safety
        /// Nothing uses the object any more.
        pub unsafe fn drop_object(object: NonNull<Header>) {
            // SAFETY: the object is valid, its tag tells its kind, and it is dropped once.
            unsafe {
                match object.as_ref().tag() {
                    Tag::Invalid => unreachable!("no object has the invalid tag"),
                    $(Tag::$tag => object.cast::<$kind>().drop_in_place(),)*
                }
            }
        }
    };
}
for_each_object!(define_objects);

impl Tag {
    /// The tag with this number.
    #[inline(always)]
    pub fn from_number(number: u8) -> Tag {
        debug_assert!(number as usize <= Tag::ALL.len());
        // SAFETY: tags are numbered without gaps, and only tags' numbers are stored in headers.
        unsafe { std::mem::transmute::<u8, Tag>(number) }
    }
}
