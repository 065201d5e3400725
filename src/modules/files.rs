//! The module `_files`: what `io` and `os` ask of the host's files, and the environment.

use super::add_functions;
use crate::runtime::files::{Change, FileStatus, OpenMode};
use crate::runtime::objects::{Args, Bytes, Dict, Gc, List, Module, NativeDef, Signature, Str};
use crate::runtime::ops::buffer::BytesLike;
use crate::runtime::{Isolate, Raised, Result, Value, ops};
use num_bigint::BigInt;
use std::io::{self, IsTerminal, Read, SeekFrom};

const FUNCTIONS: &[NativeDef] = &[
    def("open", 2, open),
    def("open_by_flags", 2, open_by_flags),
    def("read", 2, read),
    def("write", 2, write),
    def("seek", 3, seek),
    def("truncate", 2, truncate),
    def("close", 1, |vm, args| {
        let number = ops::int::index(vm, args.at(0))?;
        if vm.files.close(number) { Ok(Value::NONE) } else { Err(bad_number(vm)) }
    }),
    def("isatty", 1, is_terminal),
    def("stat", 2, status),
    def("listdir", 1, |vm, args| {
        let path = text(vm, args.at(0))?;
        let names = vm.file_access(args.get(0))?.list(&path).map_err(|error| vm.os_error(&error, args.get(0)))?;
        let names: Vec<Value> = names.iter().map(|name| vm.str(name)).collect();
        Ok(List::new(&mut vm.heap, &names).into())
    }),
    def("mkdir", 1, |vm, args| change(vm, &args, Change::MakeDirectory)),
    def("remove", 1, |vm, args| change(vm, &args, Change::RemoveFile)),
    def("rmdir", 1, |vm, args| change(vm, &args, Change::RemoveDirectory)),
    def("rename", 3, |vm, args| {
        let to = text(vm, args.at(1))?;
        let replaces = ops::compare::is_true(vm, args.at(2))?;
        change(vm, &args, Change::Rename(&to, replaces))
    }),
    def("getcwd", 0, |vm, _| {
        let path = vm.file_access(None)?.working_directory().map_err(|error| vm.os_error(&error, None))?;
        Ok(vm.str(&path))
    }),
    def("chdir", 1, |vm, args| {
        let path = text(vm, args.at(0))?;
        let access = vm.file_access(args.get(0))?;
        access.change_directory(&path).map_err(|error| vm.os_error(&error, args.get(0)))?;
        Ok(Value::NONE)
    }),
    def("environment", 0, |vm, _| {
        let dict = Dict::new(&mut vm.heap, vm.files.environment.len());
        for (name, value) in vm.files.environment.clone() {
            let (name, value) = (vm.str(&name), vm.str(&value));
            ops::dict::set(vm, dict, name, value)?;
        }
        Ok(dict.into())
    }),
    // What a program changes there is its own.
    def("set_variable", 2, |vm, args| {
        let name = text(vm, args.at(0))?;
        vm.files.environment.retain(|(known, _)| *known != name);
        if !args.at(1).is_none() {
            let value = text(vm, args.at(1))?;
            vm.files.environment.push((name, value));
        }
        Ok(Value::NONE)
    }),
    def("granted", 0, |vm, _| Ok(Value::bool(vm.files.access.is_some()))),
    def("strerror", 1, |vm, args| {
        let number = ops::int::index(vm, args.at(0))?;
        let text =
            i32::try_from(number).map_or_else(|_| String::new(), |n| io::Error::from_raw_os_error(n).to_string());
        Ok(vm.str(text.split(" (os error").next().unwrap_or_default()))
    }),
];

const fn def(name: &'static str, count: usize, function: crate::runtime::objects::NativeFn) -> NativeDef {
    let signature = match count {
        0 => Signature::None,
        1 => Signature::One,
        _ => Signature::Range { min: count, max: count },
    };
    NativeDef { name, signature, function }
}

/// Fills the new module.
pub(super) fn fill(vm: &mut Isolate, module: Gc<Module>) {
    add_functions(vm, module, FUNCTIONS);
}

/// A path, as the modules in Python have made sure that it is one.
fn text(vm: &mut Isolate, path: Value) -> Result<String> {
    match path.as_kind::<Str>() {
        Some(text) if text.view().points().any(|point| point == 0) => Err(vm.value_error("embedded null byte")),
        Some(text) => Ok(text.to_text().into_owned()),
        None => {
            let message = format!("path should be string, bytes or os.PathLike, not {}", vm.type_name(path));
            Err(vm.type_error(message))
        }
    }
}

/// The letters of a mode, as `open` of `io` has checked them.
fn open(vm: &mut Isolate, args: Args<'_>) -> Result<Value> {
    let (path, letters) = (text(vm, args.at(0))?, text(vm, args.at(1))?);
    let has = |letter| letters.contains(letter);
    let mode = OpenMode {
        read: has('r') || has('+'),
        write: !has('r') || has('+'),
        append: has('a'),
        create: has('w') || has('a'),
        create_new: has('x'),
        truncate: has('w'),
    };
    let file = vm.file_access(args.get(0))?.open(&path, mode).map_err(|error| vm.os_error(&error, args.get(0)))?;
    Ok(Value::fixnum(vm.files.admit(file) as i64))
}

/// The flags of `os.open`, as they are on Linux; what they do not mean here has been refused.
fn open_by_flags(vm: &mut Isolate, args: Args<'_>) -> Result<Value> {
    let (path, flags) = (text(vm, args.at(0))?, ops::int::index(vm, args.at(1))?);
    let has = |flag: i64| flags & flag != 0;
    let (create, exclusive) = (has(0o100), has(0o200));
    let mode = OpenMode {
        read: flags & 3 != 1,
        write: flags & 3 != 0,
        append: has(0o2000),
        create: create && !exclusive,
        create_new: create && exclusive,
        truncate: has(0o1000),
    };
    let file = vm.file_access(args.get(0))?.open(&path, mode).map_err(|error| vm.os_error(&error, args.get(0)))?;
    Ok(Value::fixnum(vm.files.admit(file) as i64))
}

/// EBADF
fn bad_number(vm: &mut Isolate) -> Raised {
    vm.os_error(&io::Error::from_raw_os_error(9), None)
}

/// Most bytes that are read at once.
const MOST_READ: usize = 1 << 20;

/// At most so many bytes, or with a negative size all of them.
fn read(vm: &mut Isolate, args: Args<'_>) -> Result<Value> {
    let (number, size) = (ops::int::index(vm, args.at(0))?, ops::int::index(vm, args.at(1))?);
    let mut bytes = Vec::new();
    let source: &mut dyn Read = if number == 0 {
        &mut *vm.stdin
    } else if let Some(file) = vm.files.get(number) {
        file
    } else {
        return Err(bad_number(vm));
    };
    let outcome = match usize::try_from(size) {
        Err(_) => source.read_to_end(&mut bytes),
        Ok(size) => {
            // Once, so that a program sees what is typed; and the file may be shorter than what is asked for.
            bytes.resize(size.min(MOST_READ), 0);
            let count = loop {
                match source.read(&mut bytes) {
                    Err(error) if error.kind() == io::ErrorKind::Interrupted => {}
                    outcome => break outcome,
                }
            };
            bytes.truncate(*count.as_ref().unwrap_or(&0));
            count
        }
    };
    match outcome {
        Ok(_) => Ok(Bytes::new(&mut vm.heap, &bytes).into()),
        Err(error) => Err(vm.os_error(&error, None)),
    }
}

fn write(vm: &mut Isolate, args: Args<'_>) -> Result<Value> {
    let number = ops::int::index(vm, args.at(0))?;
    let bytes = BytesLike::required(vm, args.at(1))?;
    let target: &mut dyn io::Write = match number {
        1 => &mut *vm.stdout,
        2 => &mut *vm.stderr,
        _ => match vm.files.get(number) {
            Some(file) => file,
            None => return Err(bad_number(vm)),
        },
    };
    match target.write_all(bytes.as_slice()) {
        Ok(()) => Ok(Value::fixnum(bytes.as_slice().len() as i64)),
        Err(error) => Err(vm.os_error(&error, None)),
    }
}

fn seek(vm: &mut Isolate, args: Args<'_>) -> Result<Value> {
    let [number, offset, whence] = [args.at(0), args.at(1), args.at(2)];
    let (number, offset) = (ops::int::index(vm, number)?, ops::int::index(vm, offset)?);
    let invalid = io::Error::from_raw_os_error(22);
    let to = match ops::int::index(vm, whence)? {
        0 => match u64::try_from(offset) {
            Ok(offset) => SeekFrom::Start(offset),
            Err(_) => return Err(vm.os_error(&invalid, None)),
        },
        1 => SeekFrom::Current(offset),
        2 => SeekFrom::End(offset),
        _ => return Err(vm.os_error(&invalid, None)),
    };
    let Some(file) = vm.files.get(number) else {
        // The standard streams have no positions.
        let number = if (0..3).contains(&number) { 29 } else { 9 };
        return Err(vm.os_error(&io::Error::from_raw_os_error(number), None));
    };
    match file.seek(to) {
        Ok(position) => Ok(vm.heap.bigint(BigInt::from(position))),
        Err(error) => Err(vm.os_error(&error, None)),
    }
}

fn truncate(vm: &mut Isolate, args: Args<'_>) -> Result<Value> {
    let (number, size) = (ops::int::index(vm, args.at(0))?, ops::int::index(vm, args.at(1))?);
    let Some(file) = vm.files.get(number) else {
        return Err(bad_number(vm));
    };
    let outcome = match u64::try_from(size) {
        Ok(size) => file.resize(size),
        Err(_) => Err(io::Error::from_raw_os_error(22)),
    };
    outcome.map(|()| Value::NONE).map_err(|error| vm.os_error(&error, None))
}

fn is_terminal(vm: &mut Isolate, args: Args<'_>) -> Result<Value> {
    let number = ops::int::index(vm, args.at(0))?;
    let answer = match number {
        // Only a program with access to files runs on the streams of its process.
        0..3 if vm.files.access.is_none() => false,
        0 => io::stdin().is_terminal(),
        1 => io::stdout().is_terminal(),
        2 => io::stderr().is_terminal(),
        _ => match vm.files.get(number) {
            Some(file) => file.is_terminal(),
            None => return Err(bad_number(vm)),
        },
    };
    Ok(Value::bool(answer))
}

/// Mode, size, three times, number, device, names, user and group.
fn status(vm: &mut Isolate, args: Args<'_>) -> Result<Value> {
    let path = text(vm, args.at(0))?;
    let follow = ops::compare::is_true(vm, args.at(1))?;
    let found = vm.file_access(args.get(0))?.status(&path, follow);
    let FileStatus { mode, size, times, identity, owner } = found.map_err(|error| vm.os_error(&error, args.get(0)))?;
    let plain = [mode.into(), size].map(BigInt::from).into_iter();
    let rest = identity.into_iter().chain(owner.map(u64::from)).map(BigInt::from);
    let fields: Vec<Value> = plain.chain(times.map(BigInt::from)).chain(rest).map(|n| vm.heap.bigint(n)).collect();
    Ok(vm.tuple(&fields))
}

fn change(vm: &mut Isolate, args: &Args<'_>, change: Change<'_>) -> Result<Value> {
    let path = text(vm, args.at(0))?;
    let outcome = vm.file_access(args.get(0))?.change(&path, change);
    outcome.map(|()| Value::NONE).map_err(|error| vm.os_error(&error, args.get(0)))
}
