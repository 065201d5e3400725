//! Memory for machine code: written through one mapping, executed through another, so that no page is both at once.
//!
//! Where memory cannot be mapped twice, a region is made writable while code is put into it; then none of its code may be
//! running on another thread. This is the only file of the crate with unsafe code; it never calls what it holds.

#![allow(unsafe_code)]

use super::CompiledCode;
use memmap2::{Mmap, MmapMut, MmapOptions};
use std::fs::{File, OpenOptions};
use std::io::{self, Write};
use std::ops::Range;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

/// Code begins at a multiple of this.
const ALIGN: usize = 16;
/// The least size of a region. Pages not written take no memory.
const REGION: usize = 1 << 20;

/// Memory for the machine code of an isolate.
#[derive(Debug, Default)]
pub struct CodeMemory {
    arena: Arc<Mutex<Arena>>,
    perf_map: Option<File>,
}

/// Machine code in executable memory, freed when this is dropped.
///
/// Whoever calls the code, or lets code be called that refers to its entry, keeps the handle until the last call is over.
#[derive(Debug)]
pub struct CodeHandle {
    arena: Arc<Mutex<Arena>>,
    region: usize,
    range: Range<usize>,
    entry: usize,
}

impl CodeMemory {
    /// Empty memory. Nothing is mapped before code is installed.
    pub fn new() -> CodeMemory {
        CodeMemory::default()
    }

    /// The same, which also tells the profiler `perf` the name of all code, in `/tmp/perf-<pid>.map`.
    pub fn with_perf_map() -> io::Result<CodeMemory> {
        let path = format!("/tmp/perf-{}.map", std::process::id());
        let file = OpenOptions::new().create(true).append(true).open(path)?;
        Ok(CodeMemory { perf_map: Some(file), ..CodeMemory::default() })
    }

    /// Makes `code` executable. The name is for the profiler.
    pub fn install(&mut self, code: &CompiledCode, name: &str) -> io::Result<CodeHandle> {
        let mut arena = lock(&self.arena);
        let (region, range) = arena.reserve(code.bytes.len())?;
        let address = arena.regions[region].mapping.write(range.start, &code.bytes)?;
        drop(arena);
        let handle = CodeHandle { arena: Arc::clone(&self.arena), region, range, entry: address + code.entry };
        if let Some(file) = &mut self.perf_map {
            // In one piece, since other isolates may append to the file as well.
            let line = format!("{address:x} {:x} {name}\n", code.bytes.len());
            file.write_all(line.as_bytes())?;
        }
        Ok(handle)
    }

    /// The bytes that installed code takes.
    pub fn used(&self) -> usize {
        let arena = lock(&self.arena);
        arena.regions.iter().map(Region::used).sum()
    }
}

impl CodeHandle {
    /// The address to call.
    pub fn entry(&self) -> *const u8 {
        std::ptr::with_exposed_provenance(self.entry)
    }
}

impl Drop for CodeHandle {
    fn drop(&mut self) {
        lock(&self.arena).regions[self.region].release(self.range.clone());
    }
}

/// An arena is consistent between any two statements that could panic, so a poisoned lock is no reason to stop.
fn lock(arena: &Mutex<Arena>) -> MutexGuard<'_, Arena> {
    arena.lock().unwrap_or_else(PoisonError::into_inner)
}

#[derive(Debug, Default)]
struct Arena {
    regions: Vec<Region>,
}

impl Arena {
    /// A free range of at least `size` bytes, and its region.
    fn reserve(&mut self, size: usize) -> io::Result<(usize, Range<usize>)> {
        let size = size.next_multiple_of(ALIGN);
        for (number, region) in self.regions.iter_mut().enumerate() {
            if let Some(range) = region.reserve(size) {
                return Ok((number, range));
            }
        }
        let mut region = Region::new(size.next_multiple_of(REGION))?;
        let range = region.reserve(size).expect("the region is large enough");
        self.regions.push(region);
        Ok((self.regions.len() - 1, range))
    }
}

#[derive(Debug)]
struct Region {
    mapping: Mapping,
    size: usize,
    /// Ascending, and no two touch.
    free: Vec<Range<usize>>,
}

impl Region {
    fn new(size: usize) -> io::Result<Region> {
        Ok(Region { mapping: Mapping::new(size)?, size, free: std::iter::once(0..size).collect() })
    }

    fn used(&self) -> usize {
        self.size - self.free.iter().map(Range::len).sum::<usize>()
    }

    /// Takes the first free range that is large enough.
    fn reserve(&mut self, size: usize) -> Option<Range<usize>> {
        let place = self.free.iter().position(|range| range.len() >= size)?;
        let free = &mut self.free[place];
        let taken = free.start..free.start + size;
        free.start = taken.end;
        if free.start == free.end {
            self.free.remove(place);
        }
        Some(taken)
    }

    /// Gives back a range, joined with the free ranges that it touches.
    fn release(&mut self, mut range: Range<usize>) {
        let place = self.free.partition_point(|free| free.start < range.start);
        if self.free.get(place).is_some_and(|next| next.start == range.end) {
            range.end = self.free.remove(place).end;
        }
        match place.checked_sub(1).map(|before| &mut self.free[before]) {
            Some(before) if before.end == range.start => before.end = range.end,
            _ => self.free.insert(place, range),
        }
    }
}

/// Memory that can be written and executed, but not through one address at one time.
#[derive(Debug)]
enum Mapping {
    /// The same memory at two addresses.
    Dual { write: MmapMut, execute: Mmap },
    /// Memory that is made writable for each change; `None` after that has failed.
    Switched(Option<Mmap>),
}

impl Mapping {
    fn new(size: usize) -> io::Result<Mapping> {
        match anonymous_file(size) {
            Ok(file) => Mapping::dual(&file, size),
            Err(_) => Ok(Mapping::Switched(Some(MmapMut::map_anon(size)?.make_exec()?))),
        }
    }

    fn dual(file: &File, size: usize) -> io::Result<Mapping> {
        let mut options = MmapOptions::new();
        options.len(size);
        // SAFETY: the file is anonymous and of this size; nobody else can change or truncate it. The two mappings are
        // of the same memory, but only `write` below touches either, and not both at once.
        let (write, execute) = unsafe { (options.map_mut(file)?, options.map_exec(file)?) };
        Ok(Mapping::Dual { write, execute })
    }

    /// Writes `bytes` at `offset`, and answers the address at which they are executable.
    fn write(&mut self, offset: usize, bytes: &[u8]) -> io::Result<usize> {
        let (written, executed) = match self {
            Mapping::Dual { write, execute } => {
                write[offset..offset + bytes.len()].copy_from_slice(bytes);
                (write.as_ptr(), execute.as_ptr())
            }
            Mapping::Switched(mapping) => {
                let lost = || io::Error::other("the code memory lost its mapping");
                let mut write = mapping.take().ok_or_else(lost)?.make_mut()?;
                write[offset..offset + bytes.len()].copy_from_slice(bytes);
                let execute = mapping.insert(write.make_exec()?);
                (execute.as_ptr(), execute.as_ptr())
            }
        };
        let executed = executed.expose_provenance() + offset;
        make_visible(written.expose_provenance() + offset, executed, bytes.len());
        Ok(executed)
    }
}

/// A file of `size` bytes that only this process knows.
#[cfg(target_os = "linux")]
fn anonymous_file(size: usize) -> io::Result<File> {
    use std::os::fd::FromRawFd;
    // SAFETY: the name is a C string, and the result a new file descriptor unless it is negative.
    let file = unsafe {
        let descriptor = libc::memfd_create(c"freevar-code".as_ptr(), libc::MFD_CLOEXEC);
        if descriptor < 0 {
            return Err(io::Error::last_os_error());
        }
        File::from_raw_fd(descriptor)
    };
    file.set_len(size as u64)?;
    Ok(file)
}

/// Other systems have no such files.
#[cfg(not(target_os = "linux"))]
fn anonymous_file(_size: usize) -> io::Result<File> {
    Err(io::ErrorKind::Unsupported.into())
}

/// Lets the processor execute what was written: it may hold older instructions of these addresses.
#[cfg(target_arch = "aarch64")]
fn make_visible(written: usize, executed: usize, len: usize) {
    use std::arch::asm;
    let kinds: u64;
    // SAFETY: reads the register that tells the sizes of cache lines, which is always allowed.
    unsafe { asm!("mrs {}, ctr_el0", out(reg) kinds, options(nomem, nostack, preserves_flags)) };
    let lines = |start: usize, log_words: u64| {
        let size = 4usize << log_words;
        (start & !(size - 1)..start + len).step_by(size)
    };
    // SAFETY: the addresses are mapped; cleaning and invalidating caches changes no memory.
    unsafe {
        for line in lines(written, kinds >> 16 & 0xF) {
            asm!("dc cvau, {}", in(reg) line, options(nostack, preserves_flags));
        }
        asm!("dsb ish", options(nostack, preserves_flags));
        for line in lines(executed, kinds & 0xF) {
            asm!("ic ivau, {}", in(reg) line, options(nostack, preserves_flags));
        }
        asm!("dsb ish", "isb", options(nostack, preserves_flags));
    }
}

/// This processor sees what is written.
#[cfg(not(target_arch = "aarch64"))]
fn make_visible(_written: usize, _executed: usize, _len: usize) {}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::lower::linkage::ThunkSet;
    use std::time::Duration;

    fn code(len: usize) -> CompiledCode {
        CompiledCode {
            bytes: (0..len).map(|n| n as u8).collect(),
            entry: 0,
            exits: Vec::new(),
            sites: Vec::new(),
            thunks: ThunkSet::default(),
            clif_insts: 0,
            time: Duration::ZERO,
        }
    }

    #[test]
    fn freed_ranges_join_and_are_used_again() {
        let mut region = Region { mapping: Mapping::Switched(None), size: 64, free: std::iter::once(0..64).collect() };
        let ranges: Vec<_> = (0..4).map(|_| region.reserve(16).unwrap()).collect();
        assert_eq!(region.reserve(16), None);
        for number in [0, 2, 1] {
            region.release(ranges[number].clone());
        }
        assert!(region.free.iter().eq([&(0..48)]));
        assert_eq!(region.reserve(48), Some(0..48));
        region.release(0..48);
        region.release(48..64);
        assert!(region.free.iter().eq([&(0..64)]));
    }

    #[test]
    fn handles_own_their_bytes() {
        let mut memory = CodeMemory::new();
        let first = memory.install(&code(100), "first").unwrap();
        let second = memory.install(&code(REGION + 1), "second").unwrap();
        assert_eq!(memory.used(), 112 + REGION + ALIGN);
        let entry = first.entry();
        drop(first);
        assert_eq!(memory.used(), REGION + ALIGN);
        let third = memory.install(&code(112), "third").unwrap();
        assert_eq!(third.entry(), entry);
        drop(memory);
        drop((second, third));
    }

    #[test]
    fn code_is_readable_where_it_is_executable() {
        for mut mapping in [
            Mapping::new(4096).unwrap(),
            Mapping::Switched(Some(MmapMut::map_anon(4096).unwrap().make_exec().unwrap())),
        ] {
            let bytes = code(64).bytes;
            mapping.write(0, &[7; 128]).unwrap();
            let address = mapping.write(64, &bytes).unwrap();
            // SAFETY: `write` answered the address of as many bytes, and the mapping lives.
            let seen =
                unsafe { std::slice::from_raw_parts(std::ptr::with_exposed_provenance::<u8>(address - 64), 128) };
            assert_eq!(seen, [&[7; 64][..], &bytes].concat());
        }
    }
}
