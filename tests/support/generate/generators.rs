//! Functions that make generators and go over them, in loops, expressions and native functions.

use super::{Generator, Kind};

impl Generator {
    /// A generator, another that goes over it, and a function that goes over both in loops, expressions and native functions.
    pub(super) fn generating(&mut self) {
        let [make, start, counter, pass, source, item] = ["y", "a", "i", "y", "s", "a"].map(|prefix| self.name(prefix));
        let [name, argument, total, value, place] = ["f", "a", "s", "x", "i"].map(|prefix| self.name(prefix));
        let count = [2, 3, 5, 12][self.below(4)];
        let cost = self.write_function(format!("def {make}({start}):"), |g| {
            g.declare(&start, Kind::Number, false);
            let before = g.below(2);
            g.statements(before);
            if g.once_in(4) {
                let first = g.number(1);
                g.line(format!("yield {first}"));
            }
            g.looping(format!("for {counter} in range({count}):"), count, |g| {
                g.declare(&counter, Kind::Number, true);
                let item = g.number(2);
                g.line(format!("yield {item}"));
            });
        });
        self.write_function(format!("def {pass}({source}):"), |g| {
            g.block(format!("for {item} in {source}:"), |g| {
                g.scoped(|g| {
                    g.declare(&item, Kind::Number, false);
                    let (condition, given) = (g.condition(1), g.number(1));
                    match g.below(3) {
                        0 => g.line(format!("yield {given}")),
                        1 => g.line(format!("if {condition}: yield {item}")),
                        _ => {
                            g.line(format!("if {condition}: yield {item}"));
                            g.line(format!("else: yield {given}"));
                        }
                    }
                });
            });
        });
        self.write_function(format!("def {name}({argument}):"), |g| {
            g.declare(&argument, Kind::Number, false);
            g.line(format!("{total} = 0"));
            g.declare(&total, Kind::Number, false);
            for _ in 0..1 + g.below(3) {
                let items = match g.below(4) {
                    0 => format!("{pass}({make}({argument}))"),
                    1 => format!("({value} - 1 for {value} in {pass}({make}({argument})))"),
                    2 => format!("{pass}({value} * 2 for {value} in {make}({argument}))"),
                    _ => format!("{make}({argument})"),
                };
                match g.below(7) {
                    0 => g.line(format!("{total} += len(tuple({value} for {value} in {items} if {value} != 3))")),
                    1 => g.line(format!(
                        "{total} += any({value} for {value} in {items}) + 2 * all({value} for {value} in {items})"
                    )),
                    2 => g.line(format!("{total} += len(','.join(str({value}) for {value} in {items}))")),
                    3 => g.line(format!(
                        "{total} += sum([{value} for {value} in sorted({value} for {value} in {items})][:3])"
                    )),
                    other => {
                        let header = match other {
                            4 => format!("for {place}, {value} in enumerate([*{items}]):"),
                            5 => format!("for {place}, {value} in zip(range(9), [*{items}]):"),
                            _ => format!("for {value} in {items}:"),
                        };
                        g.looping(header, count, |g| {
                            g.declare(&value, Kind::Number, true);
                            g.line(format!("{total} += {value}"));
                            g.clip(&total);
                        });
                    }
                }
                g.clip(&total);
            }
            g.line(format!("return {total}"));
        });
        self.declare(&name, Kind::Function { params: 1, cost: 8 * cost + 60 }, false);
    }
}
