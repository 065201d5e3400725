//! Reads the text form that [`printer`](super::printer) writes.
//!
//! It accepts whatever has the right form; whether the function makes sense is for the verifier to say. Numbers of
//! entities are kept, so that what is read prints as it was written.

use super::entities::{Block, Entity, PoolId, StateId, Value};
use super::function::{Function, PoolEntry};
use super::inst::{BlockCall, Exit, Imm, ImmKind, InstData, Kind, Opcode, ValueList};
use super::lexer::{Lexer, Token};
use super::state::{FrameKind, FrameSlots, FrameState, Operand, PendingStore, Place, Resume, Virtual};
use super::types::{AllocShape, CallTarget, Callee, Cond, HeaderTest, MemAccess, MemKind, Reason, Type};
use crate::abi::{Heap, HelperId, value};
use rustc_hash::{FxHashMap, FxHashSet};
use std::fmt;
use std::str::FromStr;

/// Why a text is no function, and where.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ParseError {
    /// The line, from 1.
    pub line: usize,
    /// The column, from 1.
    pub column: usize,
    /// What is wrong.
    pub message: String,
}

impl fmt::Display for ParseError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "line {}, column {}: {}", self.line, self.column, self.message)
    }
}

impl std::error::Error for ParseError {}

/// Reads a text of exactly one function.
pub fn parse(text: &str) -> Result<Function, ParseError> {
    let mut parser = Parser::new(text);
    let func = parser.function()?;
    parser.end()?;
    Ok(func)
}

/// Reads a text of any number of functions.
pub fn parse_all(text: &str) -> Result<Vec<Function>, ParseError> {
    let mut parser = Parser::new(text);
    let mut funcs = Vec::new();
    while parser.token != Token::End {
        funcs.push(parser.function()?);
    }
    Ok(funcs)
}

/// No text has reason to number its entities higher; it bounds the tables that a wrong number would make.
const MAX_NUMBER: usize = 1 << 20;

type Result<T, E = ParseError> = std::result::Result<T, E>;

struct Parser<'t> {
    lexer: Lexer<'t>,
    /// The next token.
    token: Token<'t>,
}

impl<'t> Parser<'t> {
    fn new(text: &'t str) -> Self {
        let mut lexer = Lexer::new(text);
        let token = lexer.next();
        Parser { lexer, token }
    }

    // Tokens.

    fn error<T>(&self, message: impl Into<String>) -> Result<T> {
        let (line, column) = self.lexer.place();
        Err(ParseError { line, column, message: message.into() })
    }

    fn expected<T>(&self, what: &str) -> Result<T> {
        let found = match self.token {
            Token::Word(text) | Token::Number(text) => format!("`{text}`"),
            Token::Text(text) => format!("\"{text}\""),
            Token::Name(text) => format!("`%{text}`"),
            Token::Char(c) => format!("`{c}`"),
            Token::End => "the end".to_owned(),
        };
        self.error(format!("expected {what}, found {found}"))
    }

    fn advance(&mut self) {
        self.token = self.lexer.next();
    }

    fn eat(&mut self, token: Token<'_>) -> bool {
        let found = self.token == token;
        if found {
            self.advance();
        }
        found
    }

    fn char(&mut self, c: char) -> Result<()> {
        if self.eat(Token::Char(c)) { Ok(()) } else { self.expected(&format!("`{c}`")) }
    }

    fn word(&mut self, word: &str) -> Result<()> {
        if self.eat(Token::Word(word)) { Ok(()) } else { self.expected(&format!("`{word}`")) }
    }

    fn end(&self) -> Result<()> {
        if self.token == Token::End { Ok(()) } else { self.expected("the end") }
    }

    /// A word that `read` understands.
    fn named<T>(&mut self, what: &str, read: impl Fn(&str) -> Option<T>) -> Result<T> {
        let found = match self.token {
            Token::Word(word) => read(word),
            _ => None,
        };
        match found {
            Some(found) => {
                self.advance();
                Ok(found)
            }
            None => self.expected(what),
        }
    }

    /// A decimal number in the range of `T`.
    fn number<T: FromStr>(&mut self, what: &str) -> Result<T> {
        let read = |text: &str| text.parse().ok();
        self.number_by(what, read)
    }

    /// An unsigned number, decimal or hexadecimal.
    fn bits(&mut self, what: &str) -> Result<u64> {
        self.number_by(what, |text| match text.strip_prefix("0x") {
            Some(digits) => u64::from_str_radix(digits, 16).ok(),
            None => text.parse().ok(),
        })
    }

    fn number_by<T>(&mut self, what: &str, read: impl Fn(&str) -> Option<T>) -> Result<T> {
        let found = match self.token {
            Token::Number(text) => read(text),
            _ => None,
        };
        match found {
            Some(number) => {
                self.advance();
                Ok(number)
            }
            None => self.expected(what),
        }
    }

    fn string(&mut self) -> Result<String> {
        let Token::Text(text) = self.token else {
            return self.expected("a string");
        };
        match unescape(text) {
            Some(text) => {
                self.advance();
                Ok(text)
            }
            None => self.error("an escape in the string is not known"),
        }
    }

    fn entity<E: Entity>(&mut self, what: &str, prefix: &str) -> Result<E> {
        self.named(what, |word| {
            let number = word.strip_prefix(prefix)?.parse().ok()?;
            (number < MAX_NUMBER).then(|| E::from_index(number))
        })
    }

    fn value(&mut self) -> Result<Value> {
        self.entity("a value", Value::PREFIX)
    }

    fn block(&mut self) -> Result<Block> {
        self.entity("a block", Block::PREFIX)
    }

    fn state(&mut self) -> Result<StateId> {
        self.entity("a state", StateId::PREFIX)
    }

    fn pool(&mut self) -> Result<PoolId> {
        self.entity("a pool entry", PoolId::PREFIX)
    }

    fn ty(&mut self) -> Result<Type> {
        self.named("a type", Type::from_name)
    }

    /// `item, item, ...` up to and with `close`.
    fn list<T>(&mut self, close: char, mut item: impl FnMut(&mut Self) -> Result<T>) -> Result<Vec<T>> {
        let mut items = Vec::new();
        while !self.eat(Token::Char(close)) {
            if !items.is_empty() {
                self.char(',')?;
            }
            items.push(item(self)?);
        }
        Ok(items)
    }

    // Functions.

    fn function(&mut self) -> Result<Function> {
        self.word("fn")?;
        let Token::Name(name) = self.token else {
            return self.expected("a function's name");
        };
        self.advance();
        let name = if name.is_empty() { self.string()? } else { name.to_owned() };
        let mut body = Body::new(name);
        self.char('(')?;
        let params = self.list(')', |p| {
            let value = p.value()?;
            p.char(':')?;
            Ok((value, p.ty()?))
        })?;
        if self.eat(Token::Word("code")) {
            body.func.code = self.number("the index of a code")?;
        }
        if self.eat(Token::Word("slots")) {
            body.func.frame_slots = self.number("a number of slots")?;
        }
        if self.eat(Token::Word("kept")) {
            body.func.kept_slots = self.number("a number of slots")?;
        }
        while self.eat(Token::Word("unhoisted")) {
            let check = self.place()?;
            self.word("from")?;
            body.func.unhoisted.push((check, self.place()?));
        }
        self.char('{')?;
        while self.eat(Token::Word("pool")) {
            self.pool_entry(&mut body.func)?;
        }
        while !self.eat(Token::Char('}')) {
            if self.eat(Token::Word("state")) {
                self.frame_state(&mut body)?;
            } else {
                self.basic_block(&mut body, &params)?;
            }
        }
        body.finish(self)
    }

    fn pool_entry(&mut self, func: &mut Function) -> Result<()> {
        let index = self.pool()?;
        if index.index() != func.pool.len() {
            return self.error(format!("pool entries come in order, here p{}", func.pool.len()));
        }
        self.char('=')?;
        let label = self.string()?;
        func.pool.push(PoolEntry { word: 0, label });
        Ok(())
    }

    fn basic_block(&mut self, body: &mut Body, entry_params: &[(Value, Type)]) -> Result<()> {
        let block = self.block()?;
        if !body.begin(block) {
            return self.error(format!("{block} stands here a second time"));
        }
        let is_entry = body.func.blocks().len() == 1;
        let params = if self.eat(Token::Char('(')) {
            self.list(')', |p| {
                let value = p.value()?;
                let known = entry_params.iter().find(|(param, _)| is_entry && *param == value);
                if let Some(&(_, ty)) = known {
                    return Ok((value, ty));
                }
                p.char(':')?;
                Ok((value, p.ty()?))
            })?
        } else {
            Vec::new()
        };
        if is_entry && params != entry_params {
            return self.error(format!("the parameters of {block} are not those of the function"));
        }
        for (value, ty) in params {
            self.define(body, value)?;
            body.func.append_param_as(block, value, ty);
        }
        self.char(':')?;
        while let Token::Word(word) = self.token {
            if word == "state" || is_numbered(word, Block::PREFIX) {
                break;
            }
            self.instruction(body, block)?;
        }
        Ok(())
    }

    fn define(&self, body: &mut Body, value: Value) -> Result<()> {
        body.reserve_value(value);
        if body.defined.insert(value) { Ok(()) } else { self.error(format!("{value} is defined a second time")) }
    }

    // Instructions.

    fn instruction(&mut self, body: &mut Body, block: Block) -> Result<()> {
        let result = match self.token {
            Token::Word(word) if is_numbered(word, Value::PREFIX) => {
                let value = self.value()?;
                self.define(body, value)?;
                self.char('=')?;
                Some(value)
            }
            _ => None,
        };
        let data = self.inst_data()?;
        match (result, data.op.result() != Kind::None) {
            (None, true) => return self.error(format!("the result of {} has no name", data.op)),
            (Some(_), false) => return self.error(format!("{} has no result", data.op)),
            _ => {}
        }
        body.append(block, data, result);
        Ok(())
    }

    fn inst_data(&mut self) -> Result<InstData> {
        let (op, heap) = self.named("an instruction", |word| match Opcode::from_name(word) {
            Some(op) => Some((op, None)),
            None => {
                let (op, heap) = word.split_once('.')?;
                Some((Opcode::from_name(op)?, Some(Heap::from_name(heap)?)))
            }
        })?;
        if heap.is_some() != (op.imm() == ImmKind::Mem) {
            return self.error(format!("{op} names its heap, and only an access to memory does"));
        }
        let mut data = InstData::new(op, Imm::None, &[]);
        match op.imm() {
            ImmKind::Mem => self.memory_operands(&mut data, heap.unwrap_or(Heap::Other))?,
            ImmKind::Helper => {
                data.imm = Imm::Helper(self.named("a helper", HelperId::from_name)?);
                data.args = self.arguments()?;
            }
            ImmKind::Call => {
                let callee = if self.eat(Token::Word("any")) {
                    Callee::Function
                } else if self.eat(Token::Word("entry")) {
                    Callee::Entry
                } else {
                    Callee::Code(self.number("the index of a code")?)
                };
                self.word("window")?;
                data.imm = Imm::Call(CallTarget { callee, window: self.number("a slot")? });
                data.args = self.arguments()?;
            }
            _ => {
                data.imm = self.immediate(op.imm())?;
                self.operands(&mut data)?;
            }
        }
        if self.eat(Token::Char('!')) {
            let reason = self.named("the reason of an exit", Reason::from_name)?;
            self.char('@')?;
            let mut exit = Exit::new(reason, self.state()?);
            if self.eat(Token::Word("of")) {
                exit.place = Some(self.place()?);
            }
            data.exit = Some(exit);
        }
        Ok(data)
    }

    fn place(&mut self) -> Result<Place> {
        let code = self.number("the index of a code")?;
        self.char(':')?;
        Ok(Place { code, pc: self.number("an instruction")? })
    }

    /// Values and targets, in this order, separated by commas.
    fn operands(&mut self, data: &mut InstData) -> Result<()> {
        loop {
            match self.token {
                Token::Word(word) if is_numbered(word, Block::PREFIX) && data.op.is_terminator() => {
                    let block = self.block()?;
                    let args = match self.token {
                        Token::Char('(') => self.arguments()?,
                        _ => ValueList::new(),
                    };
                    data.targets.push(BlockCall { block, args });
                }
                Token::Word(word) if is_numbered(word, Value::PREFIX) && !self.at_definition() => {
                    data.args.push(self.value()?);
                }
                _ if data.args.is_empty() && data.targets.is_empty() => return Ok(()),
                _ => return self.expected("an operand"),
            }
            if !self.eat(Token::Char(',')) {
                return Ok(());
            }
        }
    }

    /// Whether `v1 =` follows: the next instruction, not an operand of this one.
    fn at_definition(&self) -> bool {
        self.lexer.clone().next() == Token::Char('=')
    }

    fn arguments(&mut self) -> Result<ValueList> {
        self.char('(')?;
        Ok(self.list(')', Self::value)?.into())
    }

    /// `kind base+offset`, `[index]` and `, stored` where they are written.
    fn memory_operands(&mut self, data: &mut InstData, heap: Heap) -> Result<()> {
        let kind = self.named("a kind of memory", MemKind::from_name)?;
        data.args.push(self.value()?);
        let offset = self.offset()?;
        if self.eat(Token::Char('[')) {
            data.args.push(self.value()?);
            self.char(']')?;
        }
        while self.eat(Token::Char(',')) {
            data.args.push(self.value()?);
        }
        data.imm = Imm::Mem(MemAccess { heap, kind, offset });
        Ok(())
    }

    fn immediate(&mut self, kind: ImmKind) -> Result<Imm> {
        Ok(match kind {
            ImmKind::None | ImmKind::Mem | ImmKind::Helper | ImmKind::Call => Imm::None,
            ImmKind::Int => Imm::Int(self.number("an integer")?),
            ImmKind::Float => Imm::Float(self.float()?.to_bits()),
            ImmKind::Bool => Imm::Bool(self.named("a bool", |word| word.parse().ok())?),
            ImmKind::Word => Imm::Word(self.value_word()?),
            ImmKind::Pool => Imm::Pool(self.pool()?),
            ImmKind::Slot => Imm::Slot(self.number("a slot")?),
            ImmKind::Tag => Imm::Tag(self.number("a type tag")?),
            ImmKind::Header => {
                let mask = self.bits("a mask")?;
                self.char('=')?;
                Imm::Header(HeaderTest { mask, expected: self.bits("the expected bits")? })
            }
            ImmKind::Assumption => Imm::Assumption(self.number("the number of an assumption")?),
            ImmKind::Cond => Imm::Cond(self.named("a comparison", Cond::from_name)?),
            ImmKind::Alloc => {
                let size = self.number("a size")?;
                Imm::Alloc(AllocShape { size, header: self.bits("a header")? })
            }
            ImmKind::Entry => Imm::Entry(self.number("a place of the table of entries")?),
            ImmKind::Depth => Imm::Depth(self.number("a number of frames")?),
            ImmKind::Bits => Imm::Bits(self.number("a number of bits")?),
        })
    }

    fn float(&mut self) -> Result<f64> {
        if self.eat(Token::Word("nan")) {
            return Ok(f64::from_bits(self.bits("the bits of the NaN")?));
        }
        if self.eat(Token::Word("inf")) {
            return Ok(f64::INFINITY);
        }
        self.number("a double")
    }

    fn value_word(&mut self) -> Result<u64> {
        if self.eat(Token::Word("fixnum")) {
            let fixnum = |text: &str| text.parse().ok().filter(|&int| value::fits_fixnum(int));
            return Ok(value::fixnum(self.number_by("a fixnum", fixnum)?));
        }
        if self.eat(Token::Word("flonum")) {
            return self.number_by("a flonum", |text| value::flonum(text.parse().ok()?));
        }
        if let Token::Number(_) = self.token {
            return self.bits("a value word");
        }
        self.named("a value word", |word| Some(value::NAMED.iter().find(|(name, _)| *name == word)?.1))
    }

    // Frame states.

    fn frame_state(&mut self, body: &mut Body) -> Result<()> {
        let id = self.state()?;
        body.reserve_state(id);
        if !body.func.states[id].frames.is_empty() {
            return self.error(format!("{id} stands here a second time"));
        }
        self.char('=')?;
        self.char('[')?;
        let frames = self.list(']', Self::frame)?;
        let virtuals = if self.eat(Token::Word("virtuals")) {
            self.char('[')?;
            self.list(']', Self::virtual_object)?
        } else {
            Vec::new()
        };
        let stores = if self.eat(Token::Word("stores")) {
            self.char('[')?;
            self.list(']', Self::pending_store)?
        } else {
            Vec::new()
        };
        let resume = match () {
            () if self.eat(Token::Word("raise")) => Resume::Raise,
            () if self.eat(Token::Word("catch")) => Resume::Catch,
            () => Resume::Reexecute,
        };
        body.func.states[id] = FrameState { frames, virtuals, stores, resume };
        for value in body.func.states[id].values().collect::<Vec<_>>() {
            body.reserve_value(value);
        }
        Ok(())
    }

    fn frame(&mut self) -> Result<FrameSlots> {
        self.word("code")?;
        let code = self.number("the index of a code")?;
        self.word("pc")?;
        let pc = self.number("a pc")?;
        self.word("window")?;
        let window = self.number("a slot")?;
        let mut named = |kind: &FrameKind| kind.name().is_some_and(|name| self.eat(Token::Word(name)));
        let kind = FrameKind::ALL.into_iter().find(|kind| named(kind)).unwrap_or_default();
        let slots = self.operand_table("a slot")?;
        let mut dicts = Vec::new();
        while self.eat(Token::Word("dict")) {
            dicts.push(self.number("a slot")?);
        }
        Ok(FrameSlots { code, pc, window, kind, slots, dicts })
    }

    fn virtual_object(&mut self) -> Result<Virtual> {
        let size = self.number("a size")?;
        let header = self.bits("a header")?;
        Ok(Virtual { size, header, fields: self.operand_table("an offset")? })
    }

    fn pending_store(&mut self) -> Result<PendingStore> {
        let base = self.value()?;
        let offset = self.offset()?;
        self.char(':')?;
        Ok(PendingStore { base, offset, operand: self.operand()? })
    }

    /// `+8`, `-8`
    fn offset(&mut self) -> Result<i32> {
        match self.token {
            Token::Char('+') => {
                self.advance();
                self.number("an offset")
            }
            Token::Number(_) => self.number("an offset"),
            _ => Ok(0),
        }
    }

    /// `{key: operand, ...}`
    fn operand_table<K: FromStr>(&mut self, key: &str) -> Result<Vec<(K, Operand)>> {
        self.char('{')?;
        self.list('}', |p| {
            let place = p.number(key)?;
            p.char(':')?;
            Ok((place, p.operand()?))
        })
    }

    fn operand(&mut self) -> Result<Operand> {
        if self.eat(Token::Word("absent")) {
            return Ok(Operand::Absent);
        }
        if self.eat(Token::Word("raw")) {
            return Ok(Operand::Raw(self.value()?));
        }
        if self.eat(Token::Word("virtual")) {
            return Ok(Operand::Virtual(self.number("the number of a virtual")?));
        }
        Ok(Operand::Value(self.value()?))
    }
}

/// Whether `word` is `prefix` and a number.
fn is_numbered(word: &str, prefix: &str) -> bool {
    word.strip_prefix(prefix).is_some_and(|rest| !rest.is_empty() && rest.bytes().all(|b| b.is_ascii_digit()))
}

/// Undoes the escapes of a debug-printed string.
fn unescape(text: &str) -> Option<String> {
    let mut plain = String::with_capacity(text.len());
    let mut chars = text.chars();
    while let Some(c) = chars.next() {
        if c != '\\' {
            plain.push(c);
            continue;
        }
        plain.push(match chars.next()? {
            'n' => '\n',
            'r' => '\r',
            't' => '\t',
            '0' => '\0',
            'u' => {
                let (digits, rest) = chars.as_str().strip_prefix('{')?.split_once('}')?;
                chars = rest.chars();
                char::from_u32(u32::from_str_radix(digits, 16).ok()?)?
            }
            c @ ('\\' | '"' | '\'') => c,
            _ => return None,
        });
    }
    Some(plain)
}

/// A function while it is read.
struct Body {
    func: Function,
    defined: FxHashSet<Value>,
    begun: FxHashSet<Block>,
    /// Instructions whose result has the type of an operand, which may be defined further down; with that operand.
    open: FxHashMap<Value, Value>,
}

impl Body {
    fn new(name: String) -> Body {
        Body {
            func: Function::new(name, 0),
            defined: FxHashSet::default(),
            begun: FxHashSet::default(),
            open: FxHashMap::default(),
        }
    }

    fn reserve_value(&mut self, value: Value) {
        self.func.reserve(value.index() + 1, 0, 0);
    }

    fn reserve_state(&mut self, state: StateId) {
        self.func.reserve(0, 0, state.index() + 1);
    }

    fn begin(&mut self, block: Block) -> bool {
        self.func.reserve(0, block.index() + 1, 0);
        let new = self.begun.insert(block);
        if new {
            self.func.append_block(block);
        }
        new
    }

    fn append(&mut self, block: Block, data: InstData, result: Option<Value>) {
        for value in data.uses() {
            self.reserve_value(value);
        }
        for target in &data.targets {
            self.func.reserve(0, target.block.index() + 1, 0);
        }
        if let Some(exit) = data.exit {
            self.reserve_state(exit.state);
        }
        let typed = result.map(|value| {
            let ty = data.kind_type(data.op.result());
            if let (None, Some(&operand)) = (ty, data.args.get(1)) {
                self.open.insert(value, operand);
            }
            (value, ty.unwrap_or(Type::Value))
        });
        self.func.append_inst_as(block, data, typed);
    }

    /// Gives every result its type.
    fn finish(mut self, parser: &Parser<'_>) -> Result<Function> {
        for (&value, &operand) in &self.open {
            let mut source = operand;
            let mut steps = 0;
            while let Some(&next) = self.open.get(&source) {
                source = next;
                steps += 1;
                if steps > self.open.len() {
                    return parser.error(format!("{value} has no type: it is computed from itself"));
                }
            }
            self.func.retype(value, self.func.ty(source));
        }
        Ok(self.func)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn strange_names_and_comments() {
        let text = "; a note\nfn %\"naïve f\"() code 0 slots 0 {\nblock0: ; the only one\n  exit !poll @s0\n}\n";
        let func = parse(text).unwrap();
        assert_eq!(func.name, "naïve f");
        assert_eq!(parse(&func.to_string()).unwrap().name, "naïve f");
    }

    #[test]
    fn a_select_takes_its_type_from_further_down() {
        let func = parse(
            "fn %f(v0: bool) {\nblock0(v0):\n  jump block2\nblock1:\n  v1 = select v0, v2, v2\n  exit !poll @s0\n\
             block2:\n  v2 = float.const 1.0\n  jump block1\n}",
        )
        .unwrap();
        assert_eq!(func.ty(Value::from_index(1)), Type::Float);
    }

    #[test]
    fn errors_name_their_place() {
        for (text, message) in [
            ("", "line 1, column 1: expected `fn`, found the end"),
            ("fn %f() {\nblock0:\n  v1 = wrong v2\n}", "line 3, column 8: expected an instruction, found `wrong`"),
            ("fn %f() {\nblock0:\n  v1 = int.const x\n}", "line 3, column 18: expected an integer, found `x`"),
            ("fn %f() {\nblock0:\n  v1 = jump block0\n}", "line 4, column 1: jump has no result"),
            ("fn %f() {\nblock0:\n  int.const 4\n}", "line 4, column 1: the result of int.const has no name"),
            (
                "fn %f(v0: value) {\nblock0:\n}",
                "line 2, column 7: the parameters of block0 are not those of the function",
            ),
            (
                "fn %f() {\nblock0:\n  v0 = int.const 1\n  v0 = int.const 1\n}",
                "line 4, column 6: v0 is defined a second time",
            ),
            ("fn %f() {\nblock0:\nblock0:\n}", "line 3, column 7: block0 stands here a second time"),
            (
                "fn %f() {\nblock0:\n  v99999999 = int.const 1\n}",
                "line 3, column 3: expected a value, found `v99999999`",
            ),
            (
                "fn %f() {\nblock0:\n  v0 = select v1, v0, v0\n}",
                "line 4, column 2: v0 has no type: it is computed from itself",
            ),
        ] {
            assert_eq!(parse(text).unwrap_err().to_string(), message);
        }
    }
}
