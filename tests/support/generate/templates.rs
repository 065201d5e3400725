//! Templates of the generator: whole functions around random expressions, each for one thing that closures do, with
//! loops that are long enough to be compiled where a program's time allows it.

use super::{Generator, Kind};

/// What random expressions raise.
const ERRORS: &str = "(ArithmeticError, TypeError, ValueError)";

impl Generator {
    /// One of the templates. It leaves a variable with a number.
    pub(super) fn template(&mut self) {
        match self.below(9) {
            0 | 1 => self.type_change(),
            2 => self.string_building(),
            3 => self.shared_dict(),
            4 => self.variadic(),
            5 => self.mutual_recursion(),
            6 => self.stacked_decorators(),
            7 => self.comprehension_closures(),
            _ => self.finally_in_loop(),
        }
    }

    /// How often a template's loop runs: long where it runs once, short where it is itself repeated.
    fn rounds(&mut self) -> u64 {
        let once = self.depth() == 0 && self.body().times == 1;
        if once { [300, 1100, 2500][self.below(3)] } else { 1 + self.below(12) as u64 }
    }

    /// A loop whose body is written by `inside` alone.
    fn repeat(&mut self, counter: &str, rounds: u64, inside: impl FnOnce(&mut Generator)) {
        let times = self.body().times;
        self.body().times *= rounds;
        self.block(format!("for {counter} in range({rounds}):"), |g| {
            g.scoped(|g| {
                g.declare(counter, Kind::Number, true);
                inside(g);
            });
        });
        self.body().times = times;
    }

    /// Binds the template's result: a number, or minus one where the call has raised.
    fn result(&mut self, call: &str, cost: u64) {
        let result = self.name("v");
        self.block("try:", |g| g.line(format!("{result} = {call}")));
        self.block(format!("except {ERRORS}:"), |g| g.line(format!("{result} = -1")));
        let body = self.body();
        body.cost += cost * body.times;
        self.declare(&result, Kind::Number, false);
        self.clip(&result);
        if self.depth() == 0 {
            self.line(format!("print('{result}', {result})"));
        }
    }

    /// A captured variable whose type changes in the middle of a loop that calls the closure.
    fn type_change(&mut self) {
        let [outer, cell, step, by, sum, i, error] = ["h", "c", "f", "a", "s", "i", "e"].map(|p| self.name(p));
        let rounds = self.rounds();
        let change = rounds * (1 + self.below(3) as u64) / 4;
        let op = self.pick(&["+", "-", "*", "+", "//"]);
        let (start, amount) = (self.literal(), self.number(1));
        let new = match self.below(3) {
            0 => self.pick(&["'text'", "None", "[1]", "'5'"]).to_owned(),
            _ => self.literal(),
        };
        let cost = self.write_function(format!("def {outer}():"), |g| {
            g.line(format!("{cell} = {start}"));
            g.block(format!("def {step}({by}):"), |g| {
                g.line(format!("nonlocal {cell}"));
                g.line(format!("{cell} = {cell} {op} {by}"));
                g.line(format!("return {cell}"));
            });
            g.line(format!("{sum} = 0"));
            g.declare(&sum, Kind::Number, false);
            g.repeat(&i, rounds, |g| {
                g.block(format!("if {i} == {change}:"), |g| {
                    if g.once_in(4) {
                        g.line(format!("del {cell}"));
                    } else {
                        g.line(format!("{cell} = {new}"));
                    }
                });
                g.block("try:", |g| g.line(format!("{sum} += {step}({amount})")));
                g.block(format!("except ({}, NameError) as {error}:", &ERRORS[1..ERRORS.len() - 1]), |g| {
                    g.line(format!("{sum} += len(str({error}))"));
                    let again = g.literal();
                    g.line(format!("{cell} = {again}"));
                });
                g.line(format!("if isinstance({sum}, str) or not -1e30 < {sum} < 1e30: {sum} = 1"));
                g.line(format!(
                    "if not isinstance({cell}, (str, list)) and not -1e30 < {cell} < 1e30: {cell} = {start} % 5"
                ));
            });
            g.line(format!("return {sum}"));
        });
        self.result(&format!("{outer}()"), cost);
    }

    /// A string that grows in a cell.
    fn string_building(&mut self) {
        let [outer, text, add, piece, i, j, c] = ["h", "t", "f", "a", "i", "j", "q"].map(|p| self.name(p));
        let (rounds, keep, every) = (self.rounds(), 1 + self.below(9), 2 + self.below(60));
        let pieces = [
            "str({i} % 7)",
            "'ab'[{i} % 2]",
            "f'{{i}:02x}'",
            "chr(97 + {i} % 26)",
            "'\u{e9}\u{1f600}x'",
            "'%d;' % {i}",
        ];
        let made = pieces[self.below(pieces.len())].replace("{i}", &i);
        let grow = match self.below(4) {
            0 => format!("{text} = {piece} + {text}"),
            1 => format!("{text} = {text} + {piece}"),
            _ => format!("{text} += {piece}"),
        };
        let cost = self.write_function(format!("def {outer}():"), |g| {
            g.line(format!("{text} = ''"));
            g.block(format!("def {add}({piece}):"), |g| {
                g.line(format!("nonlocal {text}"));
                g.line(&grow);
                g.line(format!("return len({text})"));
            });
            g.repeat(&i, rounds, |g| {
                g.line(format!("if {add}({made}) > 50 and {i} % {every} == 0: {text} = {text}[-{keep}:]"));
                g.assign_again();
            });
            g.line(format!("print('text', {text}[-12:])"));
            g.line(format!("return sum([ord({c}) * ({j} + 1) for {j}, {c} in enumerate({text})])"));
        });
        self.result(&format!("{outer}()"), cost);
    }

    /// A dict that several closures change.
    fn shared_dict(&mut self) {
        let [make, table, put, drop, key, value] = ["make", "t", "f", "f", "a", "a"].map(|p| self.name(p));
        let [total, i] = ["f", "i"].map(|p| self.name(p));
        let (rounds, keys, every) = (self.rounds(), 1 + self.below(40), 2 + self.below(5));
        self.block(format!("def {make}():"), |g| {
            g.line(format!("{table} = {{}}"));
            g.block(format!("def {put}({key}, {value}):"), |g| {
                g.line(format!("{table}[{key}] = {table}.get({key}, 0) + {value}"));
                g.line(format!("return len({table})"));
            });
            g.block(format!("def {drop}({key}):"), |g| {
                g.line(format!("if {key} in {table}: del {table}[{key}]"));
                g.line(format!("return {table}.pop({key} + 1, 0)"));
            });
            g.line(format!("return {put}, {drop}, lambda: sum({table}.values()) + len({table})"));
        });
        let outer = self.name("h");
        let cost = self.write_function(format!("def {outer}():"), |g| {
            g.line(format!("{put}, {drop}, {total} = {make}()"));
            g.repeat(&i, rounds, |g| {
                let amount = g.number(1);
                let index = if g.once_in(3) { format!("str({i} % {keys})") } else { format!("{i} % {keys}") };
                g.line(format!("{put}({index}, {amount})"));
                g.line(format!("if {i} % {every} == 0: {drop}({i} % {keys})"));
            });
            g.line(format!("return {total}()"));
        });
        self.result(&format!("{outer}()"), cost);
    }

    /// Captured parameters of every kind, called in every way.
    fn variadic(&mut self) {
        let [f, a, rest, key, more, inner] = ["f", "a", "args", "k", "kw", "f"].map(|p| self.name(p));
        let [outer, sum, i] = ["h", "s", "i"].map(|p| self.name(p));
        let (rounds, default) = (self.rounds(), self.number(1));
        let cost = self.write_function(format!("def {f}({a}, *{rest}, {key}={default}, **{more}):"), |g| {
            g.declare(&a, Kind::Number, false);
            g.declare(&key, Kind::Number, false);
            let change = g.number(1);
            g.block(format!("def {inner}():"), |g| {
                g.line(format!("nonlocal {a}"));
                g.line(format!("{a} += {change}"));
                g.line(format!("return {a} + len({rest}) * 3 + {key} + sum({more}.values()) + sum({rest})"));
            });
            let calls = if g.once_in(2) { format!("{inner}() + {inner}()") } else { format!("{inner}()") };
            g.line(format!("return {calls}"));
        });
        let cost = cost * rounds
            + self.write_function(format!("def {outer}():"), |g| {
                g.line(format!("{sum} = 0"));
                g.repeat(&i, rounds, |g| {
                    let calls = [
                        format!("{f}({i})"),
                        format!("{f}({i}, 1, {})", g.number(0)),
                        format!("{f}({i}, {key}={})", g.number(0)),
                        format!("{f}(*[{i}, 2], **{{'x': {}, 'y': 1}})", g.number(0)),
                        format!("{f}({i}, *(1, 2)[:{i} % 3], z={})", g.number(0)),
                    ];
                    let call = &calls[g.below(calls.len())];
                    g.line(format!("{sum} += {call}"));
                    g.clip(&sum);
                });
                g.line(format!("return {sum}"));
            });
        self.result(&format!("{outer}()"), cost);
    }

    /// Two functions that call each other through their cells.
    fn mutual_recursion(&mut self) {
        let [make, even, odd, n, i, sum] = ["make", "r", "r", "n", "i", "s"].map(|p| self.name(p));
        let outer = self.name("h");
        let rounds = self.rounds().min(700);
        let (first, second) = (1 + self.below(2), 1 + self.below(2));
        let cost = self.write_function(format!("def {make}():"), |g| {
            for (name, other, less) in [(&even, &odd, first), (&odd, &even, second)] {
                let (base, more) = (g.number(1), g.number(0));
                g.line(format!("def {name}({n}): return {base} if {n} <= 0 else {other}({n} - {less}) + {more}"));
            }
            g.line(format!("return {even}"));
        });
        let cost = 12 * cost * rounds
            + self.write_function(format!("def {outer}():"), |g| {
                g.line(format!("{sum} = 0"));
                g.line(format!("{even} = {make}()"));
                g.repeat(&i, rounds, |g| {
                    g.line(format!("{sum} += {even}({i} % 12)"));
                    g.clip(&sum);
                });
                g.line(format!("return {sum}"));
            });
        self.result(&format!("{outer}()"), cost);
    }

    /// A decorator with arguments, used twice on one function.
    fn stacked_decorators(&mut self) {
        let [scale, factor, decorate, function, wrapper, f, a] =
            ["w", "k", "w", "f", "f", "f", "a"].map(|p| self.name(p));
        let op = self.pick(&["+", "*", "-"]);
        self.block(format!("def {scale}({factor}):"), |g| {
            g.block(format!("def {decorate}({function}):"), |g| {
                g.block(format!("def {wrapper}(*args):"), |g| {
                    g.line(format!("return {function}(*args) {op} {factor}"));
                });
                g.line(format!("return {wrapper}"));
            });
            g.line(format!("return {decorate}"));
        });
        let (first, second) = (self.number(0), self.literal());
        self.line(format!("@{scale}({first})"));
        self.line(format!("@{scale}({second})"));
        let cost = self.write_function(format!("def {f}({a}):"), |g| {
            g.declare(&a, Kind::Number, false);
            g.assign_again();
            let value = g.number(1);
            g.line(format!("return {value}"));
        });
        self.declare(&f, Kind::Function { params: 1, cost: cost + 6 }, false);
    }

    /// Closures that comprehensions make and call.
    fn comprehension_closures(&mut self) {
        let [list, i, k, f, outer, sum, j] = ["fs", "i", "k", "q", "h", "s", "i"].map(|p| self.name(p));
        let (rounds, count) = (self.rounds().min(400), 1 + self.below(5));
        let cost = self.write_function(format!("def {outer}():"), |g| {
            g.line(format!("{sum} = 0"));
            g.declare(&sum, Kind::Number, false);
            let value = g.number(1);
            let made = match g.below(4) {
                0 => format!("[lambda {k}: {i} * {k} + {value} for {i} in range({count})]"),
                1 => format!("[lambda {k}, {i}={i}: {i} * {k} - {value} for {i} in range({count})]"),
                2 => format!("list({{{i}: (lambda {k}: {i} + {k}) for {i} in range({count})}}.values())"),
                _ => {
                    format!("[[lambda {k}: {i} - {k} + {sum} for {j} in range(2)][{i} % 2] for {i} in range({count})]")
                }
            };
            let again = g.once_in(2);
            if !again {
                g.line(format!("{list} = {made}"));
            }
            g.repeat(&j, rounds, |g| {
                if again {
                    g.line(format!("{list} = {made}"));
                }
                g.line(format!("{sum} += sum([{f}({j}) for {f} in {list} if {f}(1) != {j}])"));
                g.clip(&sum);
            });
            g.line(format!("return {sum}"));
        });
        self.result(&format!("{outer}()"), cost * count as u64);
    }

    /// `finally` around every way out of a loop's body.
    fn finally_in_loop(&mut self) {
        let [outer, seen, note, k, i, value, error] = ["h", "c", "f", "a", "i", "v", "e"].map(|p| self.name(p));
        let rounds = self.rounds();
        let (skip, stop) = (2 + self.below(4), rounds.saturating_sub(3));
        let cost = self.write_function(format!("def {outer}():"), |g| {
            g.line(format!("{seen} = 0"));
            g.block(format!("def {note}({k}):"), |g| {
                g.line(format!("nonlocal {seen}"));
                g.line(format!("{seen} += {k}"));
            });
            g.repeat(&i, rounds, |g| {
                g.block("try:", |g| {
                    g.line(format!("if {i} % {skip} == 0: continue"));
                    let leave = [format!("return {seen}"), "break".to_owned(), format!("raise ValueError({i})")];
                    let leave = &leave[g.below(leave.len())];
                    g.line(format!("if {i} == {stop}: {leave}"));
                    let made = g.number(2);
                    g.line(format!("{value} = {made}"));
                    g.line(format!("{note}({value} % 7)"));
                });
                g.block(format!("except ArithmeticError as {error}:"), |g| {
                    g.line(format!("{note}(len(str({error})))"));
                });
                g.block("finally:", |g| {
                    g.line(format!("{note}(2)"));
                    g.line(format!("if not -1e30 < {seen} < 1e30: {seen} = 3"));
                });
            });
            g.line(format!("return {seen}"));
        });
        self.result(&format!("{outer}()"), cost);
    }
}
