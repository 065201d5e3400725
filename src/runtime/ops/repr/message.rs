//! The texts of exceptions: `str(exception)`.

use super::{quote, write, write_str};
use crate::runtime::objects::{Bytes, Exception, Str, StrBuf, Tuple};
use crate::runtime::ops::exception::{as_group, members};
use crate::runtime::ops::exception_fields::{has_fields, import_message, own_sources};
use crate::runtime::types::ExceptionKind;
use crate::runtime::{Gc, Isolate, Result, Value};

/// `str(exception)`
pub(super) fn of(vm: &mut Isolate, exception: Gc<Exception>) -> Result<Gc<Str>> {
    let mut out = StrBuf::new();
    let args = exception.args();
    if let Some(group) = as_group(vm, exception.into())
        && let (Some(message), Some(members)) = (group.detail.get(), members(group))
    {
        write_str(vm, &mut out, message)?;
        let count = members.len();
        out.push_str(&format!(" ({count} sub-exception{})", if count > 1 { "s" } else { "" }));
        return Ok(out.finish(&mut vm.heap));
    }
    if let Some(fields) = own_sources(exception).filter(|_| has_fields(vm, exception.class.get()))
        && special(vm, &mut out, exception, fields.items())?
    {
        return Ok(out.finish(&mut vm.heap));
    }
    if own_sources(exception).is_some()
        && is_a(vm, exception, ExceptionKind::ImportError)
        && let Some(message) = import_message(exception).downcast::<Str>()
    {
        return Ok(message);
    }
    match args.items() {
        [] if is_a(vm, exception, ExceptionKind::SyntaxError) => out.push_str("None"),
        [] => {}
        [key] if is_a(vm, exception, ExceptionKind::KeyError) => write(vm, &mut out, *key)?,
        [message] => write_str(vm, &mut out, *message)?,
        items => {
            if !special(vm, &mut out, exception, items)? {
                write(vm, &mut out, args.into())?;
            }
        }
    }
    Ok(out.finish(&mut vm.heap))
}

fn is_a(vm: &Isolate, exception: Gc<Exception>, kind: ExceptionKind) -> bool {
    exception.class.get().is_subtype(vm.types.exception(kind))
}

/// Appends the text of an exception whose class makes sense of several arguments; false for other ones.
fn special(vm: &mut Isolate, out: &mut StrBuf, exception: Gc<Exception>, args: &[Value]) -> Result<bool> {
    if is_a(vm, exception, ExceptionKind::OSError) {
        let [number, message, ..] = args else {
            return Ok(false);
        };
        if args.len() > 5 {
            return Ok(false);
        }
        // A field that a program has not set, or has deleted, is none.
        let is_missing = own_sources(exception).is_some() && (number.is_none() || message.is_none());
        if is_missing && exception.detail.get().is_none() {
            return Ok(false);
        }
        out.push_str("[Errno ");
        write_str(vm, out, *number)?;
        out.push_str("] ");
        write_str(vm, out, *message)?;
        if let Some(filename) = exception.detail.get() {
            out.push_str(": ");
            write(vm, out, filename)?;
            if let Some(other) = exception.object.get() {
                out.push_str(" -> ");
                write(vm, out, other)?;
            }
        }
        return Ok(true);
    }
    if is_a(vm, exception, ExceptionKind::SyntaxError) {
        return syntax(vm, out, args);
    }
    if is_a(vm, exception, ExceptionKind::UnicodeError) {
        return Ok(unicode(out, args));
    }
    Ok(false)
}

/// `message (file, line number)`
fn syntax(vm: &mut Isolate, out: &mut StrBuf, args: &[Value]) -> Result<bool> {
    let Some((message, rest)) = args.split_first() else {
        return Ok(false);
    };
    write_str(vm, out, *message)?;
    let details = if let [details] = rest { details.downcast::<Tuple>() } else { None };
    let place = details.as_ref().map_or(&[][..], |d| d.items());
    let [file, line, ..] = place else { return Ok(true) };
    let (file, line) = (file.downcast::<Str>(), Some(line).filter(|line| vm.type_name(**line) == "int"));
    if file.is_none() && line.is_none() {
        return Ok(true);
    }
    out.push_str(" (");
    if let Some(file) = file {
        let path = file.to_text();
        out.push_str(path.rsplit('/').next().unwrap_or(&path));
    }
    if let Some(line) = line {
        out.push_str(if file.is_some() { ", line " } else { "line " });
        write_str(vm, out, *line)?;
    }
    out.push_str(")");
    Ok(true)
}

/// `'utf-8' codec can't decode byte 0xff in position 0: invalid start byte` and the like.
fn unicode(out: &mut StrBuf, args: &[Value]) -> bool {
    let (encoding, object, start, end, reason) = match *args {
        [encoding, object, start, end, reason] => (Some(encoding), object, start, end, reason),
        [object, start, end, reason] => (None, object, start, end, reason),
        _ => return false,
    };
    let (Some(reason), Some(start), Some(end)) = (reason.downcast::<Str>(), start.as_fixnum(), end.as_fixnum()) else {
        return false;
    };
    let verb = match encoding.and_then(|encoding| encoding.downcast::<Str>()) {
        Some(encoding) => {
            out.push_str(&format!("'{}' codec can't ", encoding.to_text()));
            "encode"
        }
        None => {
            out.push_str("can't ");
            "translate"
        }
    };
    let one = end == start + 1;
    if let Some(bytes) = object.downcast::<Bytes>() {
        match bytes.as_slice().get(start as usize).filter(|_| one) {
            Some(byte) => out.push_str(&format!("decode byte {byte:#04x} in position {start}")),
            None => out.push_str(&format!("decode bytes in position {start}-{}", end - 1)),
        }
    } else if let Some(text) = object.downcast::<Str>() {
        if one && (start as usize) < text.len() {
            out.push_str(&format!("{verb} character '"));
            quote::escape(out, text.point(start as usize));
            out.push_str(&format!("' in position {start}"));
        } else {
            out.push_str(&format!("{verb} characters in position {start}-{}", end - 1));
        }
    }
    out.push_str(": ");
    super::push(out, reason);
    true
}
