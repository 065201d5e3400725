//! Templates compiled to closures that write strings piece by piece into a string.

use std::hint::black_box;

struct Record {
    name: &'static str,
    age: usize,
    city: &'static str,
}

type Part = Box<dyn Fn(&mut dyn FnMut(&str), &Record)>;

fn literal(text: &'static str) -> Part {
    Box::new(move |write, _| write(text))
}

fn field(get: fn(&Record) -> &'static str, width: usize) -> Part {
    Box::new(move |write, record| {
        let text = get(record);
        write(text);
        write(&" ".repeat(width - text.len()));
    })
}

fn number(get: fn(&Record) -> usize) -> Part {
    Box::new(move |write, record| write(&get(record).to_string()))
}

fn sequence(parts: Vec<Part>) -> Part {
    Box::new(move |write, record| {
        for part in &parts {
            part(write, record);
        }
    })
}

fn checksum(text: &str, start: u32) -> u32 {
    text.chars().fold(start, |total, character| (total * 31 + character as u32) % 16_777_213)
}

pub fn main() {
    let row = sequence(vec![
        literal("<tr><td>"),
        field(|record| record.name, 8),
        literal("</td><td>"),
        number(|record| record.age),
        literal("</td><td>"),
        field(|record| record.city, 10),
        literal("</td></tr>\n"),
    ]);
    let names = ["Ada", "Grace", "Alan", "Edsger", "Barbara", "Tony", "Niklaus"];
    let cities = ["London", "New York", "Austin", "Zurich", "Oslo"];
    let mut size = 0;
    let mut total = 0;
    for page in 0..black_box(6_000) {
        let mut text = String::new();
        let mut write = |part: &str| text.push_str(part);
        for line in 0..60 {
            let n = page * 60 + line;
            row(&mut write, &Record { name: names[n % 7], age: n % 90 + 10, city: cities[n % 5] });
        }
        size += text.len();
        if page % 16 == 0 {
            total = checksum(&text.to_uppercase(), total);
        }
    }
    println!("strings {size} {total}");
}
