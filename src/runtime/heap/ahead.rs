//! Memory that is fetched ahead: another thread has the system give the pages that the heap will need next, while the program
//! goes on with those that it has.
//!
//! The first touch of a page is a fault, in which the kernel looks for a page and clears it. A program that allocates much
//! spends up to a tenth of its time so. The thread begins where there is something to be gained, and ends with the heap. It
//! knows mappings, not what they are for, and changes nothing that a program could see.

use memmap2::MmapRaw;
use std::sync::Arc;
use std::sync::mpsc::{self, Receiver, Sender};
use std::thread;

/// How often memory has been asked for before there is a thread: what it takes to begin one has to come back.
const BEFORE_THREAD: u32 = 2;
/// Bytes of the thread's stack, on which next to nothing lies.
const STACK_SIZE: usize = 64 * 1024;

/// Pages of a mapping, which they keep.
pub(super) struct Request {
    memory: Arc<MmapRaw>,
    offset: usize,
    size: usize,
}

/// Whether memory is fetched ahead.
#[derive(Default)]
pub(super) enum Ahead {
    /// It is not, for it was not allowed, or cannot be done.
    #[default]
    Off,
    /// It may be, and was asked for so many times.
    Asked(u32),
    /// A thread waits for requests.
    On(Sender<Request>),
}

impl Ahead {
    /// Memory is fetched ahead from now on, if it is not yet.
    pub fn allow(&mut self) {
        if matches!(self, Ahead::Off) {
            *self = Ahead::Asked(0);
        }
    }

    /// Has pages of a mapping fetched, if that is done at all.
    pub fn fetch(&mut self, memory: &Arc<MmapRaw>, offset: usize, size: usize) {
        match self {
            Ahead::Off => return,
            Ahead::Asked(times) if *times < BEFORE_THREAD => return *times += 1,
            Ahead::Asked(_) => *self = begin().map_or(Ahead::Off, Ahead::On),
            Ahead::On(_) => {}
        }
        if let Ahead::On(thread) = self
            && thread.send(Request { memory: memory.clone(), offset, size }).is_err()
        {
            *self = Ahead::Off;
        }
    }
}

/// A thread that fetches what it is sent; none if the system has none to give.
fn begin() -> Option<Sender<Request>> {
    let (sender, requests) = mpsc::channel();
    let thread = thread::Builder::new().name("freevar memory".to_owned()).stack_size(STACK_SIZE);
    thread.spawn(|| serve(requests)).ok().map(|_| sender)
}

/// Fetches what comes, until the heap is gone or the system refuses.
fn serve(requests: Receiver<Request>) {
    while let Ok(Request { memory, offset, size }) = requests.recv() {
        if !is_fetched(&memory, offset, size) {
            return;
        }
    }
}

#[cfg(target_os = "linux")]
fn is_fetched(memory: &MmapRaw, offset: usize, size: usize) -> bool {
    memory.advise_range(memmap2::Advice::PopulateWrite, offset, size).is_ok()
}

/// Other systems are not asked.
#[cfg(not(target_os = "linux"))]
fn is_fetched(_: &MmapRaw, _: usize, _: usize) -> bool {
    false
}

#[cfg(test)]
mod tests {
    use super::*;
    use memmap2::MmapOptions;

    fn mapping() -> Arc<MmapRaw> {
        Arc::new(MmapOptions::new().len(1 << 16).map_anon().expect("there is memory").into())
    }

    #[test]
    fn nothing_is_fetched_unless_it_is_allowed() {
        let mut ahead = Ahead::default();
        (0..10).for_each(|_| ahead.fetch(&mapping(), 0, 1 << 16));
        assert!(matches!(ahead, Ahead::Off));
    }

    #[test]
    fn a_thread_begins_when_memory_has_been_asked_for_a_few_times() {
        let mut ahead = Ahead::default();
        ahead.allow();
        let memory = mapping();
        (0..BEFORE_THREAD).for_each(|_| ahead.fetch(&memory, 0, 1 << 16));
        assert!(matches!(ahead, Ahead::Asked(BEFORE_THREAD)));
        ahead.fetch(&memory, 0, 1 << 16);
        assert!(matches!(ahead, Ahead::On(_)));
    }

    #[cfg(target_os = "linux")]
    #[test]
    fn what_is_refused_ends_the_thread() {
        let (sender, requests) = mpsc::channel();
        let request = |size| Request { memory: mapping(), offset: 0, size };
        sender.send(request(1 << 16)).unwrap();
        // More than there is.
        sender.send(request(1 << 40)).unwrap();
        serve(requests);
        assert!(sender.send(request(1 << 16)).is_err());
    }
}
