//! Bytecode goldens: each `tests/bytecode/*.py` compiles to the disassembly in the `.dis` file beside it.
//! `BLESS=1 cargo test --test bytecode` rewrites them.

use freevar::bytecode::dis::disassemble;
use freevar::compile::compile;
use freevar::syntax::parse;
use libtest_mimic::{Arguments, Failed, Trial};
use std::error::Error;
use std::fs;
use std::path::{Path, PathBuf};

fn main() -> Result<(), Box<dyn Error>> {
    let arguments = Arguments::from_args();
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/bytecode");
    let mut sources: Vec<PathBuf> =
        fs::read_dir(folder)?.map(|entry| Ok(entry?.path())).collect::<Result<_, std::io::Error>>()?;
    sources.retain(|path| path.extension().is_some_and(|extension| extension == "py"));
    sources.sort();
    assert!(!sources.is_empty(), "there are no goldens");
    let trials = sources.into_iter().map(|path| {
        let name = path.file_stem().map_or(String::new(), |name| name.to_string_lossy().into_owned());
        Trial::test(name, move || check(&path))
    });
    libtest_mimic::run(&arguments, trials.collect()).exit();
}

fn check(path: &Path) -> Result<(), Failed> {
    let name = path.file_name().map_or(String::new(), |name| name.to_string_lossy().into_owned());
    let module = parse(&fs::read(path)?, &name)?;
    let code = compile(&module, &name)?;
    let actual = disassemble(&code, &|_| "0x...".to_owned());
    let golden = path.with_extension("dis");
    if std::env::var_os("BLESS").is_some() {
        fs::write(golden, actual)?;
        return Ok(());
    }
    let expected = fs::read_to_string(golden)?;
    if actual == expected {
        return Ok(());
    }
    let line = actual.lines().zip(expected.lines()).position(|(a, b)| a != b);
    let line = line.unwrap_or(actual.lines().count().min(expected.lines().count()));
    let (got, wanted) = (actual.lines().nth(line), expected.lines().nth(line));
    Err(format!("line {}: got {got:?}, expected {wanted:?}", line + 1).into())
}
