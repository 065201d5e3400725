//! `freevar dis` and `freevar dump`: what the stages of compiling have made of a program.

#[cfg(feature = "jit")]
use super::args::Run;
use super::args::{Dump, Stage};
use super::program::{Program, Source};
use super::{run, show};
use freevar::bytecode::{Code, Const};
use freevar::compile::{CompileError, compile};
use freevar::runtime::{Isolate, Value, ops};
use freevar::scope::resolve;
use freevar::syntax::{ParsedModule, parse};
use freevar::{JitMode, Vm, modules};
use ruff_python_ast::visitor::source_order::{self, SourceOrderVisitor};
use ruff_python_ast::{Expr, Stmt, StmtFunctionDef};
use std::process::ExitCode;
use std::sync::Arc;

/// Shows a program's bytecode, that of nested functions included.
pub(super) fn dis(program: &Program) -> ExitCode {
    let source = match program.read() {
        Ok(source) => source,
        Err(status) => return status,
    };
    match compiled(&source) {
        Ok(code) => disassemble(&code),
        Err(error) => refuse(&error),
    }
}

/// Shows one stage.
pub(super) fn dump(request: &Dump) -> ExitCode {
    match request.stage {
        Stage::Ast | Stage::Scopes | Stage::Bytecode => dump_source(request),
        Stage::Ir | Stage::Clif | Stage::Asm => dump_compiled(request),
    }
}

/// A stage that comes before the program runs.
fn dump_source(request: &Dump) -> ExitCode {
    let source = match request.program.read() {
        Ok(source) => source,
        Err(status) => return status,
    };
    let module = match parse(&source.bytes, &source.filename) {
        Ok(module) => module,
        Err(error) => return refuse(&error.into()),
    };
    let name = request.function.as_deref();
    match request.stage {
        Stage::Ast => match tree(&module, name) {
            Some(text) => show(&text),
            None => missing(name),
        },
        Stage::Scopes => match resolve(&module, &source.filename) {
            Ok(symbols) => show(&symbols.to_string()),
            Err(error) => refuse(&error.into()),
        },
        _ => match compile(&module, &source.filename) {
            Ok(code) => match name.map_or(Some(code.clone()), |name| find(&code, name)) {
                Some(code) => disassemble(&code),
                None => missing(name),
            },
            Err(error) => refuse(&error),
        },
    }
}

/// The syntax tree of the module, or of the first function with a name.
fn tree(module: &ParsedModule, name: Option<&str>) -> Option<String> {
    let Some(name) = name else {
        return Some(format!("{:#?}\n", module.body()));
    };
    let mut search = Search { name, found: None };
    search.visit_body(module.body());
    search.found.map(|function| format!("{function:#?}\n"))
}

/// Looks for the first function with a name.
struct Search<'a> {
    name: &'a str,
    found: Option<&'a StmtFunctionDef>,
}

impl<'a> SourceOrderVisitor<'a> for Search<'a> {
    fn visit_stmt(&mut self, stmt: &'a Stmt) {
        match stmt {
            Stmt::FunctionDef(function) if self.found.is_none() && function.name.as_str() == self.name => {
                self.found = Some(function);
            }
            _ => source_order::walk_stmt(self, stmt),
        }
    }

    // Statements are never inside of expressions.
    fn visit_expr(&mut self, _expr: &'a Expr) {}
}

/// The code of a function by its name or qualified name, outer ones first.
fn find(code: &Arc<Code>, name: &str) -> Option<Arc<Code>> {
    let nested = || {
        code.consts.iter().filter_map(|constant| match constant {
            Const::Code(code) => Some(code),
            _ => None,
        })
    };
    nested()
        .find(|code| *code.name == *name || *code.qualname == *name)
        .cloned()
        .or_else(|| nested().find_map(|code| find(code, name)))
}

/// A stage that needs to know how the program behaves.
#[cfg(feature = "jit")]
fn dump_compiled(request: &Dump) -> ExitCode {
    use freevar::tier;
    let Some(name) = &request.function else {
        eprintln!("freevar: dump: --function is missing");
        return ExitCode::from(super::USAGE);
    };
    let run = Run { program: request.program.clone(), args: Vec::new(), jit: JitMode::On, stress: None };
    let done = run::execute_prepared(&run, Box::new(std::io::sink()), |vm| tier::keep_ir(vm.isolate()));
    let (mut vm, status) = match done {
        Ok(done) => done,
        Err(status) => return status,
    };
    let stage = match request.stage {
        Stage::Clif => tier::Stage::Clif,
        Stage::Asm => tier::Stage::Asm,
        _ => tier::Stage::Ir,
    };
    match tier::dump(vm.isolate(), name, stage) {
        Some(text) => {
            show(&text);
            status
        }
        None => {
            eprintln!("freevar: no function '{name}' was compiled; 'freevar stats' tells which were");
            ExitCode::FAILURE
        }
    }
}

#[cfg(not(feature = "jit"))]
fn dump_compiled(request: &Dump) -> ExitCode {
    super::without_compiler(&request.program)
}

fn compiled(source: &Source) -> Result<Arc<Code>, CompileError> {
    let module = parse(&source.bytes, &source.filename)?;
    compile(&module, &source.filename)
}

/// Prints code as Python's own `dis.dis` does.
fn disassemble(code: &Arc<Code>) -> ExitCode {
    let vm = Vm::builder().jit(JitMode::Off).stdout(super::stream::stdout()).build();
    let mut vm = match vm {
        Ok(vm) => vm,
        Err(error) => return run::fail(&error),
    };
    let isolate = vm.isolate();
    let shown = isolate.enter(|vm| call_dis(vm, code).map_err(|_| vm.take_pending()));
    let written = isolate.stdout.flush();
    match shown {
        Ok(_) => super::stream::finish(written, ExitCode::SUCCESS),
        Err(exception) => {
            eprint!("{}", freevar::runtime::traceback::render(isolate, exception));
            ExitCode::FAILURE
        }
    }
}

fn call_dis(vm: &mut Isolate, code: &Arc<Code>) -> freevar::runtime::Result<Value> {
    let code = vm.instantiate(code);
    let module = modules::import(vm, "dis")?;
    let name = vm.intern("dis");
    let dis = ops::attr::get(vm, module.into(), name)?;
    vm.call(dis, &[code.into()])
}

fn refuse(error: &CompileError) -> ExitCode {
    eprintln!("{error}");
    ExitCode::FAILURE
}

fn missing(name: Option<&str>) -> ExitCode {
    eprintln!("freevar: there is no function '{}'", name.unwrap_or_default());
    ExitCode::FAILURE
}
