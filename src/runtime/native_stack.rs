//! What lies on the native stack and in registers: the roots that Rust code and machine code hold without saying so.

use std::arch::asm;

/// How many registers a callee saves.
const SAVED: usize = if cfg!(target_arch = "x86_64") { 6 } else { 11 };

/// The callee-saved registers, which may hold values of callers. The others are on the stack by the time a collection,
/// which is a call, begins.
#[inline(always)]
pub fn saved_registers() -> [u64; SAVED] {
    let mut registers = [0u64; SAVED];
    #[cfg(target_arch = "x86_64")]
    // SAFETY: the instructions only store registers to the array.
    unsafe {
        asm!(
            "mov [{0}], rbx",
            "mov [{0} + 8], rbp",
            "mov [{0} + 16], r12",
            "mov [{0} + 24], r13",
            "mov [{0} + 32], r14",
            "mov [{0} + 40], r15",
            in(reg) registers.as_mut_ptr(),
            options(nostack, preserves_flags),
        );
    }
    #[cfg(target_arch = "aarch64")]
    // SAFETY: the instructions only store registers to the array.
    unsafe {
        asm!(
            "stp x19, x20, [{0}]",
            "stp x21, x22, [{0}, #16]",
            "stp x23, x24, [{0}, #32]",
            "stp x25, x26, [{0}, #48]",
            "stp x27, x28, [{0}, #64]",
            "str x29, [{0}, #80]",
            in(reg) registers.as_mut_ptr(),
            options(nostack, preserves_flags),
        );
    }
    registers
}

/// The stack pointer: where the live part of the native stack ends.
#[inline(always)]
pub fn stack_pointer() -> usize {
    let pointer: usize;
    #[cfg(target_arch = "x86_64")]
    // SAFETY: only reads a register.
    unsafe {
        asm!("mov {}, rsp", out(reg) pointer, options(nomem, nostack, preserves_flags));
    }
    #[cfg(target_arch = "aarch64")]
    // SAFETY: only reads a register.
    unsafe {
        asm!("mov {}, sp", out(reg) pointer, options(nomem, nostack, preserves_flags));
    }
    pointer
}

/// Runs something in frames below the caller's.
#[inline(never)]
pub fn below<R>(run: impl FnOnce() -> R) -> R {
    run()
}

/// The words of the native stack from `low` up to `high`.
///
/// # Safety
/// Both are addresses of the running thread's stack, `low` not below its stack pointer, or `low` is not below `high`.
pub unsafe fn words(low: usize, high: usize) -> impl Iterator<Item = u64> {
    (low.next_multiple_of(8)..high).step_by(8).map(|address| {
        // SAFETY: the word lies in the live part of the stack; its value may be anything.
        unsafe { std::ptr::read_volatile(address as *const u64) }
    })
}

/// Overwrites what calls that have ended have left on the stack below here, where a collection would take it for
/// references: the functions that it calls next have their frames there.
#[inline(never)]
pub fn scrub() {
    let mut words = [0_u64; 8192];
    std::hint::black_box(&mut words);
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_words_between_two_addresses_are_read_in_order() {
        let array = std::hint::black_box([1u64, 2, 3, 4]);
        let low = array.as_ptr() as usize;
        // SAFETY: the array lies on the stack; the second range is empty.
        let (words, none) = unsafe { (words(low + 1, low + 32), words(low, 0)) };
        assert!(words.eq([2, 3, 4]));
        assert_eq!(none.count(), 0);
    }

    #[cfg(target_arch = "x86_64")]
    #[test]
    fn a_word_that_only_a_register_holds_is_found() {
        const WORD: u64 = 0x1234_5678_9ABC_DEF0;

        extern "C" fn found() -> u64 {
            saved_registers().contains(&WORD) as u64
        }

        let result: u64;
        // SAFETY: the registers that a call may change are declared, and the stack is aligned as calls want it.
        unsafe {
            asm!(
                "mov r13, rdi",
                "xor edi, edi",
                "mov r15, rsp",
                "and rsp, -16",
                "call {found}",
                "mov rsp, r15",
                found = sym found,
                inout("rdi") WORD => _,
                out("r13") _,
                out("r15") _,
                lateout("rax") result,
                clobber_abi("C"),
            );
        }
        assert_eq!(result, 1);
    }
}
