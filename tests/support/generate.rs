//! A seeded generator of closure programs.
//!
//! Every program is valid, ends soon, and prints what it computes; all that it does is defined, so that any two ways to
//! run it must print the same. Variables have names of their own throughout a program, so that what a name means is
//! known when it is written; statements that rely on the rules of scopes (late binding, `del`, unbound locals) are
//! templates around random expressions.

mod frames;
mod generators;
mod templates;

use frames::Looks;
use std::fmt::Write;

/// A program for a seed: the same one each time.
pub fn program(seed: u64) -> String {
    let mut generator = Generator::new(seed);
    generator.module();
    generator.out
}

/// Statements that a whole program may execute, roughly.
const WORK: u64 = 150_000;

/// What a variable holds.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Kind {
    /// An int, float or bool.
    Number,
    /// A list of numbers, never empty.
    List,
    /// A function of so many numbers, and what a call of it costs.
    Function { params: usize, cost: u64 },
}

#[derive(Clone)]
struct Variable {
    name: String,
    kind: Kind,
    /// How many functions its own is nested in.
    depth: usize,
    /// Loop counters and recursion depths are only read.
    fixed: bool,
}

/// A function that is being written, the module included.
struct Body {
    lines: String,
    indent: usize,
    /// Names to be declared `nonlocal` or `global`.
    rebound: Vec<String>,
    /// Product of the iterations of the loops around the place.
    times: u64,
    loops: usize,
    cost: u64,
}

struct Generator {
    state: u64,
    variables: Vec<Variable>,
    bodies: Vec<Body>,
    names: usize,
    looks: Looks,
    out: String,
}

impl Generator {
    fn new(seed: u64) -> Generator {
        Generator {
            state: seed.wrapping_mul(0x9e37_79b9_7f4a_7c15) ^ 0x5851_f42d_4c95_7f2d,
            variables: Vec::new(),
            bodies: Vec::new(),
            names: 0,
            looks: Looks::Nowhere,
            out: String::new(),
        }
    }

    /// The next random number (splitmix64).
    fn random(&mut self) -> u64 {
        self.state = self.state.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut z = self.state;
        z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        z ^ (z >> 31)
    }

    fn below(&mut self, bound: usize) -> usize {
        (self.random() % bound as u64) as usize
    }

    /// True once in `n` times.
    fn once_in(&mut self, n: usize) -> bool {
        self.below(n) == 0
    }

    fn pick<'a>(&mut self, choices: &[&'a str]) -> &'a str {
        choices[self.below(choices.len())]
    }

    fn name(&mut self, prefix: &str) -> String {
        self.names += 1;
        format!("{prefix}{}", self.names)
    }

    fn body(&mut self) -> &mut Body {
        self.bodies.last_mut().expect("statements are written in a body")
    }

    fn depth(&self) -> usize {
        self.bodies.len() - 1
    }

    /// Writes a statement.
    fn line(&mut self, text: impl AsRef<str>) {
        let body = self.body();
        body.cost += body.times;
        let indent = body.indent * 4;
        writeln!(body.lines, "{:indent$}{}", "", text.as_ref()).expect("a string takes text");
    }

    /// Writes a header line and the statements under it.
    fn block(&mut self, header: impl AsRef<str>, inside: impl FnOnce(&mut Generator)) {
        self.line(header);
        self.body().indent += 1;
        inside(self);
        self.body().indent -= 1;
    }

    /// What is defined inside is not sure to be defined after.
    fn scoped(&mut self, inside: impl FnOnce(&mut Generator)) {
        let visible = self.variables.len();
        inside(self);
        self.variables.truncate(visible);
    }

    fn declare(&mut self, name: &str, kind: Kind, fixed: bool) {
        let depth = self.depth();
        self.variables.push(Variable { name: name.to_owned(), kind, depth, fixed });
    }

    fn some_variable(&mut self, wanted: impl Fn(&Variable) -> bool) -> Option<Variable> {
        let found: Vec<usize> = (0..self.variables.len()).filter(|&i| wanted(&self.variables[i])).collect();
        if found.is_empty() {
            return None;
        }
        // Recent variables are the likelier ones.
        let choice = self.below(found.len()).max(self.below(found.len()));
        Some(self.variables[found[choice]].clone())
    }

    // Expressions.

    fn literal(&mut self) -> String {
        let text = match self.below(10) {
            0..4 => return (self.below(12) as i64 - 2).to_string(),
            4 => self.pick(&["True", "False"]),
            5..7 => self.pick(&["0.5", "1.25", "-0.0", "3.0", "1e16", "0.1", "-2.75"]),
            7 => self.pick(&["1e308", "1e-308", "5e-324", "1e400", "-1e400", "1e22"]),
            8 => self.pick(&["4611686018427387903", "4611686018427387904", "-4611686018427387904"]),
            _ => {
                self.pick(&["9223372036854775807", "9223372036854775808", "2147483648", "18446744073709551616", "-255"])
            }
        };
        text.to_owned()
    }

    /// An expression that gives a number or raises.
    fn number(&mut self, depth: usize) -> String {
        if depth == 0 || self.once_in(5) {
            return match self.some_variable(|v| v.kind == Kind::Number) {
                Some(variable) if !self.once_in(4) => variable.name,
                _ => self.literal(),
            };
        }
        if self.looks != Looks::Nowhere && self.once_in(15) {
            return self.looked();
        }
        let deeper = depth - 1;
        match self.below(20) {
            0..7 => {
                let op = self.pick(&["+", "+", "-", "-", "*", "*", "//", "%", "/"]);
                format!("({} {op} {})", self.number(deeper), self.number(deeper))
            }
            7 => {
                let op = self.pick(&["&", "|", "^", "<<", ">>"]);
                let right =
                    if op.len() == 2 { self.below(70).to_string() } else { format!("int({})", self.number(deeper)) };
                format!("(int({}) {op} {right})", self.number(deeper))
            }
            8 => format!("({} ** {})", self.number(deeper), self.pick(&["2", "3", "0", "-1"])),
            9 => {
                let (before, after) =
                    [("-", ""), ("+", ""), ("(not ", ")"), ("abs", ""), ("int", ""), ("float", "")][self.below(6)];
                format!("{before}({}){after}", self.number(deeper))
            }
            10 => self.condition(deeper),
            11 => {
                let (a, b, c) = (self.number(deeper), self.condition(deeper), self.number(deeper));
                format!("({a} if {b} else {c})")
            }
            12 => format!("({} {} {})", self.number(deeper), self.pick(&["and", "or"]), self.number(deeper)),
            13 => format!("{}({}, {})", self.pick(&["min", "max"]), self.number(deeper), self.number(deeper)),
            14 => format!(
                "(lambda p: p {} {})({})",
                self.pick(&["+", "*", "-"]),
                self.number(deeper),
                self.number(deeper)
            ),
            15..17 => match self.some_variable(|v| v.kind == Kind::List) {
                Some(list) if self.once_in(3) => format!("{}({})", self.pick(&["len", "sum", "max", "min"]), list.name),
                Some(list) => format!("{0}[int({1}) % len({0})]", list.name, self.number(0)),
                None => self.number(deeper),
            },
            17 => {
                let (text, item) = (self.number(0), self.name("q"));
                format!(
                    "sum([{item} {} {text} for {item} in range({})])",
                    self.pick(&["+", "*", "-"]),
                    1 + self.below(5)
                )
            }
            _ => self.call(deeper).unwrap_or_else(|| self.number(deeper)),
        }
    }

    fn condition(&mut self, depth: usize) -> String {
        let op = self.pick(&["<", "<=", ">", ">=", "==", "!="]);
        let (a, b) = (self.number(depth), self.number(depth));
        if self.once_in(5) {
            let c = self.number(depth);
            return format!("({a} {op} {b} {} {c})", self.pick(&["<", "!=", ">="]));
        }
        format!("({a} {op} {b})")
    }

    /// A call of a known function that there is still room for.
    fn call(&mut self, depth: usize) -> Option<String> {
        let body = self.bodies.last()?;
        let (times, room) = (body.times, (WORK / 30).saturating_sub(body.cost));
        let affordable = |v: &Variable| matches!(v.kind, Kind::Function { cost, .. } if cost * times < room);
        let function = self.some_variable(affordable)?;
        let Kind::Function { params, cost } = function.kind else {
            return None;
        };
        self.body().cost += cost * times;
        let args: Vec<String> = (0..params).map(|_| self.number(depth.min(1))).collect();
        Some(match params {
            2 if self.once_in(6) => format!("{}(*({}, {}))", function.name, args[0], args[1]),
            _ => format!("{}({})", function.name, args.join(", ")),
        })
    }

    // Statements.

    /// A variable of an outer function, or an own one, that may be assigned. Declares it if need be.
    fn target(&mut self) -> Option<String> {
        let variable = self.some_variable(|v| v.kind == Kind::Number && !v.fixed)?;
        if variable.depth < self.depth() && !self.body().rebound.contains(&variable.name) {
            self.body().rebound.push(variable.name.clone());
        }
        Some(variable.name)
    }

    /// Keeps a number that is assigned again and again from growing for ever.
    fn clip(&mut self, name: &str) {
        let reset = self.below(9);
        self.line(format!("if not -1e30 < {name} < 1e30: {name} = {reset}"));
    }

    fn statement(&mut self) {
        match self.below(26) {
            0..5 => {
                let value = self.number(3);
                let name = self.name("v");
                self.line(format!("{name} = {value}"));
                self.declare(&name, Kind::Number, false);
            }
            5..9 => self.assign_again(),
            9..11 => self.conditional(),
            11..14 => self.for_loop(),
            14 => self.while_loop(),
            15 => self.guarded(),
            16..18 => self.list_statement(),
            18 => self.deletion(),
            19 => self.unbound(),
            20 => self.late_binding(),
            21 => self.raising(),
            22 => self.template(),
            _ if self.depth() < 3 => self.function(),
            _ => self.assign_again(),
        }
    }

    fn assign_again(&mut self) {
        let value = self.number(2);
        let Some(name) = self.target() else {
            return;
        };
        if self.once_in(3) {
            self.line(format!("{name} = {value}"));
        } else {
            let op = self.pick(&["+", "-", "*", "+", "//", "%", "/"]);
            self.line(format!("{name} {op}= {value}"));
        }
        self.clip(&name);
    }

    fn statements(&mut self, count: usize) {
        for _ in 0..count {
            self.statement();
        }
    }

    fn conditional(&mut self) {
        let condition = self.condition(2);
        let inside = |g: &mut Generator| {
            g.scoped(|g| {
                g.line("pass");
                g.assign_again();
                if g.body().loops > 0 && g.once_in(4) {
                    let leave = g.pick(&["break", "continue"]);
                    g.line(leave);
                } else if g.depth() > 0 && g.once_in(6) {
                    let value = g.number(1);
                    g.line(format!("return {value}"));
                }
            });
        };
        self.block(format!("if {condition}:"), inside);
        if self.once_in(2) {
            self.block("else:", inside);
        }
    }

    fn looping(&mut self, header: String, count: u64, inside: impl FnOnce(&mut Generator)) {
        let body = self.body();
        let times = body.times;
        body.times *= count;
        body.loops += 1;
        self.block(header, |g| {
            g.scoped(|g| {
                inside(g);
                let count = 1 + g.below(3);
                g.statements(count);
            });
        });
        let body = self.body();
        body.loops -= 1;
        body.times = times;
    }

    fn iterations(&mut self) -> u64 {
        let most = (300 / self.body().times).max(2);
        [2, 3, 7, 20, 60][self.below(5)].min(most)
    }

    fn for_loop(&mut self) {
        let count = self.iterations();
        let counter = self.name("i");
        let header = match self.below(4) {
            0 => format!("for {counter} in range({}, {}, -1):", count + 1, 1),
            1 => match self.some_variable(|v| v.kind == Kind::List) {
                Some(list) => format!("for {counter} in {}[:{count}]:", list.name),
                None => format!("for {counter} in range({count}):"),
            },
            _ => format!("for {counter} in range({count}):"),
        };
        self.looping(header, count, |g| g.declare(&counter, Kind::Number, true));
        if self.once_in(4) {
            self.block("else:", |g| g.scoped(Generator::assign_again_or_pass));
        }
    }

    fn assign_again_or_pass(&mut self) {
        self.line("pass");
        self.assign_again();
    }

    fn while_loop(&mut self) {
        let count = self.iterations();
        let counter = self.name("n");
        self.line(format!("{counter} = {count}"));
        self.looping(format!("while {counter} > 0:"), count, |g| {
            g.line(format!("{counter} -= 1"));
            g.declare(&counter, Kind::Number, true);
        });
    }

    fn guarded(&mut self) {
        let name = self.name("e");
        let result = self.name("v");
        let value = self.number(3);
        self.block("try:", |g| {
            g.line(format!("{result} = {value}"));
            g.scoped(Generator::assign_again);
        });
        self.block(format!("except ArithmeticError as {name}:"), |g| {
            let handled = g.handled(&name);
            g.line(format!("{result} = {handled}"));
        });
        self.block(format!("except (TypeError, ValueError) as {name}:"), |g| {
            let handled = g.handled(&name);
            g.line(format!("{result} = -({handled})"));
        });
        if self.once_in(3) {
            self.block("finally:", |g| g.scoped(Generator::assign_again_or_pass));
        }
        self.declare(&result, Kind::Number, false);
        self.clip(&result);
    }

    fn list_statement(&mut self) {
        match self.some_variable(|v| v.kind == Kind::List) {
            Some(list) if !self.once_in(3) => {
                let (name, value) = (list.name, self.number(2));
                if self.once_in(2) {
                    let index = self.number(0);
                    self.line(format!("{name}[int({index}) % len({name})] = {value}"));
                } else {
                    self.line(format!("if len({name}) < 40: {name}.append({value})"));
                }
            }
            _ => {
                let name = self.name("l");
                let value = if self.once_in(2) {
                    let item = self.name("q");
                    let inner = self.number(1);
                    format!("[{item} {} {inner} for {item} in range({})]", self.pick(&["+", "*"]), 1 + self.below(6))
                } else {
                    format!("[{}, {}, {}]", self.number(1), self.number(1), self.number(1))
                };
                self.line(format!("{name} = {value}"));
                self.declare(&name, Kind::List, false);
            }
        }
    }

    /// A captured variable is deleted, read through its closure, and bound again.
    fn deletion(&mut self) {
        let [name, reader, error] = ["d", "f", "e"].map(|prefix| self.name(prefix));
        let (before, after) = (self.number(1), self.number(1));
        let result = self.name("v");
        self.line(format!("{name} = {before}"));
        self.line(format!("{reader} = lambda: {name}"));
        self.line(format!("{result} = {reader}()"));
        self.line(format!("del {name}"));
        self.block("try:", |g| {
            let read = if g.once_in(2) { name.clone() } else { format!("{reader}()") };
            g.line(format!("{result} = {read}"));
        });
        self.block(format!("except NameError as {error}:"), |g| {
            g.line(format!("{result} = len(str({error}))"));
        });
        self.line(format!("{name} = {after}"));
        self.line(format!("{result} = {result} + {reader}()"));
        self.declare(&result, Kind::Number, false);
        self.clip(&result);
    }

    /// A function that reads a local before it is assigned, hiding an outer variable.
    fn unbound(&mut self) {
        let Some(outer) = self.some_variable(|v| v.kind == Kind::Number && !v.fixed) else {
            return;
        };
        let [function, error, result] = ["f", "e", "v"].map(|prefix| self.name(prefix));
        let value = self.number(0);
        self.block(format!("def {function}():"), |g| {
            g.line(format!("{} += {value}", outer.name));
            g.line(format!("return {}", outer.name));
        });
        self.block("try:", |g| g.line(format!("{result} = {function}()")));
        self.block(format!("except UnboundLocalError as {error}:"), |g| {
            g.line(format!("{result} = len(str({error}))"));
        });
        self.declare(&result, Kind::Number, false);
    }

    /// Closures made in a loop, with and without a default that captures early.
    fn late_binding(&mut self) {
        let [list, counter, result, item] = ["fs", "i", "v", "q"].map(|prefix| self.name(prefix));
        let (count, value, other) = (1 + self.below(5), self.number(1), self.number(0));
        self.line(format!("{list} = []"));
        self.block(format!("for {counter} in range({count}):"), |g| {
            if g.once_in(2) {
                g.line(format!("{list}.append(lambda: {counter} + {value})"));
            } else {
                g.line(format!("{list}.append(lambda {counter}={counter}, k={other}: {counter} * 2 - k + {value})"));
            }
        });
        self.line(format!("{result} = sum([{item}() for {item} in {list}])"));
        self.declare(&result, Kind::Number, false);
        self.clip(&result);
    }

    fn raising(&mut self) {
        let [error, result] = ["e", "v"].map(|prefix| self.name(prefix));
        let (condition, value, other) = (self.condition(1), self.number(1), self.number(1));
        self.block("try:", |g| {
            let kind = g.pick(&["ValueError", "KeyError", "IndexError", "ZeroDivisionError"]);
            g.line(format!("if {condition}: raise {kind}({value})"));
            g.line(format!("{result} = {other}"));
        });
        self.block(format!("except (ValueError, LookupError) as {error}:"), |g| {
            g.line(format!("{result} = {error}.args[0] if len({error}.args) == 1 else 7"));
            // The operand may itself have failed, with a text for an argument.
            g.line(format!("if isinstance({result}, str): {result} = len({result})"));
        });
        self.declare(&result, Kind::Number, false);
        self.clip(&result);
    }

    // Functions.

    /// Writes a function's body apart, because its declarations are known only at its end.
    fn write_function(&mut self, header: String, inside: impl FnOnce(&mut Generator)) -> u64 {
        let indent = self.body().indent + 1;
        self.bodies.push(Body { lines: String::new(), indent, rebound: Vec::new(), times: 1, loops: 0, cost: 1 });
        self.scoped(inside);
        let body = self.bodies.pop().expect("the body was pushed");
        self.line(header);
        for name in &body.rebound {
            let is_global = self.variables.iter().any(|v| v.name == *name && v.depth == 0);
            let word = if is_global { "global" } else { "nonlocal" };
            let indent = indent * 4;
            writeln!(self.body().lines, "{:indent$}{word} {name}", "").expect("a string takes text");
        }
        self.body().lines.push_str(&body.lines);
        body.cost
    }

    /// Defines a function; its parameters are numbers, and so is its result.
    fn function(&mut self) {
        match self.below(11) {
            9 | 10 => self.generating(),
            0 | 1 => self.factory(),
            2 => self.recursive(),
            3 => self.memoised(),
            4 => self.decorated(),
            5 => self.with_keywords(),
            _ => {
                let (name, params) = (self.name("f"), self.below(3));
                self.plain_function(&name, params);
            }
        }
    }

    fn plain_function(&mut self, name: &str, params: usize) {
        let names: Vec<String> = (0..params).map(|_| self.name("a")).collect();
        let mut list = names.join(", ");
        let mut extra = None;
        match self.below(6) {
            0 => {
                let (default, value) = (self.name("k"), self.number(1));
                let star = if self.once_in(2) { "*, " } else { "" };
                let comma = if list.is_empty() { "" } else { ", " };
                list += &format!("{comma}{star}{default}={value}");
                extra = Some((default, Kind::Number));
            }
            1 if params == 2 => list = list.replace(", ", ", /, "),
            _ => {}
        }
        let count = 1 + self.below(5);
        let cost = self.write_function(format!("def {name}({list}):"), |g| {
            for param in &names {
                g.declare(param, Kind::Number, false);
            }
            if let Some((name, kind)) = extra {
                g.declare(&name, kind, false);
            }
            g.statements(count);
            let value = g.number(2);
            g.line(format!("return {value}"));
        });
        self.declare(name, Kind::Function { params, cost }, false);
    }

    /// A function that makes closures, and two closures of it.
    fn factory(&mut self) {
        let [make, inner, start] = ["make", "f", "a"].map(|prefix| self.name(prefix));
        let params = self.below(3);
        let mut kind = Kind::Function { params, cost: 1 };
        let count = self.below(3);
        self.write_function(format!("def {make}({start}):"), |g| {
            g.declare(&start, Kind::Number, false);
            g.statements(count);
            g.plain_function(&inner, params);
            kind = g.variables.last().expect("the function was declared").kind;
            g.line(format!("return {inner}"));
        });
        for _ in 0..2 {
            let (name, value) = (self.name("f"), self.number(1));
            // Statements of the factory may raise or return a number.
            self.block("try:", |g| g.line(format!("{name} = {make}({value})")));
            self.block("except (ArithmeticError, TypeError, ValueError):", |g| g.line(format!("{name} = None")));
            let stub: Vec<String> = (0..params).map(|index| format!("p{index}")).collect();
            let stub = stub.join(", ");
            self.line(format!("if not callable({name}): {name} = lambda {stub}: 1"));
            self.declare(&name, kind, false);
        }
    }

    /// A function that calls itself with a smaller number.
    fn recursive(&mut self) {
        let [name, depth, carried, wrapper, argument] = ["r", "n", "a", "f", "a"].map(|prefix| self.name(prefix));
        let calls = 1 + self.below(2);
        let op = self.pick(&["+", "-", "+"]);
        let cost = self.write_function(format!("def {name}({depth}, {carried}):"), |g| {
            g.declare(&depth, Kind::Number, true);
            g.declare(&carried, Kind::Number, false);
            let base = g.number(1);
            g.line(format!("if {depth} <= 0: return {base}"));
            let count = g.below(2);
            g.statements(count);
            g.clip(&carried);
            let again: Vec<String> =
                (1..=calls).map(|less| format!("{name}({depth} - {less}, {})", g.number(1))).collect();
            g.line(format!("return {}", again.join(&format!(" {op} "))));
        });
        let (levels, total) = if calls == 1 { (12, 13 * cost) } else { (7, 60 * cost) };
        self.line(format!("{wrapper} = lambda {argument}: {name}({levels}, {argument})"));
        let kind = Kind::Function { params: 1, cost: total };
        self.declare(&wrapper, kind, false);
    }

    /// A function with a table of its results in a captured dict.
    fn memoised(&mut self) {
        let [table, name, argument, inner] = ["t", "f", "a", "v"].map(|prefix| self.name(prefix));
        self.line(format!("{table} = {{}}"));
        let cost = self.write_function(format!("def {name}({argument}):"), |g| {
            g.declare(&argument, Kind::Number, false);
            g.line(format!("if {argument} in {table}: return {table}[{argument}]"));
            let value = g.number(3);
            g.line(format!("{inner} = {value}"));
            g.line(format!("{table}[{argument}] = {inner}"));
            g.line(format!("return {inner} + len({table})"));
        });
        self.declare(&name, Kind::Function { params: 1, cost }, false);
    }

    /// A function behind a decorator that counts its calls.
    fn decorated(&mut self) {
        let [decorator, function, wrapper, count, name] = ["w", "f", "f", "c", "f"].map(|prefix| self.name(prefix));
        self.block(format!("def {decorator}({function}):"), |g| {
            g.line(format!("{count} = 0"));
            g.block(format!("def {wrapper}(*args, **kwargs):"), |g| {
                g.line(format!("nonlocal {count}"));
                g.line(format!("{count} += 1"));
                g.line(format!("return {function}(*args, **kwargs) + {count}"));
            });
            g.line(format!("return {wrapper}"));
        });
        self.line(format!("@{decorator}"));
        let params = 1 + self.below(2);
        self.plain_function(&name, params);
    }

    /// A function that does things to its dict of keyword arguments, in loops, in branches and while it passes them on.
    fn with_keywords(&mut self) {
        let [name, other, kwargs, total, key, wrapper] = ["f", "g", "k", "s", "n", "f"].map(|prefix| self.name(prefix));
        let count = 2 + self.below(3);
        self.block(format!("def {other}(**{kwargs}):"), |g| {
            g.line(format!("{kwargs}['z'] = len({kwargs})"));
            g.line(format!("return {kwargs}['z']"));
        });
        let cost = self.write_function(format!("def {name}(**{kwargs}):"), |g| {
            g.line(format!("{total} = 0"));
            for _ in 0..count {
                let times = 1 + g.below(3);
                let names = g.pick(&["'ab'", "('b', 'c')", "'abcd'", "['a', 'a']"]);
                let (header, body) = match g.below(8) {
                    0 => (format!("for {key} in {names}:"), format!("{total} += {kwargs}.pop({key}, 1)")),
                    1 => (format!("while len({kwargs}) > {times}:"), format!("{total} += {kwargs}.popitem()[1]")),
                    2 => (format!("for {key} in {names}:"), format!("{kwargs}[{key}] = {kwargs}.get({key}, 2) + 1")),
                    3 => (format!("for _ in range({times}):"), format!("{total} += {other}(**{kwargs})")),
                    4 => (format!("if 'a' in {kwargs}:"), format!("{kwargs}['c'] = {total}")),
                    5 => (format!("if {total} > {times}:"), format!("{kwargs} = dict({kwargs}, d={times})")),
                    6 => (format!("if {kwargs}:"), format!("{total} += [{kwargs}.pop(c, 0) for c in {names}][-1]")),
                    _ => (format!("for {key} in [*{kwargs}]:"), format!("del {kwargs}[{key}]")),
                };
                g.block(header, |g| g.line(body));
            }
            g.line(format!("return {total} + len({kwargs}) * 10 + sum({kwargs}.values())"));
        });
        self.line(format!("{wrapper} = lambda p, q: {name}(a=p, b=q)"));
        self.declare(&wrapper, Kind::Function { params: 2, cost: cost + 40 }, false);
    }

    // The module.

    fn module(&mut self) {
        self.bodies.push(Body { lines: String::new(), indent: 0, rebound: Vec::new(), times: 1, loops: 0, cost: 0 });
        self.frames();
        for _ in 0..2 {
            let (name, value) = (self.name("v"), self.literal());
            self.line(format!("{name} = {value}"));
            self.declare(&name, Kind::Number, false);
        }
        for _ in 0..2 + self.below(4) {
            self.top_level(Generator::function);
        }
        for _ in 0..1 + self.below(4) {
            self.top_level(|g| g.scoped(Generator::statement));
        }
        for _ in 0..1 + self.below(2) {
            self.top_level(|g| {
                let visible = g.variables.len();
                g.template();
                // What raises leaves its numbers undefined; calls of functions may fail.
                let made = g.variables.split_off(visible);
                g.variables.extend(made.into_iter().filter(|v| matches!(v.kind, Kind::Function { .. })));
            });
        }
        self.drive();
        let body = self.bodies.pop().expect("the module's body was pushed");
        self.out = body.lines;
    }

    /// Statements of the module, which may raise. A function that is then not defined gives NameErrors later.
    fn top_level(&mut self, inside: impl FnOnce(&mut Generator)) {
        let error = self.name("e");
        self.block("try:", inside);
        self.block(format!("except Exception as {error}:"), |g| {
            g.line(format!("print('raised', type({error}).__name__, {error})"));
        });
    }

    /// Calls every function often enough to be compiled, and prints what they and the variables give.
    fn drive(&mut self) {
        let functions: Vec<Variable> =
            self.variables.iter().filter(|v| matches!(v.kind, Kind::Function { .. })).cloned().collect();
        for (label, function) in functions.iter().enumerate() {
            let Kind::Function { params, cost } = function.kind else {
                continue;
            };
            let share = WORK / functions.len() as u64;
            let count = (share / cost.max(1)).clamp(2, 3000);
            let [counter, total, error] = ["i", "s", "e"].map(|prefix| self.name(prefix));
            self.line(format!("{total} = 0"));
            self.block(format!("for {counter} in range({count}):"), |g| {
                g.scoped(|g| {
                    g.declare(&counter, Kind::Number, true);
                    let args: Vec<String> = (0..params).map(|_| g.number(1)).collect();
                    let call = format!("{}({})", function.name, args.join(", "));
                    g.block("try:", |g| g.line(format!("{total} += {call}")));
                    g.block(format!("except Exception as {error}:"), |g| {
                        let show = format!("print('raised', {label}, type({error}).__name__, {error})");
                        g.line(format!("if {counter} < 3: {show}"));
                        g.line(format!("{total} -= 1"));
                    });
                    g.clip(&total);
                    g.line(format!("if {counter} < 3: print('call', {label}, {total})"));
                });
            });
            self.line(format!("print('total', {label}, {total})"));
        }
        let shown: Vec<String> = self
            .variables
            .iter()
            .filter(|v| matches!(v.kind, Kind::Number | Kind::List))
            .map(|v| v.name.clone())
            .collect();
        for name in shown {
            self.line(format!("print('{name}', {name})"));
        }
    }
}
