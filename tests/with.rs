//! `with` statements over a context manager that is defined here in native code.
//!
//! The programs in `tests/with` begin with the same manager as a class and are recorded from CPython (`record.sh`
//! there); the test takes the class out.

mod support;

use freevar::runtime::objects::{Args, Builtin, Dict, Exception, Instance, NativeDef, NativeFn, Signature, Tag};
use freevar::runtime::objects::{Traceback, TypeObject};
use freevar::runtime::{Gc, Isolate, Result, Value, ops};
use freevar::{JitMode, Vm};
use std::path::Path;
use support::sink::Sink;

const METHODS: &[NativeDef] = &[
    NativeDef { name: "__enter__", signature: Signature::None, function: enter },
    NativeDef { name: "__exit__", signature: Signature::Range { min: 3, max: 3 }, function: exit },
];

fn construct(vm: &mut Isolate, args: Args<'_>) -> Result<Value> {
    let class: Gc<TypeObject> = args.at(0).downcast().expect("the class is the first argument");
    let dict = Dict::new(&mut vm.heap, 2);
    for (name, value) in [("name", args.at(1)), ("suppress", args.get(2).unwrap_or(Value::FALSE))] {
        let name = vm.intern(name);
        ops::dict::set_str(vm, dict, name, value);
    }
    Ok(Instance::new(&mut vm.heap, class, Some(dict)).into())
}

fn field(vm: &mut Isolate, this: Value, name: &str) -> Result<Value> {
    let name = vm.intern(name);
    ops::attr::get(vm, this, name)
}

fn shown(vm: &mut Isolate, value: Value) -> Result<String> {
    Ok(ops::repr::str(vm, value)?.to_text().into_owned())
}

fn enter(vm: &mut Isolate, args: Args<'_>) -> Result<Value> {
    let name = field(vm, args.at(0), "name")?;
    let line = format!("enter {}\n", shown(vm, name)?);
    vm.stdout.write_all(line.as_bytes()).unwrap();
    Ok(name)
}

fn exit(vm: &mut Isolate, args: Args<'_>) -> Result<Value> {
    let name = field(vm, args.at(0), "name")?;
    let kind = match args.at(1).downcast::<TypeObject>() {
        Some(class) => class.name.to_text().into_owned(),
        None => "None".to_owned(),
    };
    let line = match args.at(3).downcast::<Traceback>() {
        Some(entry) => entry.code.code.positions.at(entry.pc).line.to_string(),
        None => "None".to_owned(),
    };
    assert_eq!(args.at(2).is::<Exception>(), line != "None");
    let line = format!("exit {} {kind} {} {line}\n", shown(vm, name)?, shown(vm, args.at(2))?);
    vm.stdout.write_all(line.as_bytes()).unwrap();
    field(vm, args.at(0), "suppress")
}

/// Defines the manager, and gives the program without its class.
fn prepare(vm: &mut Vm, source: &str) -> String {
    let isolate = vm.isolate();
    let (name, module, object) = (isolate.intern("Manager"), isolate.intern("builtins"), isolate.object_type());
    let class = TypeObject::new(&mut isolate.heap, name, module, Some(object), Tag::Instance);
    class.construct.set(Some(construct as NativeFn));
    for def in METHODS {
        let method = Builtin::method(&mut isolate.heap, def, class);
        let name = isolate.intern(def.name);
        ops::dict::set_str(isolate, class.dict, name, method.into());
    }
    let builtins = isolate.builtins;
    ops::dict::set_str(isolate, builtins, name, class.into());
    let (class, program) = source.split_once("# ---\n").expect("the class ends with a mark");
    "\n".repeat(class.lines().count() + 1) + program
}

#[test]
fn programs_do_what_cpython_does() {
    let directory = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/with");
    let read = |name: &str, extension: &str| {
        std::fs::read_to_string(directory.join(name).with_extension(extension)).unwrap_or_default()
    };
    for name in ["ways_out", "exceptions"] {
        for (jit, stress) in
            [(JitMode::Off, false), (JitMode::On, false), (JitMode::Eager, false), (JitMode::Eager, true)]
        {
            let output = Sink::default();
            let builder = Vm::builder().jit(jit).stdout(output.clone());
            let mut vm = if stress { builder.stress(1) } else { builder }.build().unwrap();
            let program = prepare(&mut vm, &read(name, "py"));
            let error = vm.run(program, &format!("{name}.py")).err();
            let (got, expected) = (output.text(), read(name, "out"));
            for (line, (got, expected)) in got.lines().zip(expected.lines()).enumerate() {
                assert_eq!(got, expected, "{name}, {jit:?}, line {}", line + 1);
            }
            assert_eq!(got.lines().count(), expected.lines().count(), "{name}, {jit:?}");
            assert_eq!(error.map_or(String::new(), |e| e.traceback().to_owned()), read(name, "err"), "{name}, {jit:?}");
        }
    }
}
