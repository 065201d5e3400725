//! The module `__future__`: the features that later versions of Python have made the rule.

use super::add;
use crate::builtins::{self, DICT, TypeSpec};
use crate::runtime::objects::{Dict, Instance, List, Module, NativeDef, Signature, Tag, TypeObject};
use crate::runtime::{Gc, Isolate, Value, ops};

type Release = (i64, i64, i64, &'static str, i64);

/// Name, first release that has it, release that has it always, flag of the compiler.
const FEATURES: [(&str, Release, Option<Release>, i64); 10] = [
    ("nested_scopes", (2, 1, 0, "beta", 1), Some((2, 2, 0, "alpha", 0)), 0x10),
    ("generators", (2, 2, 0, "alpha", 1), Some((2, 3, 0, "final", 0)), 0),
    ("division", (2, 2, 0, "alpha", 2), Some((3, 0, 0, "alpha", 0)), 0x2_0000),
    ("absolute_import", (2, 5, 0, "alpha", 1), Some((3, 0, 0, "alpha", 0)), 0x4_0000),
    ("with_statement", (2, 5, 0, "alpha", 1), Some((2, 6, 0, "alpha", 0)), 0x8_0000),
    ("print_function", (2, 6, 0, "alpha", 2), Some((3, 0, 0, "alpha", 0)), 0x10_0000),
    ("unicode_literals", (2, 6, 0, "alpha", 2), Some((3, 0, 0, "alpha", 0)), 0x20_0000),
    ("barry_as_FLUFL", (3, 1, 0, "alpha", 2), Some((4, 0, 0, "alpha", 0)), 0x40_0000),
    ("generator_stop", (3, 5, 0, "beta", 1), Some((3, 7, 0, "alpha", 0)), 0x80_0000),
    ("annotations", (3, 7, 0, "beta", 1), None, 0x100_0000),
];

const FIELDS: [&str; 3] = ["optional", "mandatory", "compiler_flag"];

const TYPE: TypeSpec = TypeSpec {
    construct: None,
    methods: &[NativeDef {
        name: "__repr__",
        signature: Signature::None,
        function: |vm, args| {
            let mut parts = Vec::new();
            for name in FIELDS {
                let name = vm.intern(name);
                let value = ops::attr::get(vm, args.at(0), name)?;
                parts.push(ops::repr::repr(vm, value)?.to_text().into_owned());
            }
            let text = format!("_Feature({})", parts.join(", "));
            Ok(vm.str(&text))
        },
    }],
    properties: &[DICT],
};

/// Fills the new module.
pub(super) fn fill(vm: &mut Isolate, module: Gc<Module>) {
    let (name, own, object) = (vm.intern("_Feature"), vm.intern("__future__"), vm.object_type());
    let class = TypeObject::new(&mut vm.heap, name, own, Some(object), Tag::Instance);
    builtins::fill(vm, class, &TYPE);
    add(vm, module, "_Feature", class.into());
    let names: Vec<Value> = FEATURES.iter().map(|feature| vm.intern(feature.0).into()).collect();
    let names = List::new(&mut vm.heap, &names);
    add(vm, module, "all_feature_names", names.into());
    for (name, optional, mandatory, flag) in FEATURES {
        let values = [
            release(vm, optional),
            mandatory.map_or(Value::NONE, |mandatory| release(vm, mandatory)),
            Value::fixnum(flag),
        ];
        let dict = Dict::new(&mut vm.heap, FIELDS.len());
        for (field, value) in FIELDS.into_iter().zip(values) {
            let field = vm.intern(field);
            ops::dict::set_str(vm, dict, field, value);
        }
        let feature = Instance::new(&mut vm.heap, class, Some(dict));
        add(vm, module, name, feature.into());
    }
}

fn release(vm: &mut Isolate, (major, minor, micro, level, serial): Release) -> Value {
    let level = vm.intern(level).into();
    let [major, minor, micro, serial] = [major, minor, micro, serial].map(Value::fixnum);
    vm.tuple(&[major, minor, micro, level, serial])
}
