//! Displays of tuples, lists, sets and dicts, with stars.

use super::flow::Loc;
use super::{Compiler, Outcome};
use crate::bytecode::{Const, Intrinsic, Opcode};
use Opcode::*;
use ruff_python_ast::{self as ast, Expr};

/// At most so many values are put on the stack before a container is built of them.
pub(super) const STACK_GUIDELINE: usize = 30;

/// Which sequence is built: its instructions for all at once, one item more, and many items more.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Shape {
    Tuple,
    List,
    Set,
}

impl Shape {
    fn build(self) -> Opcode {
        if self == Shape::Set { BUILD_SET } else { BUILD_LIST }
    }

    fn add(self) -> Opcode {
        if self == Shape::Set { SET_ADD } else { LIST_APPEND }
    }

    fn extend(self) -> Opcode {
        if self == Shape::Set { SET_UPDATE } else { LIST_EXTEND }
    }
}

impl<'a> Compiler<'a> {
    /// A tuple of expressions, stars among them.
    pub(super) fn tuple(&mut self, elts: &'a [Expr], loc: Loc) -> Outcome {
        self.sequence(elts, Shape::Tuple, loc)
    }

    pub(super) fn list(&mut self, elts: &'a [Expr], loc: Loc) -> Outcome {
        self.sequence(elts, Shape::List, loc)
    }

    pub(super) fn set(&mut self, elts: &'a [Expr], loc: Loc) -> Outcome {
        self.sequence(elts, Shape::Set, loc)
    }

    fn sequence(&mut self, elts: &'a [Expr], shape: Shape, loc: Loc) -> Outcome {
        if elts.len() > 2
            && let Some(items) = self.constants(elts)
        {
            self.constant_sequence(items, shape, loc);
            return Ok(());
        }
        let big = elts.len() + (shape == Shape::Tuple) as usize > STACK_GUIDELINE;
        if !big && !elts.iter().any(Expr::is_starred_expr) {
            for elt in elts {
                self.expr(elt)?;
            }
            let build = if shape == Shape::Tuple { BUILD_TUPLE } else { shape.build() };
            self.emit_arg(build, elts.len() as u32, loc);
            return Ok(());
        }
        let mut built = big;
        if big {
            self.emit_arg(shape.build(), 0, loc);
        }
        for (at, elt) in elts.iter().enumerate() {
            if let Expr::Starred(starred) = elt {
                if !built {
                    self.emit_arg(shape.build(), at as u32, loc);
                    built = true;
                }
                self.expr(&starred.value)?;
                self.emit_arg(shape.extend(), 1, loc);
            } else {
                self.expr(elt)?;
                if built {
                    self.emit_arg(shape.add(), 1, loc);
                }
            }
        }
        if shape == Shape::Tuple {
            self.emit_arg(CALL_INTRINSIC_1, Intrinsic::ListToTuple as u32, loc);
        }
        Ok(())
    }

    fn constant_sequence(&mut self, items: Vec<Const>, shape: Shape, loc: Loc) {
        let items = match shape {
            Shape::Tuple => return self.emit_const(Const::Tuple(items), loc),
            Shape::List => Const::Tuple(items),
            Shape::Set => Const::FrozenSet(items),
        };
        self.emit_arg(shape.build(), 0, loc);
        self.emit_const(items, loc);
        self.emit_arg(shape.extend(), 1, loc);
    }

    pub(super) fn dict(&mut self, dict: &'a ast::ExprDict, loc: Loc) -> Outcome {
        let mut have_dict = false;
        let mut start = 0;
        for (at, item) in dict.items.iter().enumerate() {
            if item.key.is_none() {
                if at > start {
                    self.dict_part(&dict.items[start..at], loc)?;
                    self.merge_part(&mut have_dict, loc);
                }
                if !have_dict {
                    self.emit_arg(BUILD_MAP, 0, loc);
                    have_dict = true;
                }
                self.expr(&item.value)?;
                self.emit_arg(DICT_UPDATE, 1, loc);
                start = at + 1;
            } else if (at - start) * 2 > STACK_GUIDELINE {
                self.dict_part(&dict.items[start..=at], loc)?;
                self.merge_part(&mut have_dict, loc);
                start = at + 1;
            }
        }
        if start < dict.items.len() {
            self.dict_part(&dict.items[start..], loc)?;
            self.merge_part(&mut have_dict, loc);
        }
        if !have_dict {
            self.emit_arg(BUILD_MAP, 0, loc);
        }
        Ok(())
    }

    fn merge_part(&mut self, have_dict: &mut bool, loc: Loc) {
        if std::mem::replace(have_dict, true) {
            self.emit_arg(DICT_UPDATE, 1, loc);
        }
    }

    /// A dict of items without `**`.
    fn dict_part(&mut self, items: &'a [ast::DictItem], loc: Loc) -> Outcome {
        let keys: Option<Vec<Const>> = items.iter().map(|item| self.constant(item.key.as_ref()?)).collect();
        if let Some(keys) = keys.filter(|keys| keys.len() > 1 && keys.len() <= STACK_GUIDELINE / 2) {
            for item in items {
                self.expr(&item.value)?;
            }
            self.emit_const(Const::Tuple(keys), loc);
            self.emit_arg(BUILD_CONST_KEY_MAP, items.len() as u32, loc);
            return Ok(());
        }
        let big = items.len() * 2 > STACK_GUIDELINE;
        if big {
            self.emit_arg(BUILD_MAP, 0, loc);
        }
        for item in items {
            if let Some(key) = &item.key {
                self.expr(key)?;
            }
            self.expr(&item.value)?;
            if big {
                self.emit_arg(MAP_ADD, 1, loc);
            }
        }
        if !big {
            self.emit_arg(BUILD_MAP, items.len() as u32, loc);
        }
        Ok(())
    }
}
