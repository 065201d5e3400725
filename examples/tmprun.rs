//! temp
use freevar::*;
fn main() {
    std::thread::Builder::new()
        .stack_size(256 << 20)
        .spawn(|| {
            let args: Vec<String> = std::env::args().collect();
            let mode = args[1].as_str();
            let src = std::fs::read(&args[2]).unwrap();
            let m = match syntax::parse(&src, &args[2]) {
                Ok(m) => m,
                Err(e) => {
                    eprintln!("{e}");
                    std::process::exit(1)
                }
            };
            let code = match compile::compile(&m, &args[2]) {
                Ok(c) => c,
                Err(e) => {
                    eprintln!("{e}");
                    std::process::exit(1)
                }
            };
            let mut vm = runtime::Isolate::new(interp::call_hook, |_, _, _| panic!("compile")).unwrap();
            builtins::install(&mut vm);
            let o = match mode {
                "off" => tier::Mode::Off,
                "eager" | "stress" => tier::Mode::Eager,
                _ => tier::Mode::On,
            };
            tier::attach(
                &mut vm,
                tier::Options {
                    mode: o,
                    stress: (mode == "stress").then_some(12345),
                },
            );
            let d = runtime::objects::Dict::new(&mut vm.heap, 8);
            let h: runtime::Value = d.into();
            vm.handles.push(Some(h));
            let k = vm.intern("__name__");
            let v = vm.str("__main__");
            runtime::ops::dict::set_str(&mut vm, d, k, v);
            let r = interp::run_module(&mut vm, &code, d);
            if r.is_err() {
                let e = vm.take_pending();
                let t = vm.enter(|vm| runtime::traceback::render(vm, e));
                vm.stdout.flush().unwrap();
                eprint!("{t}");
            }
            use std::io::Write;
            vm.stdout.flush().unwrap();
            if args.len() > 3 && args[3] == "stats" {
                eprintln!("{:#?}", tier::stats(&vm));
            }
            if args.len() > 4 {
                for s in [tier::Stage::Ir, tier::Stage::IrOptimized, tier::Stage::Asm] {
                    eprintln!("{}", tier::dump(&mut vm, &args[4], s).unwrap_or_default());
                }
            }
        })
        .unwrap()
        .join()
        .unwrap();
}
