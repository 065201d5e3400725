//! What is wrong with a number literal, and what is only doubtful, in CPython's words.

/// A mistake in a number literal, or what is doubtful there; the bytes `start..end` of the literal are marked.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct NumberError {
    pub(super) start: usize,
    pub(super) end: usize,
    pub(super) message: String,
}

/// Scans the number at the start of `text` as CPython's tokenizer does. A keyword that it runs into is doubtful.
pub(super) fn check(text: &str) -> Result<Option<NumberError>, NumberError> {
    let mut scan = Scan { text: text.as_bytes(), at: 0 };
    match (scan.peek(0), scan.peek(1).to_ascii_lowercase()) {
        (b'0', b'x') => scan.radix("hexadecimal", |c| c.is_ascii_hexdigit()),
        (b'0', b'o') => scan.radix("octal", |c| (b'0'..b'8').contains(&c)),
        (b'0', b'b') => scan.radix("binary", |c| matches!(c, b'0' | b'1')),
        (b'0', _) => scan.zero(),
        (b'.', _) => scan.fraction(),
        _ => scan.decimal(),
    }
}

struct Scan<'a> {
    text: &'a [u8],
    at: usize,
}

type Scanned = Result<Option<NumberError>, NumberError>;

impl Scan<'_> {
    fn peek(&self, ahead: usize) -> u8 {
        self.text.get(self.at + ahead).copied().unwrap_or(0)
    }

    /// An error whose place is that of the last character read; CPython marks nothing.
    fn fail(&self, message: String) -> NumberError {
        NumberError { start: self.at - 1, end: self.at - 1, message }
    }

    fn invalid(&self, kind: &str) -> NumberError {
        self.fail(format!("invalid {kind} literal"))
    }

    fn radix(&mut self, kind: &str, is_digit: fn(u8) -> bool) -> Scanned {
        self.at = 2;
        loop {
            if self.peek(0) == b'_' {
                self.at += 1;
            }
            let c = self.peek(0);
            if !is_digit(c) {
                return Err(if c.is_ascii_digit() { self.invalid_digit(kind) } else { self.invalid(kind) });
            }
            while is_digit(self.peek(0)) {
                self.at += 1;
            }
            if self.peek(0) != b'_' {
                break;
            }
        }
        if self.peek(0).is_ascii_digit() { Err(self.invalid_digit(kind)) } else { self.end(kind) }
    }

    fn invalid_digit(&mut self, kind: &str) -> NumberError {
        let digit = char::from(self.peek(0));
        self.at += 1;
        self.fail(format!("invalid digit '{digit}' in {kind} literal"))
    }

    fn zero(&mut self) -> Scanned {
        loop {
            if self.peek(0) == b'_' {
                self.at += 1;
                if !self.peek(0).is_ascii_digit() {
                    return Err(self.invalid("decimal"));
                }
            }
            if self.peek(0) != b'0' {
                break;
            }
            self.at += 1;
        }
        let zeros = self.at;
        let nonzero = self.peek(0).is_ascii_digit();
        if nonzero {
            self.digits()?;
        }
        if nonzero && !matches!(self.peek(0), b'.' | b'e' | b'E' | b'j' | b'J') {
            let message =
                "leading zeros in decimal integer literals are not permitted; use an 0o prefix for octal integers";
            return Err(NumberError { start: 0, end: zeros, message: message.to_owned() });
        }
        self.after_integer()
    }

    fn decimal(&mut self) -> Scanned {
        self.digits()?;
        self.after_integer()
    }

    fn after_integer(&mut self) -> Scanned {
        if self.peek(0) == b'.' { self.fraction() } else { self.exponent() }
    }

    fn fraction(&mut self) -> Scanned {
        self.at += 1;
        if self.peek(0).is_ascii_digit() {
            self.digits()?;
        }
        self.exponent()
    }

    fn exponent(&mut self) -> Scanned {
        if matches!(self.peek(0), b'e' | b'E') {
            let signed = matches!(self.peek(1), b'+' | b'-');
            let digits = 1 + signed as usize;
            if self.peek(digits).is_ascii_digit() {
                self.at += digits;
                self.digits()?;
            } else if signed {
                self.at += digits;
                return Err(self.invalid("decimal"));
            } else {
                return self.end("decimal");
            }
        }
        if matches!(self.peek(0), b'j' | b'J') {
            self.at += 1;
            return self.end("imaginary");
        }
        self.end("decimal")
    }

    /// Digits with single underscores between them.
    fn digits(&mut self) -> Result<(), NumberError> {
        loop {
            while self.peek(0).is_ascii_digit() {
                self.at += 1;
            }
            if self.peek(0) != b'_' {
                return Ok(());
            }
            self.at += 1;
            if !self.peek(0).is_ascii_digit() {
                return Err(self.invalid("decimal"));
            }
        }
    }

    /// A number may run into a keyword, but not into a name.
    fn end(&self, kind: &str) -> Scanned {
        let rest = &self.text[self.at..];
        let keyword =
            ["and", "else", "for", "if", "in", "is", "or", "not"].iter().any(|word| rest.starts_with(word.as_bytes()));
        let c = self.peek(0);
        let runs_on = c.is_ascii_alphanumeric() || c == b'_';
        match runs_on.then(|| self.invalid(kind)) {
            Some(error) if !keyword => Err(error),
            doubt => Ok(doubt),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn wrong(text: &str, at: usize, message: &str) {
        assert_eq!(check(text), Err(NumberError { start: at, end: at, message: message.to_owned() }));
    }

    #[test]
    fn good_numbers() {
        for text in ["0", "00", "0_0", "1_000", "0x_fF", "0o17", "0b1", "1.", "1.5e-3", "0777.5", "3j", ".5"] {
            assert_eq!(check(text), Ok(None), "{text}");
        }
    }

    #[test]
    fn doubtful_numbers() {
        for (text, kind) in [("1if", "decimal"), ("0xfor", "hexadecimal"), ("1jand", "imaginary"), ("0b1or", "binary")]
        {
            let found = check(text).expect("the number is good").map(|doubt| doubt.message);
            assert_eq!(found, Some(format!("invalid {kind} literal")), "{text}");
        }
    }

    #[test]
    fn bad_numbers() {
        wrong("0b102", 4, "invalid digit '2' in binary literal");
        wrong("0xZZ", 1, "invalid hexadecimal literal");
        wrong("1__000", 1, "invalid decimal literal");
        wrong("123abc", 2, "invalid decimal literal");
        wrong("1e+", 2, "invalid decimal literal");
        wrong("1jx", 1, "invalid imaginary literal");
    }
}
