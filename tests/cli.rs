//! The command line: options, exit statuses, and input that is no program.

mod support;

use std::io::Write;
use std::path::PathBuf;
use std::process::{Command, Stdio};
use support::{Outcome, freevar, outcome};

/// Runs `freevar` with arguments.
fn run(args: &[&str]) -> Outcome {
    outcome(freevar().args(args))
}

/// Runs a program from a file of its own, whose directory is removed from the output.
fn run_source(name: &str, source: impl AsRef<[u8]>) -> Outcome {
    let directory = PathBuf::from(env!("CARGO_TARGET_TMPDIR"));
    let path = directory.join(name);
    std::fs::write(&path, source).unwrap();
    let result = outcome(freevar().arg(&path)).without_prefix(&directory);
    std::fs::remove_file(&path).unwrap();
    result
}

/// Runs `freevar` with a program on standard input.
fn run_stdin(args: &[&str], source: &str) -> Outcome {
    let mut command = Command::new(env!("CARGO_BIN_EXE_freevar"));
    let mut child =
        command.args(args).stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().unwrap();
    child.stdin.take().unwrap().write_all(source.as_bytes()).unwrap();
    let output = child.wait_with_output().unwrap();
    Outcome { stdout: output.stdout, stderr: output.stderr, status: output.status.code() }
}

/// Checks that a run has failed with a message, and not by a bug.
#[track_caller]
fn assert_fails(result: &Outcome, status: i32, message: &str) {
    let err = result.err();
    assert_eq!(result.status, Some(status), "{err}");
    assert!(err.contains(message), "{message:?} is not in:\n{err}");
    assert!(!err.contains("panicked") && !err.contains("bug in Freevar"), "{err}");
}

#[test]
fn runs_a_program_with_its_arguments() {
    let result = run(&["-c", "import sys; print(sys.argv, __name__)", "a", "--jit=off", "-c"]);
    assert_eq!(result.out(), "['-c', 'a', '--jit=off', '-c'] __main__\n");
    assert_eq!(result.status, Some(0));
}

#[test]
fn a_file_is_named_as_given_and_knows_where_it_is() {
    let result = run_source("where.py", "import sys\nprint(__file__ == sys.argv[0], __name__)\n");
    assert_eq!(result.out(), "True __main__\n");
}

#[test]
fn reads_standard_input() {
    let result = run_stdin(&[], "import sys; print(sys.argv)");
    assert_eq!((result.out(), result.status), ("['']\n".to_owned(), Some(0)));
    let result = run_stdin(&["-", "x"], "import sys; print(sys.argv)");
    assert_eq!(result.out(), "['-', 'x']\n");
}

#[cfg(target_os = "linux")]
#[test]
fn a_pipe_can_be_appended_to() {
    let program = "f = open('/dev/stdout', 'a'); print(f.seekable(), f.write('one\\n')); f.close()";
    let result = run(&["-c", program]);
    assert_eq!((result.out(), result.err()), ("one\nFalse 4\n".to_owned(), String::new()));
}

#[test]
fn all_modes_of_the_compiler_run() {
    for mode in ["--jit=off", "--jit=on", "--jit=eager"] {
        let result = run(&[mode, "-c", "print(sum([i * i for i in range(1000)]))"]);
        assert_eq!((result.out(), result.err()), ("332833500\n".to_owned(), String::new()), "{mode}");
    }
    assert_fails(&run(&["--jit=maybe", "-c", "1"]), 2, "the modes are off, on and eager");
}

#[test]
fn help_and_version_go_to_standard_output() {
    let help = run(&["--help"]);
    assert!(help.out().contains("Examples:"));
    assert_eq!((help.err(), help.status), (String::new(), Some(0)));
    let version = run(&["--version"]);
    assert!(version.out().starts_with("freevar "));
    assert_fails(&run(&["--no-such-option"]), 2, "--no-such-option");
}

#[test]
fn exit_statuses_are_those_of_python() {
    for (code, status, err) in [
        ("raise SystemExit", 0, ""),
        ("import sys; sys.exit()", 0, ""),
        ("import sys; sys.exit(3)", 3, ""),
        ("import sys; sys.exit(257)", 1, ""),
        ("import sys; sys.exit(-1)", 255, ""),
        ("import sys; sys.exit(True)", 1, ""),
        ("import sys; sys.exit('bye')", 1, "bye\n"),
        ("import sys; sys.exit((1, 2))", 1, "(1, 2)\n"),
        ("raise SystemExit(None)", 0, ""),
    ] {
        let result = run(&["-c", code]);
        assert_eq!((result.status, result.err()), (Some(status), err.to_owned()), "{code}");
    }
}

#[cfg(unix)]
#[test]
fn an_uncaught_interrupt_ends_by_the_signal() {
    use std::os::unix::process::ExitStatusExt;
    for (code, signal, status, end) in [
        ("print('before'); raise KeyboardInterrupt('by hand')", Some(2), None, "KeyboardInterrupt: by hand\n"),
        ("import sys; sys.excepthook = print; raise KeyboardInterrupt", Some(2), None, ""),
        ("class Pressed(KeyboardInterrupt): pass\nraise Pressed", None, Some(1), "Pressed\n"),
        ("import sys; sys.exit(130)", None, Some(130), ""),
        ("try: raise KeyboardInterrupt\nexcept KeyboardInterrupt: pass", None, Some(0), ""),
    ] {
        let output = freevar().args(["-c", code]).output().unwrap();
        assert_eq!((output.status.signal(), output.status.code()), (signal, status), "{code}");
        assert!(String::from_utf8_lossy(&output.stderr).ends_with(end), "{code}");
        assert_eq!(output.stdout.starts_with(b"before"), code.contains("before"), "{code}");
    }
}

#[test]
fn an_uncaught_exception_shows_a_traceback_after_the_output() {
    let result = run(&["-c", "print('before')\ndef f(): return 1 // 0\nf()"]);
    assert_eq!(result.out(), "before\n");
    assert_fails(&result, 1, "Traceback (most recent call last):\n  File \"<string>\", line 3, in <module>\n");
    assert!(result.err().ends_with("ZeroDivisionError: integer division or modulo by zero\n"));
}

#[test]
fn output_without_a_newline_is_written() {
    assert_eq!(run(&["-c", "print('a', end='')"]).out(), "a");
}

#[test]
fn a_reader_that_has_gone_is_no_error() {
    let mut child = freevar()
        .args(["-c", "for i in range(1000000): print(i)"])
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    drop(child.stdout.take());
    let output = child.wait_with_output().unwrap();
    assert_eq!(String::from_utf8_lossy(&output.stderr), "");
    assert_eq!(output.status.code(), Some(141));
}

#[test]
fn a_program_that_cannot_be_read() {
    let directory = env!("CARGO_TARGET_TMPDIR");
    let missing = run(&[&format!("{directory}/missing.py")]);
    let message = format!("freevar: can't open file '{directory}/missing.py': [Errno 2] No such file or directory\n");
    assert_eq!((missing.status, missing.err()), (Some(2), message));
    let message = format!("freevar: can't find '__main__' module in '{directory}'\n");
    let folder = run(&[directory]);
    assert_eq!((folder.status, folder.err()), (Some(1), message));
}

#[test]
fn source_that_does_not_parse() {
    let result = run_source("broken.py", "x = 1\nif x\n    pass\n");
    assert_fails(&result, 1, "  File \"broken.py\", line 2\n    if x\n        ^\nSyntaxError: expected ':'\n");
}

#[test]
fn source_that_is_not_utf8() {
    let result = run_source("latin.py", b"x = 1\ny = '\xe9'\n");
    assert_fails(
        &result,
        1,
        "SyntaxError: Non-UTF-8 code starting with '\\xe9' in file latin.py on line 2, but no encoding declared",
    );
    let result = run_source("null.py", b"x = 1\0\n");
    assert_fails(
        &result,
        1,
        "  File \"null.py\", line 1\n    x = 1\nSyntaxError: source code cannot contain null bytes",
    );
}

#[test]
fn brackets_nested_too_deeply() {
    for (open, close) in [("(", ")"), ("[", "]"), ("{", "}"), ("{1: ", "}"), ("f(", ")"), ("x[", "]"), ("(a := ", ")")]
    {
        for depth in [201, 10_000] {
            let program = format!("print({}1{})", open.repeat(depth), close.repeat(depth));
            let result = run_source("brackets.py", program);
            assert_fails(&result, 1, "SyntaxError: too many nested parentheses\n");
        }
    }
    assert_fails(&run_source("open.py", "(".repeat(10_000)), 1, "SyntaxError: too many nested parentheses\n");
    assert_fails(&run_source("close.py", ")".repeat(10_000)), 1, "SyntaxError: unmatched ')'\n");
    let strings = format!("print({}1{})", "f'{".repeat(10_000), "}'".repeat(10_000));
    assert_fails(&run_source("strings.py", strings), 1, "SyntaxError: too many nested f-strings\n");
}

#[test]
fn operators_nested_too_deeply() {
    let parser = "MemoryError: Parser stack overflowed - Python source too complex to parse\n";
    let compiler = "RecursionError: maximum recursion depth exceeded during compilation\n";
    for mode in ["--jit=off", "--jit=eager"] {
        for operator in ["-", "~", "not ", "lambda: ", "x ** ", "1 if x else "] {
            let result = run(&[mode, "-c", &format!("x = 1\ny = {}x", operator.repeat(10_000))]);
            assert_fails(&result, 1, parser);
        }
        for operator in [" + x", " * x", ".real", "()", "[0]"] {
            let result = run_stdin(&[mode], &format!("x = 1\ny = x{}", operator.repeat(20_000)));
            assert_fails(&result, 1, compiler);
        }
        for (program, output) in [
            (format!("print(1{})", " + 1".repeat(2000)), "2001"),
            (format!("x = 1\nprint(x{})", " + x".repeat(2000)), "2001"),
            (format!("x = 1\nprint(x{})", " <= x".repeat(10_000)), "True"),
            (format!("x = 0\nprint(x{})", " or x".repeat(10_000)), "0"),
            (format!("x = 1\nprint({}x)", "-".repeat(5000)), "1"),
            (format!("{} = 1\nprint(a)", vec!["a"; 10_000].join(" = ")), "1"),
        ] {
            let result = run_stdin(&[mode], &program);
            assert_eq!((result.out(), result.err()), (format!("{output}\n"), String::new()));
        }
    }
}

#[test]
fn blocks_nested_too_deeply() {
    for depth in [100, 1000] {
        let blocks: String = (0..depth).map(|depth| format!("{}if 1:\n", " ".repeat(depth))).collect();
        let result = run_source("blocks.py", blocks + &" ".repeat(depth) + "pass\n");
        assert_fails(&result, 1, "IndentationError: too many levels of indentation\n");
    }
    let loops: String = (0..22).map(|depth| format!("{}for i in ():\n", " ".repeat(depth))).collect();
    let result = run_source("loops.py", loops + &" ".repeat(22) + "pass\n");
    assert_fails(&result, 1, "SyntaxError: too many statically nested blocks\n");
}

#[test]
fn nothing_to_run() {
    let result = run_source("empty.py", "");
    assert_eq!((result.out(), result.err(), result.status), (String::new(), String::new(), Some(0)));
    for args in [&["-c"][..], &["--jit"], &["dis"], &["dump"], &["stats"], &["compare"]] {
        assert_fails(&run(args), 2, "missing");
    }
}

#[cfg(unix)]
#[test]
fn a_program_that_may_not_be_read() {
    use std::os::unix::fs::PermissionsExt;
    let path = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join("secret.py");
    std::fs::write(&path, "print(1)").unwrap();
    std::fs::set_permissions(&path, std::fs::Permissions::from_mode(0o000)).unwrap();
    let result = outcome(freevar().arg(&path));
    // The superuser may read everything.
    if std::fs::read(&path).is_err() {
        assert_fails(&result, 2, "secret.py': [Errno 13] Permission denied\n");
    }
    std::fs::remove_file(&path).unwrap();
}

#[test]
fn a_literal_of_a_megabyte() {
    let result = run_source("text.py", format!("x = '{}'\nprint(len(x))\n", "a".repeat(1 << 20)));
    assert_eq!((result.out(), result.status), ("1048576\n".to_owned(), Some(0)), "{}", result.err());
    let result = run_source("digits.py", format!("x = {}\n", "9".repeat(1 << 20)));
    assert_fails(&result, 1, "Exceeds the limit (4300 digits) for integer string conversion");
}

#[test]
fn endless_recursion() {
    for mode in ["--jit=off", "--jit=eager"] {
        let result = run(&[mode, "-c", "def f(n): return f(n + 1) + 1\nf(0)"]);
        assert_fails(&result, 1, "RecursionError: maximum recursion depth exceeded");
        assert!(result.err().contains("[Previous line repeated "), "{}", result.err());
    }
}

#[test]
fn endless_recursion_of_every_kind() {
    let programs = [
        "def make():\n    def f(n): return f(n + 1) + 1\n    return f\nmake()(0)",
        "def k(x): return sorted([x, x], key=k)\nk(1)",
        "def f(x): return max([x, x], key=f)\nf(1)",
        "def f(x): return list(map(f, [x]))\nf(0)",
        "def f(*a, **k): return f(*a, **k)\nf(1, b=2)",
        "import functools\ndef f(x, y): return functools.reduce(f, [x, y])\nf(0, 1)",
        "import functools\ndef f(x): return functools.partial(f, x)()\nf(0)",
        "import functools\n@functools.cache\ndef f(x): return f(x + 1)\nf(0)",
    ];
    for program in programs {
        for (mode, limit) in [("--jit=off", 1000), ("--jit=eager", 1000), ("--jit=on", 100_000), ("--jit=on", i32::MAX)]
        {
            let result = run(&[mode, "-c", &format!("import sys\nsys.setrecursionlimit({limit})\n{program}")]);
            assert_fails(&result, 1, "RecursionError: maximum recursion depth exceeded");
        }
    }
    // Its traceback has all entries, none of which repeats the one before.
    let mutual = "def f(n): return g(n + 1)\ndef g(n): return f(n + 1)\nf(0)";
    for mode in ["--jit=off", "--jit=eager"] {
        assert_fails(&run(&[mode, "-c", mutual]), 1, "RecursionError: maximum recursion depth exceeded");
    }
}

#[test]
fn containers_nested_too_deeply() {
    for (program, doing) in [
        ("x = []\nfor i in range(100000): x = [x]\nrepr(x)", "while getting the repr of an object"),
        ("x = ()\nfor i in range(100000): x = (x,)\nf'{x}'", "while getting the repr of an object"),
        ("x = {}\nfor i in range(100000): x = {1: x}\nstr(x)", "while getting the repr of an object"),
        ("x = frozenset()\nfor i in range(100000): x = frozenset([x])\nrepr(x)", "while getting the repr of an object"),
        (
            "x = E = ValueError()\nfor i in range(100000): x = ValueError(x)\nstr(x)",
            "while getting the str of an object",
        ),
        ("x = y = 1\nfor i in range(100000): x, y = [x], [y]\nx == y", "in comparison"),
        ("x = y = 1\nfor i in range(100000): x, y = {1: x}, {1: y}\nx == y", "in comparison"),
        ("x = y = 1\nfor i in range(100000): x, y = (x,), (y,)\nx < y", "in comparison"),
        ("x = int\nfor i in range(100000): x = (x,)\nisinstance('', x)", "in __instancecheck__"),
    ] {
        let result = run(&["-c", program]);
        assert_fails(&result, 1, &format!("RecursionError: maximum recursion depth exceeded {doing}\n"));
    }
}

#[test]
fn recursion_through_native_functions_ends() {
    let code = "import sys\nsys.setrecursionlimit(10**6)\ndef f(x): return list(map(f, [x]))\nf(0)";
    assert_fails(&run(&["-c", code]), 1, "RecursionError");
}

#[test]
fn proxies_and_callables_nested_too_deeply() {
    let proxies = "import types\nx = {}\nfor i in range(200_000): x = types.MappingProxyType(x)\n";
    let callables = "x = len\nfor i in range(200_000): x = staticmethod(x)\n";
    // Some of them fit the stack, others raise RecursionError, and none ends the process.
    let mut programs = vec![format!("{callables}x([])")];
    for act in
        ["len(x)", "x[1]", "x.get(1)", "1 in x", "iter(x)", "x.keys()", "bool(x)", "x | {}", "repr(x)", "hash(x)"]
    {
        programs.push(format!("{proxies}{act}"));
    }
    for program in programs {
        let result = run(&["-c", &program]);
        let err = result.err();
        assert!(matches!(result.status, Some(0 | 1)), "{program}\n{err}");
        assert!(!err.contains("panicked") && !err.contains("bug in Freevar"), "{err}");
    }
}

#[test]
fn recursion_as_deep_as_the_program_allows() {
    let functions = [
        "def depth(n): return 0 if n == 0 else 1 + depth(n - 1)",
        "def depth(n): return 0 if n == 0 else 1 + other(n - 1)\n\
         def other(n): return 0 if n == 0 else 1 + depth(n - 1)",
        "def make():\n    def depth(n): return 0 if n == 0 else 1 + depth(n - 1)\n    return depth\ndepth = make()",
        "def depth(n, *a, k=1, **d): return 0 if n == 0 else 1 + depth(n - 1, *a, k=k, **d)",
        "def depth(n):\n    try: return 0 if n == 0 else 1 + depth(n - 1)\n    finally: pass",
    ];
    for function in functions {
        for mode in ["--jit=off", "--jit=eager"] {
            let code = format!("import sys\nsys.setrecursionlimit(100100)\n{function}\nprint(depth(100000))");
            let result = run(&[mode, "-c", &code]);
            assert_eq!((result.out(), result.err()), ("100000\n".to_owned(), String::new()));
        }
    }
}

#[test]
fn what_is_not_supported_is_refused_with_its_place() {
    let result = run_source("later.py", "# one\nfrom __future__ import barry_as_FLUFL\n");
    assert_fails(&result, 1, "  File \"later.py\", line 2\n    from __future__ import barry_as_FLUFL\n");
}

#[test]
fn shows_bytecode() {
    let result = run_stdin(&["dis", "-"], "def make(n):\n    return lambda: n\n");
    for name in ["MAKE_CELL", "MAKE_FUNCTION", "COPY_FREE_VARS", "LOAD_DEREF"] {
        assert!(result.out().contains(name), "{name} is not in:\n{}{}", result.out(), result.err());
    }
}

#[test]
fn shows_the_stages_before_running() {
    let source = "def make(n):\n    def step():\n        return n + 1\n    return step\n";
    for (stage, expected) in [("ast", "StmtFunctionDef"), ("scopes", "n: free"), ("bytecode", "LOAD_DEREF")] {
        let result = run_stdin(&["dump", "-", "--function", "step", "--stage", stage], source);
        assert!(result.out().contains(expected), "{expected} is not in:\n{}{}", result.out(), result.err());
    }
    let result = run_stdin(&["dump", "-", "--function", "other", "--stage", "ast"], source);
    assert_fails(&result, 1, "there is no function 'other'");
}

#[cfg(feature = "jit")]
#[test]
fn shows_what_was_compiled() {
    let source = "def total(n):\n    s = 0\n    for i in range(n):\n        s += i\n    return s\n\
                  print(total(100000))\n";
    for stage in ["ir", "clif", "asm"] {
        let result = run_stdin(&["dump", "-", "--function", "total", "--stage", stage], source);
        assert!(result.out().lines().count() > 5, "{stage}: {}{}", result.out(), result.err());
        assert!(!result.out().contains("4999950000"), "the program's own output is not shown");
    }
    let result = run_stdin(&["stats", "-"], source);
    assert_eq!(result.out(), "4999950000\n");
    assert!(result.err().contains("total:1"), "{}", result.err());
}

#[test]
fn compares_the_two_ways_to_run() {
    let program = support::root().join("tests/conformance/closures");
    let program = &support::programs(&program)[0];
    let result = run(&["compare", program.to_str().unwrap(), "--runs", "2"]);
    assert!(result.out().contains("output: equal"), "{}{}", result.out(), result.err());
    assert_eq!(result.status, Some(0));
}

#[cfg(feature = "jit")]
#[test]
fn exceptions_handled_in_compiled_code_do_not_leave_it() {
    let source = "
class Refused(Exception):
    pass
def pick(i):
    if i % 3 == 0:
        raise Refused(i)
    return 10 // (i % 2)
def total(n, table):
    s = 0
    for i in range(n):
        try:
            try:
                s += pick(i)
            except ZeroDivisionError as error:
                s += table[i]
            finally:
                s += 1
        except Refused as error:
            s += error.args[0]
        except KeyError:
            s += 2
    return s
print(total(30000, {}))
";
    let result = run_stdin(&["stats", "-"], source);
    assert_eq!(result.out(), "150135000\n");
    let shown = result.err();
    let exits = shown.lines().filter_map(|line| line.split_whitespace().next()?.parse::<u32>().ok());
    assert!(shown.contains("loop at line 10") && exits.sum::<u32>() < 1000, "{shown}");
}

#[cfg(feature = "jit")]
#[test]
fn classes_that_are_made_again_are_compiled_for() {
    let source = "
from dataclasses import dataclass
def total(n):
    @dataclass
    class Point:
        x: int
        y: int = 2
    s = 0
    for i in range(n):
        p = Point(i)
        s += p.x * p.y
    return s
print(sum(total(100_000) for _ in range(5)))
";
    let result = run_stdin(&["stats", "-"], source);
    assert_eq!(result.out(), "49999500000\n");
    let shown = result.err();
    let exits = shown.lines().filter_map(|line| line.split_whitespace().next()?.parse::<u32>().ok());
    assert!(shown.contains("loop at line 9") && exits.sum::<u32>() < 100_000, "{shown}");
}

#[cfg(feature = "jit")]
#[test]
fn stats_name_where_generators_go_on() {
    let source = "
def count(n):
    for i in range(n):
        yield i
def total(n):
    s = 0
    for i in count(n):
        s += i
    return s
print(total(5000))
";
    let result = run_stdin(&["stats", "-"], source);
    assert_eq!(result.out(), "12497500\n");
    assert!(result.err().contains("resumed at line 4"), "{}", result.err());
    assert!(result.err().contains("total:5"), "{}", result.err());
}

#[cfg(feature = "jit")]
#[test]
fn a_call_for_which_code_was_made_goes_on_in_it() {
    let source = "
def count(n):
    for i in range(n):
        yield i
def total(n, late):
    s = late * 2
    weigh = lambda i: i + late
    for i in count(n):
        s += weigh(i)
    return s
print(total(5000, 0), total(5000, 0.5))
";
    let result = run_stdin(&["stats", "-"], source);
    assert_eq!(result.out(), "12497500 12500001.0\n");
    let shown = result.err();
    let left_at_start = |line: &str| line.split_whitespace().eq(["1", "type", "6", "total"]);
    assert!(shown.lines().any(left_at_start), "only code that was entered at its beginning leaves there: {shown}");
}

#[cfg(feature = "jit")]
#[test]
fn a_loop_that_calls_much_is_hot_before_others() {
    let source = "
def weigh(i):
    return i * 2
def busy(n):
    s = 0
    for i in range(n):
        s += weigh(i) + weigh(s)
    return s
def idle(n):
    s = 0
    for i in range(n):
        s += i
    return s
print(busy(900) > 0, idle(900))
";
    let result = run_stdin(&["stats", "-"], source);
    assert_eq!(result.out(), "True 404550\n");
    let shown = result.err();
    assert!(shown.contains("compiled: 1 entries") && shown.contains("loop at line 6"), "{shown}");
}

#[cfg(feature = "jit")]
#[test]
fn functions_made_in_a_loop_are_known_by_their_code() {
    let source = "
def fold(combine, n):
    s = 0
    for i in range(n):
        s = combine(s, i)
    return s
def main():
    modulus = 1_000_003
    return [fold(lambda a, i: (a * 7 + i) % modulus, 3000) for _ in range(4)]
print(main()[-1])
";
    let result = run_stdin(&["stats", "-"], source);
    assert_eq!(result.out(), "480603\n");
    assert!(result.err().contains("fold:2") && !result.err().contains("hoisted"), "{}", result.err());
}

#[cfg(feature = "jit")]
#[test]
fn checks_that_are_new_are_moved_before_loops_where_others_have_failed() {
    let source = "
def adder(k):
    return lambda i: i + k
def scaler(k):
    return lambda i: i * k
def total(add, scale, n):
    s = 0
    for i in range(n):
        s += add(i) + scale(i)
    return s
add, scale = adder(1), scaler(2)
print(sum(total(add, scale, 5000) for k in range(3)))
print(sum(total(adder(k), scale, 5000) for k in range(3)))
print(sum(total(add, scaler(k), 5000) for k in range(3)))
";
    let result = run_stdin(&["stats", "-"], source);
    assert_eq!(result.out(), "112492500\n112492500\n75000000\n");
    let shown = result.err();
    let exits = shown.lines().filter_map(|line| line.split_whitespace().next()?.parse::<u32>().ok());
    assert!(shown.contains("hoisted  9") && exits.sum::<u32>() < 20, "{shown}");
    let result = run_stdin(&["dump", "-", "--function", "total", "--stage", "ir"], source);
    assert!(result.out().contains("!hoisted"), "{}", result.out());
}

#[cfg(feature = "jit")]
#[test]
fn stats_say_why_nothing_is_compiled() {
    let source = "
import sys
def caller():
    sys.settrace(None)
    return sys._getframe(1).f_lineno
def total(n):
    s = 0
    for i in range(n):
        s += i
    return s
print(total(5000), caller())
";
    let result = run_stdin(&["stats", "-"], source);
    assert_eq!(result.out(), "12497500 11\n");
    assert!(result.err().contains("compiled: 0 entries"), "{}", result.err());
    assert!(result.err().contains("stopped: caller (<stdin>, line 3) names settrace"), "{}", result.err());
    let calm = run_stdin(&["stats", "-"], &source.replace("sys.settrace(None)", "pass"));
    assert!(calm.err().contains("total:6") && !calm.err().contains("stopped"), "{}", calm.err());
}

/// Code that keeps no track of its frames must not run below code that looks for them: what is loaded late finds none.
#[cfg(feature = "jit")]
#[test]
fn code_that_looks_at_frames_may_come_late() {
    let source = "
import sys
def total(n):
    s = 0
    for i in range(n):
        s += i
    return s
def late(name):
    code = f'def look():\\n  f = sys.{name}(1)\\n  return f.f_code.co_name, f.f_lineno, len(f.f_locals)'
    space = {'sys': sys}
    exec(code, space)
    return space['look']
def use(look, n):
    for i in range(n):
        found = look()
    return found
print(total(5000), use(late('_getframe'), 3000), total(5000), use(late('_getframe'), 3000))
";
    let result = run_stdin(&["stats", "-"], source);
    assert_eq!(result.out(), "12497500 ('use', 15, 4) 12497500 ('use', 15, 4)\n");
    assert!(result.err().contains("use:13") && result.err().contains("total:3"), "{}", result.err());
}

#[test]
fn modules_are_found_beside_the_program_and_in_freevar_path() {
    let directory = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join("modules");
    let (beside, elsewhere) = (directory.join("beside"), directory.join("elsewhere"));
    std::fs::create_dir_all(&beside).unwrap();
    std::fs::create_dir_all(elsewhere.join("pack")).unwrap();
    std::fs::write(beside.join("near.py"), "where = 'near'").unwrap();
    std::fs::write(elsewhere.join("near.py"), "where = 'far'").unwrap();
    std::fs::write(elsewhere.join("pack/far.py"), "where = 'far'").unwrap();
    std::fs::write(beside.join("main.py"), "import near, pack.far\nprint(near.where, pack.far.where)").unwrap();
    let run = |path: &str, args: &[&str]| {
        outcome(freevar().args(args).env("FREEVAR_PATH", path).current_dir(&beside)).without_prefix(&directory)
    };
    let path = format!("/nowhere/at/all:{}", elsewhere.display());
    assert_eq!(run(&path, &["main.py"]).out(), "near far\n");
    assert_fails(&run("", &["main.py"]), 1, "ModuleNotFoundError: No module named 'pack'\n");
    assert_eq!(run(&path, &["-c", "import near; print(near.where, near.__file__)"]).out(), "near beside/near.py\n");
    assert_fails(
        &run("", &["-c", "import socket"]),
        1,
        "Freevar does not have this module of the standard library yet",
    );
    std::fs::remove_dir_all(&directory).unwrap();
}
