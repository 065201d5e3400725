//! What names mean, which captures are stable, and the errors of declarations.

use super::*;
use crate::syntax::parse;

fn table(source: &str) -> Result<SymbolTable, Box<SyntaxError>> {
    resolve(&parse(source.as_bytes(), "t.py").expect("the source parses"), "t.py")
}

/// The lines of the dump of a scope, indented names and all, from the line that starts with `scope`.
#[track_caller]
fn lines(source: &str, scope: &str) -> Vec<String> {
    let dump = table(source).expect("the names resolve").to_string();
    let from = dump.lines().skip_while(|line| line.trim_start() != scope);
    let indent = dump.lines().find(|line| line.trim_start() == scope).map_or(0, |line| line.len() - scope.len());
    from.skip(1)
        .take_while(|line| line.len() - line.trim_start().len() > indent && !line.trim_start().starts_with("function "))
        .map(|line| line.trim_start().to_owned())
        .collect()
}

#[track_caller]
fn refused(source: &str, message: &str) {
    assert_eq!(table(source).expect_err("the names are wrong").message, message);
}

#[test]
fn captured_names_become_cells() {
    let source = "def f(a):\n  b = a\n  def g():\n    return b, c\n  return g\n";
    assert_eq!(lines(source, "function f"), ["a: local, parameter", "b: cell, stable", "g: local"]);
    assert_eq!(lines(source, "function g"), ["b: free, stable", "c: global"]);
}

#[test]
fn captures_pass_through() {
    let source = "def f(x):\n  def g():\n    def h():\n      return x\n    return h\n  return g\n";
    assert_eq!(lines(source, "function g"), ["h: local", "x: free, stable"]);
}

#[test]
fn only_single_bindings_are_stable() {
    let stable = |body: &str| {
        let source = format!("def f(p):\n{body}\n  def g():\n    return x\n");
        let found = lines(&source, "function f");
        found.iter().any(|line| line == "x: cell, stable")
    };
    assert!(stable("  x = 1"));
    assert!(stable("  if p:\n    import x"));
    assert!(stable("  def x(): return x"));
    assert!(!stable("  x = 1\n  x = 2"));
    assert!(!stable("  x = 1\n  x += 1"));
    assert!(!stable("  for x in p: pass"));
    assert!(!stable("  while p:\n    x = 1"));
    assert!(!stable("  x = 1\n  del x"));
    assert!(!stable("  try: p()\n  except E as x: pass"));
    assert!(!stable("  [x := i for i in p]"));
    assert!(!stable("  x = 1\n  def h():\n    nonlocal x\n    x = 2"));
    assert!(!stable("  x = 1\n  [lambda: x for x in p]"));
}

#[test]
fn the_class_of_methods_is_stable_unless_one_rebinds_it() {
    let method = "class C:\n  def f(self): return super().f()\n";
    assert!(lines(method, "function f").contains(&"__class__: free, stable".to_owned()));
    let rebound = format!("{method}  def g(self):\n    nonlocal __class__\n    __class__ = self\n");
    assert!(lines(&rebound, "function f").contains(&"__class__: free".to_owned()));
    // A method of a class in another class's method has the inner class.
    let inner = "class C:\n  def f(self):\n    class D:\n      def g(self): return __class__\n    __class__ = 1\n";
    assert!(lines(inner, "function g").contains(&"__class__: free, stable".to_owned()));
}

#[test]
fn comprehensions_are_inlined() {
    let source = "def f(xs):\n  y = 1\n  return [lambda: x for x in xs if y]\n";
    assert_eq!(lines(source, "function f")[..3], ["xs: local, parameter", "y: local", "x: cell"]);
}

#[test]
fn walrus_binds_outside_the_comprehension() {
    let source = "def f(xs):\n  return [y := x for x in xs]\n";
    assert_eq!(lines(source, "function f")[..3], ["xs: local, parameter", "y: local", "x: local"]);
}

#[test]
fn global_declarations_reach_the_module() {
    let source = "def f():\n  global x\n  x = 1\n";
    assert_eq!(lines(source, "function f"), ["x: global, declared"]);
    assert!(lines(source, "module <module>").contains(&"x: global, declared".to_owned()));
}

#[test]
fn wrong_declarations() {
    refused("nonlocal x\n", "nonlocal declaration not allowed at module level");
    refused("def f():\n  nonlocal x\n", "no binding for nonlocal 'x' found");
    refused("def f(x):\n  global x\n", "name 'x' is parameter and global");
    refused("def f():\n  x = 1\n  global x\n", "name 'x' is assigned to before global declaration");
    refused("def f():\n  print(x)\n  global x\n", "name 'x' is used prior to global declaration");
    refused("def f(x):\n  def g():\n    global x\n    nonlocal x\n", "name 'x' is nonlocal and global");
    refused("def f(x):\n  def g():\n    nonlocal x\n    x: int = 1\n", "annotated name 'x' can't be nonlocal");
    refused("def f(x, x): pass\n", "duplicate argument 'x' in function definition");
    refused(
        "def f(a):\n  [x := 1 for x in a]\n",
        "assignment expression cannot rebind comprehension iteration variable 'x'",
    );
    refused("[i for i in (y := [])]\n", "assignment expression cannot be used in a comprehension iterable expression");
    refused("__debug__ = 1\n", "cannot assign to __debug__");
}

#[test]
fn constructs_to_come_are_refused() {
    let source = "from __future__ import barry_as_FLUFL\n";
    refused(source, "the feature barry_as_FLUFL is not supported yet");
}

#[test]
fn generator_expressions_are_functions_of_their_first_iterable() {
    let source = "def f(n):\n  return (n + i for i in range(n) if (last := i))\n";
    assert_eq!(
        lines(source, "function f"),
        [
            "n: cell, parameter, stable",
            "range: global",
            "last: cell",
            "generator expression <genexpr>",
            ".0: local, parameter",
            "i: local",
            "last: free",
            "n: free, stable"
        ]
    );
}

#[test]
fn comprehensions_cannot_yield() {
    refused("def f(): [(yield) for x in y]\n", "'yield' inside list comprehension");
    refused("def f(): {(yield from x) for x in y}\n", "'yield' inside set comprehension");
    refused("def f(): {x: (yield) for x in y}\n", "'yield' inside dict comprehension");
    refused("def f(): ((yield) for x in y)\n", "'yield' inside generator expression");
}
