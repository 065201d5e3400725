//! Conversions of containers: lists, tuples, dicts; and the arguments of a call, which are a tuple.

use super::convert::{FromPython, ToPython, mismatch};
use super::handle::Object;
use super::scope::Scope;
use crate::runtime::objects::{Dict, List, Tag, Tuple};
use crate::runtime::{Result, Value, ops};
use smallvec::SmallVec;
use std::collections::{BTreeMap, HashMap};
use std::hash::{BuildHasher, Hash};

impl<T: ToPython> ToPython for [T] {
    fn to_python(&self, scope: &mut Scope<'_>) -> Result<Value> {
        let items: Vec<Value> = self.iter().map(|item| item.to_python(scope)).collect::<Result<_>>()?;
        Ok(List::new(&mut scope.isolate.heap, &items).into())
    }
}

impl<T: ToPython> ToPython for Vec<T> {
    fn to_python(&self, scope: &mut Scope<'_>) -> Result<Value> {
        self.as_slice().to_python(scope)
    }
}

impl<T: ToPython, const N: usize> ToPython for [T; N] {
    fn to_python(&self, scope: &mut Scope<'_>) -> Result<Value> {
        self.as_slice().to_python(scope)
    }
}

impl<T: FromPython> FromPython for Vec<T> {
    fn from_python(scope: &mut Scope<'_>, value: Value) -> Result<Vec<T>> {
        // The object is on the stack until all of its items are converted, and so are they.
        let items = match value.tag() {
            Some(Tag::List | Tag::Tuple | Tag::Set | Tag::FrozenSet | Tag::Range) => {
                ops::iter::collect(scope.isolate, value)?
            }
            _ => return Err(mismatch(scope, "list", value)),
        };
        (0..items.len()).filter_map(|index| items.get(index)).map(|item| T::from_python(scope, item)).collect()
    }
}

fn dict_to_python<'a, K: ToPython + 'a, V: ToPython + 'a>(
    scope: &mut Scope<'_>,
    entries: impl ExactSizeIterator<Item = (&'a K, &'a V)>,
) -> Result<Value> {
    let dict = Dict::new(&mut scope.isolate.heap, entries.len());
    for (key, value) in entries {
        let (key, value) = (key.to_python(scope)?, value.to_python(scope)?);
        ops::dict::set(scope.isolate, dict, key, value)?;
    }
    Ok(dict.into())
}

fn dict_from_python<K: FromPython, V: FromPython, C: FromIterator<(K, V)>>(
    scope: &mut Scope<'_>,
    value: Value,
) -> Result<C> {
    let Some(dict) = value.downcast::<Dict>() else {
        return Err(mismatch(scope, "dict", value));
    };
    (0..dict.table.end())
        .filter_map(|position| dict.table.entry(position))
        .map(|(key, value)| Ok((K::from_python(scope, key)?, V::from_python(scope, value)?)))
        .collect()
}

impl<K: ToPython, V: ToPython, S> ToPython for HashMap<K, V, S> {
    fn to_python(&self, scope: &mut Scope<'_>) -> Result<Value> {
        dict_to_python(scope, self.iter())
    }
}

impl<K: FromPython + Eq + Hash, V: FromPython, S: BuildHasher + Default> FromPython for HashMap<K, V, S> {
    fn from_python(scope: &mut Scope<'_>, value: Value) -> Result<Self> {
        dict_from_python(scope, value)
    }
}

impl<K: ToPython, V: ToPython> ToPython for BTreeMap<K, V> {
    fn to_python(&self, scope: &mut Scope<'_>) -> Result<Value> {
        dict_to_python(scope, self.iter())
    }
}

impl<K: FromPython + Ord, V: FromPython> FromPython for BTreeMap<K, V> {
    fn from_python(scope: &mut Scope<'_>, value: Value) -> Result<Self> {
        dict_from_python(scope, value)
    }
}

/// The positional arguments of a call: a tuple of up to eight values, or any number of handles as a slice.
pub trait Arguments {
    /// Makes the objects.
    #[doc(hidden)]
    fn to_values(&self, scope: &mut Scope<'_>) -> Result<SmallVec<[Value; 8]>>;
}

impl Arguments for () {
    fn to_values(&self, _scope: &mut Scope<'_>) -> Result<SmallVec<[Value; 8]>> {
        Ok(SmallVec::new())
    }
}

impl Arguments for &[Object] {
    fn to_values(&self, scope: &mut Scope<'_>) -> Result<SmallVec<[Value; 8]>> {
        self.iter().map(|object| scope.value(object)).collect()
    }
}

macro_rules! tuples {
    ($($count:literal: $($name:ident)*;)*) => {$(
        impl<$($name: ToPython),*> Arguments for ($($name,)*) {
            #[allow(non_snake_case)]
            fn to_values(&self, scope: &mut Scope<'_>) -> Result<SmallVec<[Value; 8]>> {
                let ($($name,)*) = self;
                let values = [$($name.to_python(scope)?),*];
                Ok(SmallVec::from_slice(&values))
            }
        }

        impl<$($name: ToPython),*> ToPython for ($($name,)*) {
            fn to_python(&self, scope: &mut Scope<'_>) -> Result<Value> {
                let values = self.to_values(scope)?;
                Ok(scope.isolate.tuple(&values))
            }
        }

        impl<$($name: FromPython),*> FromPython for ($($name,)*) {
            #[allow(non_snake_case)]
            fn from_python(scope: &mut Scope<'_>, value: Value) -> Result<Self> {
                let Some(tuple) = value.downcast::<Tuple>() else {
                    return Err(mismatch(scope, "tuple", value));
                };
                let &[$($name),*] = tuple.items() else {
                    let message = format!("expected a tuple of {} items, got {}", $count, tuple.len());
                    return Err(scope.isolate.value_error(message));
                };
                Ok(($($name::from_python(scope, $name)?,)*))
            }
        }
    )*};
}
tuples! {
    1: A;
    2: A B;
    3: A B C;
    4: A B C D;
    5: A B C D E;
    6: A B C D E F;
    7: A B C D E F G;
    8: A B C D E F G H;
}
