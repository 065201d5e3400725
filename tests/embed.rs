//! The embedding API: conversions, handles, errors, and that compiled code is behind it.

mod support;

use freevar::{ByteString, ErrorKind, Function, JitMode, Object, SourceLoader, Vm};
use std::collections::{BTreeMap, HashMap};
use std::sync::{Arc, Mutex};
use support::sink::Sink;

fn vm(source: &str) -> Vm {
    let mut vm = Vm::new().unwrap();
    vm.run(source, "test.py").unwrap();
    vm
}

/// Converts to Python and back.
#[track_caller]
fn round_trip<T: freevar::ToPython + freevar::FromPython + PartialEq + std::fmt::Debug>(value: T) {
    let mut vm = vm("same = lambda x: x");
    let same = vm.function("same").unwrap();
    let back: T = vm.call(&same, (&value,)).unwrap();
    assert_eq!(back, value);
}

#[test]
fn numbers_convert_both_ways() {
    for n in [0, 1, -1, i64::MAX, i64::MIN, 1 << 62, -(1 << 62)] {
        round_trip(n);
    }
    round_trip(i128::MAX);
    round_trip(u128::MAX);
    round_trip(u64::MAX);
    round_trip(usize::MAX);
    round_trip(i8::MIN);
    for x in [0.0, -0.5, f64::MAX, f64::INFINITY, 5e-324] {
        round_trip(x);
    }
    round_trip(true);
    round_trip(());
}

#[test]
fn text_and_containers_convert_both_ways() {
    round_trip("żółć 🎈".to_owned());
    round_trip(ByteString(vec![0, 255, 10]));
    round_trip(vec![vec![1, 2], vec![], vec![3]]);
    round_trip((1, 2.5, "x".to_owned(), None::<i64>, Some(false)));
    round_trip(HashMap::from([("a".to_owned(), 1), ("b".to_owned(), 2)]));
    round_trip(BTreeMap::from([((1, 2), vec![0.5]), ((3, 4), vec![])]));
}

#[test]
fn conversions_that_do_not_fit_are_errors() {
    let mut vm = vm("big = 2 ** 64\ntext = 'x'\nodd = '\\ud800'\npair = (1, 2)");
    let mut failure = |name: &str, extract: fn(&mut Vm, &Object) -> freevar::Error| {
        let object = vm.global(name).unwrap();
        let error = extract(&mut vm, &object);
        format!("{error}")
    };
    let big = failure("big", |vm, o| vm.extract::<u64>(o).unwrap_err());
    assert_eq!(big, "OverflowError: Python int does not fit Rust's u64");
    let text = failure("text", |vm, o| vm.extract::<i64>(o).unwrap_err());
    assert_eq!(text, "TypeError: expected int, got str");
    let odd = failure("odd", |vm, o| vm.extract::<String>(o).unwrap_err());
    assert!(odd.starts_with("ValueError: "));
    let pair = failure("pair", |vm, o| vm.extract::<(i64, i64, i64)>(o).unwrap_err());
    assert_eq!(pair, "ValueError: expected a tuple of 3 items, got 2");
}

#[test]
fn vectors_come_from_lists_tuples_sets_and_ranges() {
    let mut vm = vm("values = [[1, 2], (1, 2), {1, 2}, range(1, 3)]");
    let values = vm.global("values").unwrap();
    let values: Vec<Vec<i64>> = vm.extract(&values).unwrap();
    assert_eq!(values, vec![vec![1, 2]; 4]);
}

#[test]
fn closures_keep_their_state_between_calls() {
    let mut vm =
        vm("def make(n):\n    def step(by=1):\n        nonlocal n\n        n += by\n        return n\n    return step");
    let make = vm.function("make").unwrap();
    let first: Function = vm.call(&make, (10,)).unwrap();
    let second: Function = vm.call(&make, (100,)).unwrap();
    assert_eq!(vm.call::<i64>(&first, ()).unwrap(), 11);
    assert_eq!(vm.call::<i64>(&second, (5,)).unwrap(), 105);
    assert_eq!(vm.call::<i64>(&first, ()).unwrap(), 12);
}

#[test]
fn handles_keep_objects_alive_and_let_them_go() {
    let mut vm = vm("import gc\nmake = lambda i: [i] * 10");
    let make = vm.function("make").unwrap();
    let kept: Vec<Object> = (0..100).map(|i| vm.call(&make, (i,)).unwrap()).collect();
    vm.run("gc.collect()", "test.py").unwrap();
    for (i, object) in kept.iter().enumerate() {
        assert_eq!(vm.extract::<Vec<usize>>(object).unwrap(), [i; 10]);
    }
    let slots = vm.isolate().handles.len();
    drop(kept);
    let _again: Vec<Object> = (0..100).map(|i| vm.call(&make, (i,)).unwrap()).collect();
    assert_eq!(vm.isolate().handles.len(), slots, "the places of dropped handles are used again");
}

#[test]
fn a_handle_of_another_vm_is_refused() {
    let mut one = vm("f = lambda: 1");
    let mut other = vm("f = lambda: 2");
    let f = one.function("f").unwrap();
    let error = other.call::<i64>(&f, ()).unwrap_err();
    assert_eq!(error.message(), "the object belongs to another Vm");
    assert_eq!(one.call::<i64>(&f, ()).unwrap(), 1);
}

#[test]
fn errors_tell_kind_class_message_and_place() {
    let mut vm = vm("def fail(x):\n    raise KeyError(x)");
    let fail = vm.function("fail").unwrap();
    let error = vm.call::<()>(&fail, ("k",)).unwrap_err();
    assert_eq!((error.kind(), error.type_name(), error.message()), (ErrorKind::Exception, "KeyError", "'k'"));
    let expected = "Traceback (most recent call last):\n  File \"test.py\", line 2, in fail\n    \
                    raise KeyError(x)\nKeyError: 'k'\n";
    assert_eq!(error.traceback(), expected);
    let error = vm.run("x = (", "open.py").unwrap_err();
    assert_eq!((error.kind(), error.message()), (ErrorKind::Syntax, "'(' was never closed"));
    let error = vm.run("import sys; sys.exit(4)", "exit.py").unwrap_err();
    assert_eq!((error.kind(), error.exit_status()), (ErrorKind::Exit, 4));
    let error = vm.run("from __future__ import barry_as_FLUFL", "later.py").unwrap_err();
    assert_eq!(error.kind(), ErrorKind::Unsupported);
    assert_eq!(vm.function("missing").unwrap_err().type_name(), "NameError");
    vm.run("fine = 1", "after.py").unwrap();
}

#[test]
fn output_goes_where_the_host_says() {
    let (out, err) = (Sink::default(), Sink::default());
    let mut vm = Vm::builder().stdout(out.clone()).stderr(err.clone()).argv(["name", "arg"]).build().unwrap();
    vm.run("import sys\nprint(sys.argv)\nprint('oops', file=sys.stderr)", "test.py").unwrap();
    assert_eq!((out.text(), err.text()), ("['name', 'arg']\n".to_owned(), "oops\n".to_owned()));
}

#[test]
fn a_vm_moves_between_threads_and_many_live_side_by_side() {
    let threads: Vec<_> = (0..4)
        .map(|i| {
            let mut vm = vm("def total(n):\n    return sum([k * k for k in range(n)])");
            std::thread::spawn(move || {
                let total = vm.function("total").unwrap();
                vm.call::<i64>(&total, (1000 + i,)).unwrap()
            })
        })
        .collect();
    for (i, thread) in threads.into_iter().enumerate() {
        let n = 1000 + i as i64;
        assert_eq!(thread.join().unwrap(), (n - 1) * n * (2 * n - 1) / 6);
    }
}

#[test]
fn globals_are_set_and_read() {
    let mut vm = Vm::new().unwrap();
    vm.set_global("limit", 3).unwrap();
    vm.run("names = [str(i) for i in range(limit)]", "test.py").unwrap();
    let names = vm.global("names").unwrap();
    assert_eq!(vm.repr(&names).unwrap(), "['0', '1', '2']");
    assert!(vm.global("missing").is_none());
}

/// The speed-critical programs must not pass because everything was interpreted.
#[cfg(feature = "jit")]
#[test]
fn programs_with_hot_loops_are_compiled() {
    let directory = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/conformance/jit");
    for entry in std::fs::read_dir(directory).unwrap() {
        let path = entry.unwrap().path();
        if path.extension().is_none_or(|extension| extension != "py") {
            continue;
        }
        let mut vm = Vm::builder().jit(JitMode::On).stdout(std::io::sink()).build().unwrap();
        // Some of them end with an exception on purpose.
        let _ = vm.run(std::fs::read(&path).unwrap(), "test.py");
        assert!(!vm.jit_stats().functions.is_empty(), "nothing of {} was compiled", path.display());
    }
}

#[test]
fn without_the_compiler_nothing_is_compiled() {
    let mut vm = Vm::builder().jit(JitMode::Off).build().unwrap();
    vm.run("s = 0\nfor i in range(100000): s += i", "test.py").unwrap();
    let s = vm.global("s").unwrap();
    assert_eq!(vm.extract::<i64>(&s).unwrap(), 4_999_950_000);
    #[cfg(feature = "jit")]
    assert_eq!(vm.jit_stats(), freevar::Stats::default());
}

#[cfg(feature = "jit")]
#[test]
fn a_loop_may_leave_compiled_code_any_number_of_times() {
    // Every other iteration raises where that leaves the loop's code, and gives nobody a reason to make it again.
    const SOURCE: &str = "
def look(n):
    table, keys = {1: 1}, [1, []]
    caught = 0
    for i in range(n):
        try:
            caught += keys[i % 2] in table
        except TypeError:
            caught += 2
    return caught
";
    let run = || {
        let mut vm = Vm::builder().jit(JitMode::Eager).build().unwrap();
        vm.run(SOURCE, "test.py").unwrap();
        let look = vm.function("look").unwrap();
        let caught: i64 = vm.call(&look, (40_000,)).unwrap();
        (caught, vm.jit_stats().exits.iter().map(|exit| exit.count).sum::<u64>())
    };
    // A stack that would not hold a native frame for each of them.
    let thread = std::thread::Builder::new().stack_size(1 << 20).spawn(run).unwrap();
    let (caught, exits) = thread.join().unwrap();
    assert_eq!(caught, 60_000);
    assert!(exits > 10_000, "{exits} exits");
}

/// A loader that notes what it was asked for.
#[derive(Clone, Default)]
struct Library(Arc<Mutex<Vec<String>>>);

impl SourceLoader for Library {
    fn read(&mut self, path: &str) -> std::io::Result<Option<Vec<u8>>> {
        self.0.lock().unwrap().push(path.to_owned());
        match path {
            "pack/__init__.py" => Ok(Some(b"from . import part".to_vec())),
            "pack/part.py" => Ok(Some(b"value = 20".to_vec())),
            "secret.py" => Err(std::io::Error::other("locked away")),
            _ => Ok(None),
        }
    }
}

#[test]
fn modules_come_from_the_loader_of_the_host() {
    let library = Library::default();
    let mut vm = Vm::builder().loader(library.clone()).build().unwrap();
    vm.run("import pack.part\nx = pack.part.value + 1\nfile = pack.part.__file__", "main.py").unwrap();
    let (x, file) = (vm.global("x").unwrap(), vm.global("file").unwrap());
    assert_eq!((vm.extract::<i64>(&x).unwrap(), vm.extract::<String>(&file).unwrap()), (21, "pack/part.py".to_owned()));
    let asked = ["pack/__init__.py", "pack/part/__init__.py", "pack/part.py"];
    assert_eq!(*library.0.lock().unwrap(), asked);
    vm.run("import pack, pack.part", "main.py").unwrap();
    assert_eq!(library.0.lock().unwrap().len(), asked.len(), "modules are loaded once");
    let error = vm.run("import secret", "main.py").unwrap_err();
    assert_eq!((error.type_name(), error.message()), ("OSError", "locked away: 'secret.py'"));
    let error = vm.run("import absent", "main.py").unwrap_err();
    assert_eq!((error.type_name(), error.message()), ("ModuleNotFoundError", "No module named 'absent'"));
}

#[test]
fn maps_of_sources_are_loaders() {
    let sources =
        HashMap::from([("a.py".to_owned(), "import b\nb.x += 1".to_owned()), ("b.py".to_owned(), "x = 1".to_owned())]);
    let mut vm = Vm::builder().loader(sources).build().unwrap();
    vm.run("import a, b\nx = b.x", "main.py").unwrap();
    let x = vm.global("x").unwrap();
    assert_eq!(vm.extract::<i64>(&x).unwrap(), 2);
}

#[test]
fn errors_in_modules_of_a_loader_show_their_lines() {
    let loader = |path: &str| match path {
        "bad.py" => Some("def f():\n    return 1 +\n"),
        "fails.py" => Some("def f():\n    return 1 / 0\nf()\n"),
        _ => None,
    };
    let mut vm = Vm::builder().loader(loader).build().unwrap();
    let error = vm.run("import bad", "main.py").unwrap_err();
    let expected = "Traceback (most recent call last):\n  File \"main.py\", line 1, in <module>\n    import bad\n  \
                    File \"bad.py\", line 2\n    return 1 +\n              ^\nSyntaxError: invalid syntax\n";
    assert_eq!(error.traceback(), expected);
    let error = vm.run("import fails", "main.py").unwrap_err();
    assert!(error.traceback().contains("File \"fails.py\", line 2, in f\n    return 1 / 0\n"), "{}", error.traceback());
    assert!(vm.run("import fails", "main.py").is_err(), "a module that has failed is tried again");
}

#[test]
fn nothing_is_imported_that_was_not_granted() {
    let directory = std::env::temp_dir().join(format!("freevar-embed-{}", std::process::id()));
    let (granted, outside) = (directory.join("granted"), directory.join("outside"));
    std::fs::create_dir_all(granted.join("pack")).unwrap();
    std::fs::create_dir_all(&outside).unwrap();
    std::fs::write(granted.join("pack/mine.py"), "x = 1").unwrap();
    std::fs::write(outside.join("theirs.py"), "x = 2").unwrap();
    #[cfg(unix)]
    std::os::unix::fs::symlink(outside.join("theirs.py"), granted.join("link.py")).unwrap();
    let mut refused = Vec::new();
    for (vm, expected) in [(Vm::builder(), 0), (Vm::builder().module_directory(&granted), 1)] {
        let mut vm = vm.build().unwrap();
        let path = format!("import sys\nsys.path += [{outside:?}, {directory:?}, '..', '', '/']");
        vm.run(path, "main.py").unwrap();
        let found = ["import pack.mine", "import theirs", "import outside.theirs", "import link"]
            .into_iter()
            .filter(|source| match vm.run(source, "main.py") {
                Ok(()) => true,
                Err(error) => {
                    refused.push(error.type_name().to_owned());
                    false
                }
            })
            .count();
        assert_eq!(found, expected);
    }
    assert!(refused.iter().all(|name| name == "ModuleNotFoundError"), "{refused:?}");
    std::fs::remove_dir_all(&directory).unwrap();
    let error = Vm::builder().module_directory(&directory).build().unwrap_err();
    assert_eq!(error.kind(), ErrorKind::Host);
}

#[test]
fn without_a_grant_there_are_no_files_and_no_environment() {
    let mut vm = Vm::new().unwrap();
    for program in ["open('/etc/hostname')", "import os\nos.listdir('/')", "import os\nos.getcwd()"] {
        let error = vm.run(program, "reach.py").unwrap_err();
        assert_eq!(error.type_name(), "PermissionError", "{program}");
        assert!(error.to_string().contains("grants no access to files"), "{error}");
    }
    vm.run("import os\nknown = dict(os.environ)", "environ.py").unwrap();
    let known = vm.global("known").unwrap();
    assert_eq!(vm.repr(&known).unwrap(), "{}");
    // What a program knows without files goes on working.
    vm.run("import io, traceback\ntext = io.StringIO('a').read()", "memory.py").unwrap();
}

#[test]
fn without_a_grant_there_is_no_clock() {
    let mut vm = Vm::new().unwrap();
    let asleep = "import asyncio\nasync def main(): await asyncio.sleep(0.01)\nasyncio.run(main())";
    let timeout = "import asyncio\nasync def main():\n    async with asyncio.timeout(1): pass\nasyncio.run(main())";
    let functions = [
        "time",
        "time_ns",
        "perf_counter",
        "perf_counter_ns",
        "monotonic",
        "monotonic_ns",
        "process_time",
        "localtime",
    ];
    let calls = functions.map(|name| format!("import time\ntime.{name}()"));
    let programs = calls.iter().map(String::as_str).chain(["import time\ntime.sleep(0)", asleep, timeout]);
    for program in programs {
        let error = vm.run(program, "when.py").unwrap_err();
        assert_eq!(error.type_name(), "PermissionError", "{program}");
        assert!(error.to_string().contains("grants no access to a clock"), "{error}");
    }
    // Tasks that wait for each other only need none, nor do random numbers.
    let tasks = "
import asyncio, random
async def part(n):
    await asyncio.sleep(0)
    return n * random.randint(1, 1)
async def main():
    return sum(await asyncio.gather(*map(part, range(5))))
total = asyncio.run(main())
";
    vm.run(tasks, "tasks.py").unwrap();
    let total = vm.global("total").unwrap();
    assert_eq!(vm.extract::<i64>(&total).unwrap(), 10);
}

#[test]
fn scripts_read_the_clock_that_is_granted() {
    use std::time::Duration;

    /// Goes on by a second whenever it is read, and by what scripts sleep.
    struct Counting(Duration);
    impl freevar::Clock for Counting {
        fn since_epoch(&mut self) -> Duration {
            self.0 + Duration::from_secs(1_000_000)
        }

        fn monotonic(&mut self) -> Duration {
            self.0 += Duration::from_secs(1);
            self.0
        }

        fn sleep(&mut self, duration: Duration) {
            self.0 += duration;
        }
    }
    let mut vm = Vm::builder().clock(Counting(Duration::ZERO)).build().unwrap();
    let program = "
import asyncio, time
times = [time.monotonic(), time.perf_counter(), time.process_time_ns()]
time.sleep(60)
times.append(time.time())
asyncio.run(asyncio.sleep(3600))
times.append(time.time() > 1_003_600)
";
    vm.run(program, "counting.py").unwrap();
    let times = vm.global("times").unwrap();
    assert_eq!(vm.repr(&times).unwrap(), "[1.0, 2.0, 3000000000, 1000063.0, True]");
    let mut vm = Vm::builder().clock(freevar::SystemClock).build().unwrap();
    vm.run("import time\nassert time.time() > 1_700_000_000 and time.monotonic() <= time.monotonic()", "now.py")
        .unwrap();
}

#[test]
fn local_time_is_what_the_host_grants() {
    use std::time::Duration;

    /// Knows one zone, an hour east, which is called ABC.
    struct Eastern;
    impl freevar::Clock for Eastern {
        fn since_epoch(&mut self) -> Duration {
            Duration::ZERO
        }

        fn monotonic(&mut self) -> Duration {
            Duration::ZERO
        }

        fn zone(&mut self, name: Option<&str>) -> Option<Vec<u8>> {
            let counts = [0, 0, 0, 0, 1, 4u32].map(u32::to_be_bytes).concat();
            let kind = [&3600i32.to_be_bytes()[..], &[0, 0], b"ABC\0"].concat();
            name.is_none().then(|| [&b"TZif"[..], &[0; 16], &counts, &kind].concat())
        }

        fn sleep(&mut self, _: Duration) {}
    }
    let local = |builder: freevar::Builder| {
        let mut vm = builder.build().unwrap();
        vm.run("import time\nlocal = time.localtime(0).tm_hour, time.tzname, time.timezone", "local.py").unwrap();
        let local = vm.global("local").unwrap();
        vm.repr(&local).unwrap()
    };
    let utc = "(0, ('UTC', 'UTC'), 0)";
    assert_eq!(local(Vm::builder()), utc);
    assert_eq!(local(Vm::builder().environment([("TZ", "XYZ-3")])), "(3, ('XYZ', 'XYZ'), -10800)");
    assert_eq!(local(Vm::builder().clock(Eastern)), "(1, ('ABC', 'ABC'), -3600)");
    assert_eq!(local(Vm::builder().clock(Eastern).environment([("TZ", "XYZ-3")])), "(3, ('XYZ', 'XYZ'), -10800)");
    // A name leads to no file outside the zone database.
    let outside = Vm::builder().clock(freevar::SystemClock).environment([("TZ", "../zoneinfo/America/New_York")]);
    assert_eq!(local(outside), utc);
}

#[test]
fn files_are_written_when_a_program_has_ended() {
    let directory = std::env::temp_dir().join(format!("freevar-embed-files-{}", std::process::id()));
    std::fs::create_dir_all(&directory).unwrap();
    let mut vm = Vm::builder().files(freevar::FileSystem::below(&directory).unwrap()).build().unwrap();
    vm.run("f = open('kept.txt', 'w')\nf.write('not closed')", "write.py").unwrap();
    assert_eq!(std::fs::read_to_string(directory.join("kept.txt")).unwrap(), "not closed");
    let error = vm.run("open('../outside.txt', 'w')", "escape.py").unwrap_err();
    assert_eq!(error.type_name(), "PermissionError");
    #[cfg(unix)]
    {
        std::os::unix::fs::symlink("/etc", directory.join("link")).unwrap();
        let error = vm.run("open('link/hostname')", "escape.py").unwrap_err();
        assert_eq!(error.type_name(), "PermissionError");
    }
    std::fs::remove_dir_all(&directory).unwrap();
}
