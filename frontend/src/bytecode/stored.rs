//! Code as bytes, and back: what Freevar's build keeps of the standard modules, so that importing one compiles nothing.
//!
//! The bytes are for the very version that wrote them; they say nothing of what an opcode's number means. They are
//! still no way around the verifier: what they hold are drafts, which become code as those of the compiler do.

use super::{Code, Draft, verify};
use serde::{Deserialize, Deserializer, Serialize, Serializer, de};
use std::fmt;

/// Why bytes are no code: they are cut, no code at all, or code that the verifier refuses.
#[derive(Debug)]
pub struct StoredError(postcard::Error);

impl fmt::Display for StoredError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "this is no stored code: {}", self.0)
    }
}

impl std::error::Error for StoredError {}

/// The bytes of code, with all code in its constants.
pub fn store(code: &Code) -> Result<Vec<u8>, StoredError> {
    postcard::to_stdvec(code).map_err(StoredError)
}

/// The code that [`store`] made the bytes of.
pub fn restore(bytes: &[u8]) -> Result<Code, StoredError> {
    postcard::from_bytes(bytes).map_err(StoredError)
}

impl Serialize for Code {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        Draft::serialize(self, serializer)
    }
}

impl<'de> Deserialize<'de> for Code {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Code, D::Error> {
        verify(Draft::deserialize(deserializer)?).map_err(de::Error::custom)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::compile::compile;
    use crate::syntax::parse;
    use std::sync::Arc;

    const PROGRAM: &[u8] = b"
def outer(a, /, b=10**30, *rest, key=(1, 2.5, 3j, None, ..., True), **more):
    '''A docstring with \xc3\xa9 and a surrogate: \\udc80.'''
    def inner():
        try:
            return a in {b'bytes', 'text', -0.0}
        finally:
            a.attribute += 1
    async def waits():
        async with inner() as x:
            yield x
    return inner, waits, [x for x in rest if x is not inner]
";

    fn program() -> Arc<Code> {
        let module = parse(PROGRAM, "stored.py").expect("the program parses");
        compile(&module, "stored.py").expect("the program compiles")
    }

    #[test]
    fn restored_code_is_what_was_stored() {
        let code = program();
        assert_eq!(restore(&store(&code).unwrap()).unwrap(), *code);
    }

    #[test]
    fn bytes_that_are_no_code_are_refused() {
        let bytes = store(&program()).unwrap();
        for length in 0..bytes.len() {
            assert!(restore(&bytes[..length]).is_err(), "the first {length} of {} bytes", bytes.len());
        }
    }

    #[test]
    fn restored_code_is_verified() {
        let mut draft = Draft::clone(&**program());
        draft.instrs.pop();
        draft.positions = draft.positions.iter().skip(1).collect::<Vec<_>>().into();
        let bytes = postcard::to_stdvec(&draft).unwrap();
        assert!(restore(&bytes).is_err(), "control leaves the code at its end");
    }
}
