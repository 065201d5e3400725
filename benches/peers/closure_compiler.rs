//! An interpreter made of closures: a syntax tree is compiled once to functions over an environment.

use std::hint::black_box;

#[derive(Clone)]
enum Tree {
    Number(i64),
    Get(usize),
    Set(usize, Box<Tree>),
    If(Box<[Tree; 3]>),
    While(Box<[Tree; 2]>),
    Block(Vec<Tree>),
    Binary(char, Box<[Tree; 2]>),
}

type Env = [i64; 4];
type Code = Box<dyn Fn(&mut Env) -> i64>;

fn binary(operator: char, a: Code, b: Code) -> Code {
    match operator {
        '+' => Box::new(move |env| a(env) + b(env)),
        '-' => Box::new(move |env| a(env) - b(env)),
        '*' => Box::new(move |env| a(env) * b(env)),
        '/' => Box::new(move |env| a(env) / b(env)),
        '%' => Box::new(move |env| a(env) % b(env)),
        '<' => Box::new(move |env| i64::from(a(env) < b(env))),
        '=' => Box::new(move |env| i64::from(a(env) == b(env))),
        _ => panic!("there is no operator {operator}"),
    }
}

fn compile(tree: &Tree) -> Code {
    match tree {
        &Tree::Number(value) => Box::new(move |_| value),
        &Tree::Get(slot) => Box::new(move |env| env[slot]),
        Tree::Set(slot, value) => compile_set(*slot, compile(value)),
        Tree::If(parts) => {
            let [condition, then, otherwise] = &**parts;
            compile_if(compile(condition), compile(then), compile(otherwise))
        }
        Tree::While(parts) => compile_while(compile(&parts[0]), compile(&parts[1])),
        Tree::Block(parts) => compile_block(parts.iter().map(compile).collect()),
        Tree::Binary(operator, parts) => binary(*operator, compile(&parts[0]), compile(&parts[1])),
    }
}

fn compile_set(slot: usize, value: Code) -> Code {
    Box::new(move |env| {
        env[slot] = value(env);
        0
    })
}

fn compile_if(condition: Code, then: Code, otherwise: Code) -> Code {
    Box::new(move |env| if condition(env) != 0 { then(env) } else { otherwise(env) })
}

fn compile_while(condition: Code, body: Code) -> Code {
    Box::new(move |env| {
        while condition(env) != 0 {
            body(env);
        }
        0
    })
}

fn compile_block(parts: Vec<Code>) -> Code {
    Box::new(move |env| {
        for part in &parts {
            part(env);
        }
        0
    })
}

/// The sum of the lengths of all Collatz chains below the limit: slots n, x, steps, total.
fn collatz(limit: i64) -> Tree {
    let [n, x, steps, total] = [0, 1, 2, 3].map(Tree::Get);
    let [zero, one, two, three] = [0, 1, 2, 3].map(Tree::Number);
    let set = |slot, value: &Tree| Tree::Set(slot, Box::new(value.clone()));
    let binary = |operator, a: &Tree, b: &Tree| Tree::Binary(operator, Box::new([a.clone(), b.clone()]));
    let is_even = binary('=', &binary('%', &x, &two), &zero);
    let halved = set(1, &binary('/', &x, &two));
    let tripled = set(1, &binary('+', &binary('*', &x, &three), &one));
    let step = Tree::If(Box::new([is_even, halved, tripled]));
    let body = Tree::Block(vec![step, set(2, &binary('+', &steps, &one))]);
    let chain = Tree::While(Box::new([binary('<', &one, &x), body]));
    let sum = set(3, &binary('+', &total, &steps));
    let each = Tree::Block(vec![set(1, &n), set(2, &zero), chain, sum, set(0, &binary('+', &n, &one))]);
    let all = Tree::While(Box::new([binary('<', &n, &Tree::Number(limit)), each]));
    Tree::Block(vec![set(0, &one), set(3, &zero), all])
}

pub fn main() {
    let program = compile(&collatz(black_box(20_000)));
    let mut env = [0; 4];
    program(&mut env);
    println!("closure_compiler {} {}", env[0], env[3]);
}
