//! A host that lets a script choose what is computed: a closure made in Python is called from Rust.

use freevar::{Error, Function, Vm};

const SCRIPT: &str = "
def smoother(weight):
    mean = None
    def add(sample):
        nonlocal mean
        mean = sample if mean is None else weight * sample + (1 - weight) * mean
        return mean
    return add
";

fn main() -> Result<(), Error> {
    let mut vm = Vm::new()?;
    vm.run(SCRIPT, "smoother.py")?;
    let smoother = vm.function("smoother")?;
    let add: Function = vm.call(&smoother, (0.25,))?;
    for sample in [4.0, 8.0, 6.0, 2.0] {
        let mean: f64 = vm.call(&add, (sample,))?;
        println!("{sample} -> {mean}");
    }
    match vm.call::<f64>(&add, ("much",)) {
        Ok(mean) => println!("{mean}"),
        Err(error) => print!("The script has failed:\n{}", error.traceback()),
    }
    Ok(())
}
