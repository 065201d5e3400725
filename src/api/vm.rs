//! [`Vm`]: an isolate as the host sees it.
//!
//! Every way in goes through [`Vm::enter`], which is where panics stop and exceptions become [`Error`]s.

use super::boot;
use super::containers::Arguments;
use super::convert::{FromPython, ToPython};
use super::error::Error;
use super::handle::{Function, Handles, Object};
use super::loader::Grant;
use super::scope::Scope;
use crate::runtime::clock::Clock;
use crate::runtime::files::FileAccess;
use crate::runtime::loader::SourceLoader;
use crate::runtime::program::Program;
use crate::runtime::types::ExceptionKind;
use crate::runtime::{Isolate, ops};
use crate::{interp, modules};
use std::fmt;
use std::io::Write;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::PathBuf;

/// When functions are compiled to machine code. Without the feature `jit` all modes are [`JitMode::Off`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub enum JitMode {
    /// Never: everything is interpreted.
    Off,
    /// When they have proved to be hot.
    #[default]
    On,
    /// At the first chance.
    Eager,
}

/// A Python runtime: heap, modules, built-ins and compiled code, apart from every other one in the process.
///
/// A `Vm` is used by one thread at a time and may move between threads.
///
/// ```
/// let mut vm = freevar::Vm::new()?;
/// vm.run("def make(n):\n    return lambda x: x + n\nadd = make(40)", "example.py")?;
/// let add = vm.function("add")?;
/// let sum: i64 = vm.call(&add, (2,))?;
/// assert_eq!(sum, 42);
/// # Ok::<(), freevar::Error>(())
/// ```
pub struct Vm {
    isolate: Box<Isolate>,
    handles: Handles,
    broken: bool,
}

/// How a new [`Vm`] is to be.
///
/// ```
/// use freevar::{JitMode, Vm};
/// let mut vm = Vm::builder().jit(JitMode::Off).recursion_limit(200).build()?;
/// let error = vm.run("def f(): f()\nf()", "deep.py").unwrap_err();
/// assert_eq!(error.type_name(), "RecursionError");
/// # Ok::<(), freevar::Error>(())
/// ```
#[must_use]
#[derive(Default)]
pub struct Builder {
    jit: JitMode,
    argv: Vec<String>,
    stdout: Option<Box<dyn Write + Send>>,
    stderr: Option<Box<dyn Write + Send>>,
    recursion_limit: Option<u32>,
    modules: Grant,
    module_path: Vec<String>,
    script_directory: Option<String>,
    files: Option<Box<dyn FileAccess>>,
    environment: Vec<(String, String)>,
    clock: Option<Box<dyn Clock>>,
    fetches_ahead: bool,
    stress: Option<u64>,
}

impl Builder {
    /// When functions are compiled to machine code.
    pub fn jit(mut self, mode: JitMode) -> Builder {
        self.jit = mode;
        self
    }

    /// `sys.argv`; the first is the program's name.
    pub fn argv(mut self, argv: impl IntoIterator<Item = impl Into<String>>) -> Builder {
        self.argv = argv.into_iter().map(Into::into).collect();
        self
    }

    /// Where `print` writes; the process's standard output if not given.
    pub fn stdout(mut self, sink: impl Write + Send + 'static) -> Builder {
        self.stdout = Some(Box::new(sink));
        self
    }

    /// Where `sys.stderr` writes; the process's standard error if not given.
    pub fn stderr(mut self, sink: impl Write + Send + 'static) -> Builder {
        self.stderr = Some(Box::new(sink));
        self
    }

    /// How deep Python calls may nest before RecursionError is raised: 1000 if not given.
    pub fn recursion_limit(mut self, limit: u32) -> Builder {
        self.recursion_limit = Some(limit);
        self
    }

    /// Lets scripts import the Python files of a directory and of the directories in it, and no others. More than one
    /// directory can be granted; they are searched in this order. Without a grant scripts can import Freevar's own
    /// modules only.
    ///
    /// ```
    /// # let directory = std::env::temp_dir().join(format!("freevar-doc-{}", std::process::id()));
    /// # std::fs::create_dir_all(&directory).unwrap();
    /// # std::fs::write(directory.join("plugin.py"), "def name(): return __name__").unwrap();
    /// let mut vm = freevar::Vm::builder().module_directory(&directory).build()?;
    /// vm.run("import plugin\nname = plugin.name()", "main.py")?;
    /// let name = vm.global("name").unwrap();
    /// assert_eq!(vm.extract::<String>(&name)?, "plugin");
    /// # std::fs::remove_dir_all(&directory).unwrap();
    /// # Ok::<(), freevar::Error>(())
    /// ```
    pub fn module_directory(mut self, directory: impl Into<PathBuf>) -> Builder {
        let directory = directory.into();
        self.module_path.push(directory.to_string_lossy().into_owned());
        match &mut self.modules {
            Grant::Directories(granted) => granted.push(directory),
            // More than that is granted already.
            Grant::FileSystem | Grant::Loader(_) => {}
            Grant::Nothing => self.modules = Grant::Directories(vec![directory]),
        }
        self
    }

    /// Lets scripts import what a loader of the host gives: see [`SourceLoader`]. It is asked for every module that is
    /// not Freevar's own, also for those in directories granted before.
    pub fn loader(mut self, loader: impl SourceLoader + 'static) -> Builder {
        if self.module_path.is_empty() {
            self.module_path.push(String::new());
        }
        self.modules = Grant::Loader(Box::new(loader));
        self
    }

    /// Lets scripts import any Python file that the process can read. `path` is `sys.path` in the beginning; an empty
    /// entry is the working directory.
    pub fn file_system(mut self, path: impl IntoIterator<Item = impl Into<String>>) -> Builder {
        self.module_path = path.into_iter().map(Into::into).collect();
        self.modules = Grant::FileSystem;
        self
    }

    /// Lets scripts open files: those that `access` gives. Without a grant there are none, and `open` raises
    /// PermissionError.
    pub fn files(mut self, access: impl FileAccess + 'static) -> Builder {
        self.files = Some(Box::new(access));
        self
    }

    /// What scripts find in `os.environ`: nothing if not given.
    ///
    /// ```
    /// let mut vm = freevar::Vm::builder().environment([("LANG", "C")]).build()?;
    /// vm.run("import os\nlang = os.environ['LANG']", "main.py")?;
    /// let lang = vm.global("lang").unwrap();
    /// assert_eq!(vm.extract::<String>(&lang)?, "C");
    /// # Ok::<(), freevar::Error>(())
    /// ```
    pub fn environment(
        mut self,
        variables: impl IntoIterator<Item = (impl Into<String>, impl Into<String>)>,
    ) -> Builder {
        self.environment = variables.into_iter().map(|(name, value)| (name.into(), value.into())).collect();
        self
    }

    /// Lets scripts know the time and sleep: the [`SystemClock`](crate::SystemClock), or one of the host's own. Without a
    /// grant the functions of `time` raise PermissionError, and so do the timers of `asyncio`; its tasks run.
    pub fn clock(mut self, clock: impl Clock + 'static) -> Builder {
        self.clock = Some(Box::new(clock));
        self
    }

    /// Lets another thread fetch memory from the system before the heap needs it, which makes programs that allocate much up to
    /// a tenth faster where a processor is idle. The thread begins once the heap has grown beyond half a mebibyte, looks at
    /// nothing in it, and ends with the `Vm`. On systems other than Linux there is none.
    ///
    /// ```
    /// let mut vm = freevar::Vm::builder().fetch_memory_ahead().build()?;
    /// vm.run("total = sum(len([n]) for n in range(100_000))", "main.py")?;
    /// # Ok::<(), freevar::Error>(())
    /// ```
    pub fn fetch_memory_ahead(mut self) -> Builder {
        self.fetches_ahead = true;
        self
    }

    /// The directory of the program, for the hint that one of its files hides a module of the same name.
    #[doc(hidden)]
    pub fn script_directory(mut self, directory: impl Into<String>) -> Builder {
        self.script_directory = Some(directory.into());
        self
    }

    /// For tests of the runtime itself: collect garbage at every chance, and make compiled code fall back to the
    /// interpreter at random, following this seed.
    #[doc(hidden)]
    pub fn stress(mut self, seed: u64) -> Builder {
        self.stress = Some(seed);
        self
    }

    /// Makes the `Vm`.
    ///
    /// # Errors
    /// [`ErrorKind::Host`](crate::ErrorKind::Host) when the address space for its stack cannot be reserved, or a
    /// directory with modules is not there.
    pub fn build(self) -> Result<Vm, Error> {
        let mut isolate = boot::isolate()?;
        isolate.argv = if self.argv.is_empty() { vec![String::new()] } else { self.argv };
        if let Some(sink) = self.stdout {
            isolate.stdout = sink;
        }
        if let Some(sink) = self.stderr {
            isolate.stderr = sink;
        }
        if let Some(limit) = self.recursion_limit {
            isolate.context_mut().depth_limit = limit.into();
        }
        isolate.imports.loader = self.modules.into_loader().map_err(|cause| Error::directory(&cause))?;
        isolate.files.access = self.files;
        isolate.files.environment = self.environment;
        isolate.clock = self.clock;
        if self.fetches_ahead {
            isolate.heap.fetch_ahead();
        }
        isolate.imports.path = self.module_path;
        isolate.imports.script_directory = self.script_directory;
        boot::attach_tier(&mut isolate, self.jit, self.stress);
        Ok(Vm { isolate, handles: Handles::default(), broken: false })
    }
}

impl Vm {
    /// A `Vm` with everything as it is by default.
    ///
    /// # Errors
    /// As for [`Builder::build`].
    pub fn new() -> Result<Vm, Error> {
        Vm::builder().build()
    }

    /// A `Vm` that is to be described first.
    pub fn builder() -> Builder {
        Builder::default()
    }

    /// Runs a program in the module `__main__`, whose names stay for later programs and for [`Vm::global`]. The file
    /// name is only for messages.
    ///
    /// ```
    /// let mut vm = freevar::Vm::new()?;
    /// let error = vm.run("x = 1 / 0", "broken.py").unwrap_err();
    /// assert_eq!((error.type_name(), error.message()), ("ZeroDivisionError", "division by zero"));
    /// assert!(error.traceback().contains("File \"broken.py\", line 1, in <module>"));
    /// # Ok::<(), freevar::Error>(())
    /// ```
    ///
    /// # Errors
    /// When the source is no program that Freevar runs, and when the program ends with an exception.
    pub fn run(&mut self, source: impl AsRef<[u8]>, filename: &str) -> Result<(), Error> {
        self.run_until(source.as_ref(), filename, told)
    }

    /// Runs a program as the one that a process is for. In contrast to [`Vm::run`] an exception that the program does
    /// not catch is given to `sys.excepthook`, which shows it on the program's error stream; the error that comes back
    /// has no text left to show then.
    ///
    /// ```
    /// let mut vm = freevar::Vm::new()?;
    /// let error = vm.run_main("
    /// import sys
    /// seen = []
    /// sys.excepthook = lambda kind, error, traceback: seen.append(str(error))
    /// 1 / 0", "main.py").unwrap_err();
    /// assert_eq!((error.type_name(), error.traceback(), error.exit_status()), ("ZeroDivisionError", "", 1));
    /// let seen = vm.global("seen").unwrap();
    /// assert_eq!(vm.extract::<Vec<String>>(&seen)?, ["division by zero"]);
    /// # Ok::<(), freevar::Error>(())
    /// ```
    ///
    /// # Errors
    /// As for [`Vm::run`].
    pub fn run_main(&mut self, source: impl AsRef<[u8]>, filename: &str) -> Result<(), Error> {
        self.run_until(source.as_ref(), filename, shown)
    }

    fn run_until(&mut self, source: &[u8], filename: &str, end: fn(&mut Isolate) -> Error) -> Result<(), Error> {
        let program = Program::module(source, filename);
        let compiled = self.guarded(|vm| Ok(boot::compile_source(&mut vm.isolate, &program)))?;
        if !compiled.warnings.is_empty() {
            self.enter_until(|scope| boot::warn(scope.isolate, &compiled.warnings, program.goal), end)?;
        }
        let code = compiled.code?;
        let run = |scope: &mut Scope<'_>| {
            let globals = boot::globals(scope.isolate);
            let outcome = interp::run_module(scope.isolate, &code, globals).map(drop);
            modules::sys::flush_quietly(scope.isolate);
            modules::flush_files(scope.isolate);
            outcome
        };
        self.enter_until(run, end)
    }

    /// Does what Python does when a program ends: calls the functions registered with `atexit` and the finalizers of
    /// objects, and closes the generators that wait inside a `try`, so that their `finally` blocks run. What they raise is shown on the error stream.
    ///
    /// ```
    /// let mut vm = freevar::Vm::new()?;
    /// vm.run(
    ///     "
    /// log = []
    /// def watch():
    ///     try:
    ///         yield
    ///     finally:
    ///         log.append('closed')
    /// watcher = watch()
    /// next(watcher)
    /// ",
    ///     "watch.py",
    /// )?;
    /// vm.close_generators();
    /// let log = vm.global("log").unwrap();
    /// assert_eq!(vm.extract::<Vec<String>>(&log)?, ["closed"]);
    /// # Ok::<(), freevar::Error>(())
    /// ```
    pub fn close_generators(&mut self) {
        // Nothing is raised, and there is nothing to do in a `Vm` that a panic has broken.
        let _ = self.enter(|scope| {
            modules::at_exit(scope.isolate);
            scope.isolate.heap.doom_all();
            (scope.isolate.finalize_hook)(scope.isolate);
            modules::flush_files(scope.isolate);
            Ok(())
        });
    }

    /// Flushes `sys.stdout` and `sys.stderr` where the program has put others in their place. Tells whether that worked;
    /// an exception is shown on the error stream.
    #[doc(hidden)]
    pub fn flush_streams(&mut self) -> bool {
        self.enter(|scope| Ok(modules::sys::flush_replaced(scope.isolate))).unwrap_or(true)
    }

    /// A global variable of `__main__`.
    pub fn global(&mut self, name: &str) -> Option<Object> {
        let found = self.enter(|scope| {
            let name = scope.isolate.intern(name);
            let globals = boot::globals(scope.isolate);
            Ok(ops::dict::get_str(globals, name).map(|value| scope.keep(value)))
        });
        found.ok().flatten()
    }

    /// Sets a global variable of `__main__`.
    ///
    /// ```
    /// let mut vm = freevar::Vm::new()?;
    /// vm.set_global("names", vec!["a", "b"])?;
    /// vm.run("size = len(names)", "example.py")?;
    /// let size = vm.global("size").unwrap();
    /// assert_eq!(vm.extract::<usize>(&size)?, 2);
    /// # Ok::<(), freevar::Error>(())
    /// ```
    ///
    /// # Errors
    /// When the value cannot be converted.
    pub fn set_global(&mut self, name: &str, value: impl ToPython) -> Result<(), Error> {
        self.enter(|scope| {
            let value = value.to_python(scope)?;
            let name = scope.isolate.intern(name);
            let globals = boot::globals(scope.isolate);
            ops::dict::set_str(scope.isolate, globals, name, value);
            Ok(())
        })
    }

    /// A global variable of `__main__` that can be called.
    ///
    /// # Errors
    /// NameError when there is none, TypeError when it cannot be called.
    pub fn function(&mut self, name: &str) -> Result<Function, Error> {
        self.enter(|scope| {
            let key = scope.isolate.intern(name);
            let globals = boot::globals(scope.isolate);
            match ops::dict::get_str(globals, key) {
                Some(value) => Function::from_python(scope, value),
                None => {
                    let message = format!("name '{name}' is not defined");
                    Err(scope.isolate.raise_new(ExceptionKind::NameError, message))
                }
            }
        })
    }

    /// Calls an object with positional arguments, and converts the result.
    ///
    /// ```
    /// use freevar::{Function, Vm};
    /// let mut vm = Vm::new()?;
    /// vm.run("def counter(n):\n    def step():\n        nonlocal n\n        n += 1\n        return n\n    return step", "c.py")?;
    /// let counter = vm.function("counter")?;
    /// let step: Function = vm.call(&counter, (10,))?;
    /// assert_eq!(vm.call::<i64>(&step, ())?, 11);
    /// assert_eq!(vm.call::<i64>(&step, ())?, 12);
    /// # Ok::<(), freevar::Error>(())
    /// ```
    ///
    /// # Errors
    /// When the call raises an exception, or a conversion fails.
    pub fn call<T: FromPython>(&mut self, callable: &Object, args: impl Arguments) -> Result<T, Error> {
        self.enter(|scope| {
            let callable = scope.value(callable)?;
            let args = args.to_values(scope)?;
            let result = scope.isolate.call(callable, &args)?;
            T::from_python(scope, result)
        })
    }

    /// Converts an object to a Rust value.
    ///
    /// # Errors
    /// When the object is of another type.
    pub fn extract<T: FromPython>(&mut self, object: &Object) -> Result<T, Error> {
        self.enter(|scope| {
            let value = scope.value(object)?;
            T::from_python(scope, value)
        })
    }

    /// `repr(object)`
    ///
    /// # Errors
    /// When it raises an exception.
    pub fn repr(&mut self, object: &Object) -> Result<String, Error> {
        self.enter(|scope| {
            let value = scope.value(object)?;
            Ok(ops::repr::repr(scope.isolate, value)?.to_text().into_owned())
        })
    }

    /// The isolate, for what is no part of the embedding API.
    #[doc(hidden)]
    pub fn isolate(&mut self) -> &mut Isolate {
        &mut self.isolate
    }

    /// What the compiler to machine code has done so far.
    #[cfg(feature = "jit")]
    pub fn jit_stats(&self) -> crate::tier::Stats {
        crate::tier::stats(&self.isolate)
    }

    /// Runs something in the isolate. An exception becomes an [`Error`].
    fn enter<T>(&mut self, run: impl FnOnce(&mut Scope<'_>) -> crate::runtime::Result<T>) -> Result<T, Error> {
        self.enter_until(run, told)
    }

    /// The same, and what is to be done with the pending exception.
    fn enter_until<T>(
        &mut self,
        run: impl FnOnce(&mut Scope<'_>) -> crate::runtime::Result<T>,
        end: fn(&mut Isolate) -> Error,
    ) -> Result<T, Error> {
        self.guarded(|vm| {
            let handles = &mut vm.handles;
            handles.release_dropped(&mut vm.isolate);
            vm.isolate.enter(|isolate| {
                let mut scope = Scope { isolate, handles };
                run(&mut scope).map_err(|_| end(scope.isolate))
            })
        })
    }

    /// Runs something that a bug of ours might make panic. After a panic the isolate's state is unknown, so the `Vm`
    /// does nothing any more.
    fn guarded<T>(&mut self, run: impl FnOnce(&mut Vm) -> Result<T, Error>) -> Result<T, Error> {
        if self.broken {
            return Err(Error::internal("an earlier failure has left this Vm unusable"));
        }
        catch_unwind(AssertUnwindSafe(|| run(self))).unwrap_or_else(|payload| {
            self.broken = true;
            Err(Error::panic(&*payload))
        })
    }
}

/// Tells the host of the pending exception.
fn told(isolate: &mut Isolate) -> Error {
    let exception = isolate.take_pending();
    Error::exception(isolate, exception)
}

/// Gives the pending exception, which ends the program, to the program's hook, but not a request to end.
fn shown(isolate: &mut Isolate) -> Error {
    if isolate.pending_is(ExceptionKind::SystemExit) {
        let is_shown = modules::sys::exit_shown(isolate);
        let exit = told(isolate);
        return if is_shown { exit.already_shown() } else { exit };
    }
    let exception = isolate.take_pending();
    match modules::sys::uncaught(isolate, exception) {
        Ok(()) => Error::shown(isolate, exception),
        Err(_) => told(isolate),
    }
}

impl fmt::Debug for Vm {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Vm").field("broken", &self.broken).finish_non_exhaustive()
    }
}

impl fmt::Debug for Builder {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Builder")
            .field("jit", &self.jit)
            .field("argv", &self.argv)
            .field("recursion_limit", &self.recursion_limit)
            .field("module_path", &self.module_path)
            .finish_non_exhaustive()
    }
}
