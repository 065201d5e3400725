//! How many bytes an object takes, as CPython counts them: what `__sizeof__` and `sys.getsizeof` say.

use super::super::objects::{ByteArray, Bytes, Dict, List, Str, Tuple};
use super::super::value::Value;

/// What CPython's collector has in front of the objects that it knows.
pub const COLLECTOR: usize = 16;

/// The size of an object without what is in front of it, and whether the collector would know it.
pub fn of(x: Value) -> (usize, bool) {
    if x.is_fixnum() {
        (28, false)
    } else if x.is_flonum() {
        (24, false)
    } else if let Some(text) = x.downcast::<Str>() {
        let size = match text.as_ascii() {
            Some(ascii) => 41 + ascii.len(),
            None => 58 + text.len() * 2,
        };
        (size, false)
    } else if let Some(bytes) = x.downcast::<Bytes>() {
        (33 + bytes.as_slice().len(), false)
    } else if let Some(array) = x.downcast::<ByteArray>() {
        (57 + array.bytes.capacity(), false)
    } else if let Some(tuple) = x.downcast::<Tuple>() {
        (24 + tuple.len() * 8, true)
    } else if let Some(list) = x.downcast::<List>() {
        (40 + list.len() * 8, true)
    } else if let Some(dict) = x.downcast::<Dict>() {
        (48 + dict.table.len() * 24, true)
    } else if x.is_pointer() {
        // Objects of kinds whose size nobody asks for.
        (32, true)
    } else {
        (16, false)
    }
}
