//! Class patterns of `match`: which class the subject is of tells its header, and its attributes are loaded from the slots
//! in which all shapes that match keep them.
//!
//! The tuple of the attributes is one that later passes remove. That there is one is a branch: the test for None behind
//! the instruction is translated with it.

use super::frame::{Abs, Frame};
use super::{Body, Flow, Step, Translator};
use crate::bytecode::Opcode;
use crate::interp::protocol;
use crate::runtime::Value as Word64;
use crate::runtime::objects::{Gc, Shape, Str, Tag, Tuple, TypeObject};
use crate::runtime::ops::by_shape::{self, Place};
use crate::runtime::shape_cache::Form;
use freevar_jit::ir::{Block, HeaderTest, Reason, Type, Value};

/// Instructions of a class pattern: the match, a copy of the result, and a jump if that is None.
const INSTRUCTIONS: u32 = 3;

/// How a class pattern is matched.
enum Pattern {
    /// The class says what its instances are; the pattern is for the subject itself, or for nothing of it.
    OfClass,
    /// The subject has always been an instance of a program's class, with one of some shapes.
    OfShapes {
        matching: Vec<u32>,
        others: Vec<u32>,
        /// Where all that match keep the attributes.
        places: Vec<Place>,
    },
}

impl Translator<'_, '_> {
    /// `MATCH_CLASS`
    pub(super) fn match_class(&mut self, body: &mut Body, f: &mut Frame, pc: u32, count: u32) -> Step<Flow> {
        let Some((pattern, target)) =
            jump_if_unmatched(body, pc).and_then(|target| Some((self.class_pattern(f, pc, count as usize)?, target)))
        else {
            self.cold(body, f, pc, Opcode::MATCH_CLASS, count);
            return Ok(Flow::Next);
        };
        // The state of all checks.
        let exit = self.exit_here(body, f, pc, Reason::Header);
        let unmatched = self.b.create_block();
        let attributes = match pattern {
            Pattern::OfClass => {
                let mut operands = f.clone();
                operands.drop(1);
                let is_instance = self.isinstance(body, &operands, pc).expect("the class has been looked at");
                self.go_on_if(is_instance, unmatched);
                Some(vec![f.peek(3).clone(); count as usize])
            }
            Pattern::OfShapes { matching, others, places } => {
                self.check_classes(body, f, pc);
                let object = self.instance_or(f.peek(3).clone(), unmatched);
                let matched = (!matching.is_empty()).then(|| self.b.create_block());
                if let Some(matched) = matched {
                    self.branch_on_shapes(object, &matching, matched);
                }
                let is_instance = self.b.has_header(HeaderTest::tag(Tag::Instance as u8), object);
                self.go_on_if(is_instance, unmatched);
                if !others.is_empty() {
                    self.branch_on_shapes(object, &others, unmatched);
                }
                self.b.exit(exit);
                matched.map(|matched| {
                    self.b.switch_to(matched);
                    let load = |place: Place| {
                        let is_declared = self.is_declared(place);
                        Abs::Val(self.load_place(body, f, pc, object, place.slot(), is_declared))
                    };
                    places.into_iter().map(load).collect()
                })
            }
        };
        let matched = self.b.block();
        f.drop(3);
        self.b.switch_to(unmatched);
        let mut without = f.clone();
        without.push(self.constant(Word64::NONE));
        self.goto(body, target, without);
        let Some(attributes) = attributes else { return Ok(Flow::Ended) };
        self.b.switch_to(matched);
        let tuple = self.new_tuple(attributes);
        f.push(Abs::Val(tuple));
        Ok(Flow::Skip(INSTRUCTIONS))
    }

    /// `MATCH_SEQUENCE`: lists and tuples are, whatever else may be asks a helper.
    pub(super) fn match_sequence(&mut self, body: &Body, f: &mut Frame, pc: u32) {
        self.by_sequence(body, f, pc, Opcode::MATCH_SEQUENCE, Type::Bool, |translator, _, _| {
            translator.b.bool_const(true)
        });
    }

    /// `GET_LEN`: read where lists and tuples have it.
    pub(super) fn matched_length(&mut self, body: &Body, f: &mut Frame, pc: u32) {
        self.by_sequence(body, f, pc, Opcode::GET_LEN, Type::Int, |translator, tag, sequence| {
            translator.length(tag, sequence)
        });
    }

    /// Pushes what an instruction answers of the top of the stack: `known` for a list or a tuple, else what a helper does.
    fn by_sequence(
        &mut self,
        body: &Body,
        f: &mut Frame,
        pc: u32,
        op: Opcode,
        ty: Type,
        known: impl Fn(&mut Self, Tag, Value) -> Value,
    ) {
        let subject = self.tagged(&f.peek(1).clone());
        let join = self.b.create_block();
        let answer = self.b.append_param(join, ty);
        let [object, other] = [(); 2].map(|()| self.b.create_block());
        let is_ref = self.b.is_ref(subject);
        self.b.branch(is_ref, object, &[], other, &[]);
        self.b.switch_to(object);
        let sequence = self.b.value_to_ref(subject);
        for tag in [Tag::List, Tag::Tuple] {
            let [this, next] = [(); 2].map(|()| self.b.create_block());
            let is_this = self.b.has_header(HeaderTest::tag(tag as u8), sequence);
            self.b.branch(is_this, this, &[], next, &[]);
            self.b.switch_to(this);
            let answer = known(self, tag, sequence);
            self.b.jump(join, &[answer]);
            self.b.switch_to(next);
        }
        self.b.jump(other, &[]);
        self.b.switch_to(other);
        self.cold(body, f, pc, op, 0);
        let Abs::Val(asked) = f.pop() else { unreachable!("helpers answer values") };
        let asked = match ty {
            Type::Bool => {
                let yes = self.b.value_const(Word64::TRUE.word());
                self.b.word_eq(asked, yes)
            }
            _ => self.b.untag_int(asked),
        };
        self.b.jump(join, &[asked]);
        self.b.switch_to(join);
        f.push(Abs::Val(answer));
    }

    /// How a pattern of so many positional attributes, and the named ones on top of the stack, is matched here.
    fn class_pattern(&mut self, f: &Frame, pc: u32, count: usize) -> Option<Pattern> {
        let class = self.known(f.peek(2))?.downcast::<TypeObject>()?;
        let names = self.known(f.peek(1))?.downcast::<Tuple>()?;
        let Abs::Val(subject) = *f.peek(3) else { return None };
        let has_hook = self.vm.type_of(class.into()).is_user;
        if has_hook || self.lessons.generic.contains(&(f.code.id, pc)) {
            return None;
        }
        let is_object = matches!(self.b.func.ty(subject), Type::Value | Type::Ref);
        if is_object && class.is_user && class.instances == self.vm.object_type().instances {
            let met = f.code.polymorphic.shapes(pc, self.vm.context().epoch);
            let shapes = met.iter().filter_map(|&shape| self.vm.shapes.of_slots(shape));
            let (matching, others): (Vec<_>, Vec<_>) = shapes.partition(|shape| shape.class.is_subtype(class));
            if !met.is_empty() {
                let wanted = self.wanted(class, count, names)?;
                let mut places = matching.iter().map(|&shape| self.places(shape, &wanted));
                let first = places.next().unwrap_or(Some(Vec::new()))?;
                let slots = |places: &[Place]| places.iter().map(|place| place.slot()).collect::<Vec<_>>();
                let agree = places.all(|other| other.is_some_and(|other| slots(&other) == slots(&first)));
                let numbers = |shapes: Vec<Gc<_>>| shapes.iter().map(|shape: &Gc<Shape>| shape.number()).collect();
                return agree.then(|| Pattern::OfShapes {
                    matching: numbers(matching),
                    others: numbers(others),
                    places: first,
                });
            }
        }
        let takes_itself = count == 0 || count == 1 && protocol::matches_itself(self.vm, class);
        let is_whole = names.is_empty() && takes_itself && self.tells_instances(class);
        is_whole.then_some(Pattern::OfClass)
    }

    /// The names of the attributes that a pattern of a class looks at.
    fn wanted(&mut self, class: Gc<TypeObject>, count: usize, names: Gc<Tuple>) -> Option<Vec<Gc<Str>>> {
        let mut wanted: Vec<Gc<Str>> = Vec::new();
        if count > 0 {
            let key = self.vm.intern("__match_args__");
            let args = self.vm.class_attribute(class, key)?.downcast::<Tuple>()?;
            for name in args.items().get(..count)? {
                wanted.push(self.vm.interned(name.downcast()?)?);
            }
        }
        wanted.extend(names.items().iter().filter_map(|name| name.downcast::<Str>()));
        // To look at one twice is an error.
        let is_new = |(index, name): (usize, &Gc<Str>)| !wanted[..index].contains(name);
        wanted.iter().enumerate().all(is_new).then_some(wanted)
    }

    /// Where the instances of a shape keep these attributes, if they keep all of them in slots.
    fn places(&mut self, shape: Gc<Shape>, wanted: &[Gc<Str>]) -> Option<Vec<Place>> {
        let place = |name: &Gc<Str>| {
            let known = by_shape::loading(self.vm, shape, *name, false)?;
            (known.form == Form::Slot).then(|| Place::of(&known))
        };
        wanted.iter().map(place).collect()
    }

    /// The address of a subject; what has none is no instance of a program's class.
    fn instance_or(&mut self, subject: Abs, unmatched: Block) -> Value {
        if let Abs::Val(value) = subject
            && self.b.func.ty(value) == Type::Ref
        {
            return value;
        }
        let value = self.tagged(&subject);
        let is_ref = self.b.is_ref(value);
        self.go_on_if(is_ref, unmatched);
        self.b.value_to_ref(value)
    }

    /// Goes to a block with instances of these shapes.
    fn branch_on_shapes(&mut self, object: Value, shapes: &[u32], there: Block) {
        let (is_one, other) = (self.has_one_of(object, shapes), self.b.create_block());
        self.b.branch(is_one, there, &[], other, &[]);
        self.b.switch_to(other);
    }
}

/// Where a class pattern jumps that does not match, if it is followed by the jump.
fn jump_if_unmatched(body: &Body, pc: u32) -> Option<u32> {
    let [_, copy, jump] = body.code.code.instrs.get(pc as usize..(pc + INSTRUCTIONS) as usize)? else { return None };
    let is_jump = (copy.op, copy.arg) == (Opcode::COPY, 1) && jump.op == Opcode::POP_JUMP_IF_NONE;
    is_jump.then_some(jump.arg)
}
