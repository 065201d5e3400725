//! Code objects: slots, constants, checks of loads, errors. What the instructions look like is in `tests/bytecode`.

use super::*;
use crate::bytecode::{CodeFlags, LocalKind};
use crate::syntax::parse;

fn compiled(source: &str) -> Result<Arc<Code>, CompileError> {
    compile(&parse(source.as_bytes(), "t.py").expect("the source parses"), "t.py")
}

/// The code of the function that is defined first.
#[track_caller]
fn function(source: &str) -> Arc<Code> {
    let module = compiled(source).expect("the source compiles");
    nested(&module)
}

#[track_caller]
fn nested(code: &Code) -> Arc<Code> {
    let found =
        code.consts.iter().find_map(|value| if let Const::Code(code) = value { Some(code.clone()) } else { None });
    found.expect("there is a function inside")
}

fn ops(code: &Code) -> Vec<Opcode> {
    code.instrs.iter().map(|instr| instr.op).collect()
}

/// The constant that an expression folds to.
#[track_caller]
fn folded(expression: &str) -> Const {
    let code = function(&format!("def f():\n  return {expression}\n"));
    assert_eq!(ops(&code), [Opcode::RESUME, Opcode::RETURN_CONST], "{expression} is folded");
    code.consts[code.instrs[1].arg as usize].clone()
}

#[track_caller]
fn refused(source: &str, message: &str, line: u32, column: u32) {
    match compiled(source).expect_err("the source is wrong") {
        CompileError::Syntax(error) => assert_eq!((&*error.message, error.line, error.column), (message, line, column)),
        other => panic!("{other}"),
    }
}

#[test]
fn slots_are_ordered() {
    let code =
        function("def f(a, b, *args, c, **kw):\n  x = y = 1\n  def g():\n    return a, x, z, kw\n  return b, y, g\n");
    let slots: Vec<(&str, LocalKind)> = code.localsplus.iter().map(|(name, kind)| (&**name, *kind)).collect();
    use LocalKind::*;
    assert_eq!(
        slots,
        [
            ("a", LocalCell),
            ("b", Local),
            ("c", Local),
            ("args", Local),
            ("kw", LocalCell),
            ("y", Local),
            ("g", Local),
            ("x", Cell)
        ]
    );
    assert_eq!((code.arg_count, code.kwonly_count, code.param_slots()), (2, 1, 5));
    assert_eq!(code.stable.iter().filter(|&&stable| stable).count(), 3);
    let inner = nested(&code);
    assert_eq!(
        (&*inner.qualname, inner.free_count(), inner.flags & CodeFlags::NESTED),
        ("f.<locals>.g", 3, CodeFlags::NESTED)
    );
}

#[test]
fn docstring_is_the_first_constant() {
    let code = function("def f():\n  '''One.\n\n     Two\n       three\n  '''\n  return 1\n");
    assert_eq!(code.consts[0], literal::text("One.\n\nTwo\n  three\n"));
    assert_eq!(function("def f():\n  return 1\n").consts[0], Const::None);
}

#[test]
fn loads_are_checked_where_a_local_may_be_unbound() {
    let count = |body: &str| {
        let code = function(&format!("def f(a):\n{body}\n"));
        ops(&code).iter().filter(|&&op| op == Opcode::LOAD_FAST_CHECK).count()
    };
    assert_eq!(count("  x = 1\n  return x"), 0);
    assert_eq!(count("  if a: x = 1\n  return x"), 1);
    assert_eq!(count("  del a\n  return a"), 1);
    assert_eq!(count("  for x in a: pass\n  x\n  return x"), 1);
    assert_eq!(count("  try:\n    x = a()\n  except E:\n    pass\n  return x"), 1);
    let many: String = (0..70).map(|i| format!("  x{i} = a\n")).collect();
    assert_eq!(count(&(many + "  if a: y = 1\n  return x69, y")), 1);
}

#[test]
fn constants_are_folded() {
    use num_bigint::BigInt;
    let int = |value: i64| Const::Int(BigInt::from(value));
    assert_eq!(folded("60 * 60 * 24"), int(86400));
    assert_eq!(folded("-7 // 2 + -7 % 4"), int(-3));
    assert_eq!(folded("2 ** -1"), Const::Float(0.5));
    assert_eq!(folded("-7.5 // 2"), Const::Float(-4.0));
    assert_eq!(folded("not ''"), Const::Bool(true));
    assert_eq!(folded("(1, 'ab'[-1], True + True)"), Const::Tuple(vec![int(1), literal::text("b"), int(2)]));
    assert_eq!(folded("b'ab' * 2"), Const::Bytes(Arc::from(*b"abab")));
    assert_eq!(folded("0xFFFF_FFFF_FFFF_FFFF_F"), Const::Int(BigInt::from(0xf_ffff_ffff_ffff_ffffu128)));
    assert_eq!(folded("-0.0"), Const::Float(-0.0));
}

#[test]
fn errors_and_large_results_are_not_folded() {
    for expression in ["1 // 0", "1 << 1000", "'a' * 5000", "(1,)[2]", "2 ** 1000", "0.0 ** -1.0", "1 + 'a'"] {
        let code = function(&format!("def f():\n  return {expression}\n"));
        assert!(!ops(&code).contains(&Opcode::RETURN_CONST), "{expression}");
    }
}

#[test]
fn constants_of_different_types_stay_apart() {
    let code = function("def f():\n  return [f, 1, 1.0, True, 0.0, -0.0, (1,), (1.0,)]\n");
    assert_eq!(code.consts.len(), 8);
}

#[test]
fn statements_outside_their_place() {
    refused("return\n", "'return' outside function", 1, 1);
    refused("if 1:\n  break\n", "'break' outside loop", 2, 3);
    refused("continue\n", "'continue' not properly in loop", 1, 1);
    refused("try: pass\nexcept: pass\nexcept E: pass\n", "default 'except:' must be last", 2, 1);
    refused("f(a=1, a=2)\n", "keyword argument repeated: a", 1, 8);
    refused("*a, *b = c\n", "multiple starred expressions in assignment", 1, 1);
    refused("*a = c\n", "starred assignment target must be in a list or tuple", 1, 1);
    refused("*a\n", "can't use starred expression here", 1, 1);
    let nested: String = (0..22).map(|depth| format!("{}while 1:\n", " ".repeat(depth))).collect();
    refused(&format!("{nested}{}x\n", " ".repeat(22)), "too many statically nested blocks", 22, 22);
}

#[test]
fn unsupported_constructs_show_their_place() {
    let error = compiled("# one\nfrom __future__ import barry_as_FLUFL\n").expect_err("the feature is not supported");
    assert!(matches!(error, CompileError::Unsupported(_)));
    let text = "  File \"t.py\", line 2\n    from __future__ import barry_as_FLUFL\n    \
                ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^\n\
                NotSupportedError: the feature barry_as_FLUFL is not supported yet";
    assert_eq!(error.to_string(), text);
}

#[test]
fn handlers_do_not_look_like_loops() {
    let code = function("def f(a):\n  try:\n    a()\n  except E:\n    a\n  while a: a()\n");
    let headers: Vec<u32> =
        code.instrs.iter().filter(|instr| instr.op == Opcode::JUMP_BACKWARD).map(|instr| instr.arg).collect();
    assert_eq!(headers.len(), 1);
    assert!(ops(&code).contains(&Opcode::JUMP_BACKWARD_NO_INTERRUPT));
}
