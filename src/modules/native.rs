//! The modules that are part of Freevar, by name.

use super::import::spec;
use super::{
    array, bisect, cmath, collections, copying, dis, files, frames, functools, future, gc, heapq, itertools, math,
    operator, random, re, structure, sys, time, types, weak,
};
use crate::runtime::objects::{Dict, Module, Str};
use crate::runtime::{Gc, Isolate, ops};

/// Fills a new module.
pub(super) type Fill = fn(&mut Isolate, Gc<Module>);

/// The native module of this name.
pub(super) fn find(name: &str) -> Option<Fill> {
    Some(match name {
        "__future__" => future::fill,
        "_struct" => structure::fill,
        "_collections" => collections::fill,
        "_bisect" => bisect::fill,
        "_copy" => copying::fill,
        "_heapq" => heapq::fill,
        "_operator" => operator::fill,
        "_random" => random::fill,
        "_sre" => re::fill,
        "_files" => files::fill,
        "_frames" => frames::fill,
        "_weak" => weak::fill,
        "array" => array::fill,
        "cmath" => cmath::fill,
        "builtins" => |_, _| {},
        "dis" => dis::fill,
        "_functools" => functools::fill,
        "gc" => gc::fill,
        "itertools" => itertools::fill,
        "math" => math::fill,
        "sys" => sys::fill,
        "time" => time::fill,
        "_types" => types::fill,
        _ => return None,
    })
}

/// Makes a native module, and leaves it in `sys.modules`.
pub(super) fn load(vm: &mut Isolate, name: Gc<Str>, fill: Fill) -> Gc<Module> {
    let dict = if name.is_text("builtins") { vm.builtins } else { Dict::new(&mut vm.heap, 16) };
    let module = spec::native_module(vm, name, dict);
    fill(vm, module);
    ops::dict::set_str(vm, vm.modules, name, module.into());
    module
}
