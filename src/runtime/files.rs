//! What an isolate may do with files: the host's [`FileAccess`], and the files that the program has open.
//!
//! Files are numbered as the operating system numbers them for a process, from 3: the standard streams come before.

use super::error::Raised;
use super::isolate::Isolate;
use super::types::ExceptionKind;
use super::value::{Slot, Value};
use std::io::{self, Read, Seek, Write};

/// How a file is to be opened.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
#[allow(clippy::struct_excessive_bools, reason = "they are independent, as in `std::fs::OpenOptions`")]
pub struct OpenMode {
    /// It will be read.
    pub read: bool,
    /// It will be written.
    pub write: bool,
    /// Every write goes to its end.
    pub append: bool,
    /// It is made if it is not there.
    pub create: bool,
    /// It must not be there yet.
    pub create_new: bool,
    /// What is in it is dropped.
    pub truncate: bool,
}

/// An open file.
pub trait OpenFile: Read + Write + Seek + Send {
    /// Cuts the file, or fills it with zeros, to this size.
    ///
    /// # Errors
    /// When that cannot be done.
    fn resize(&mut self, size: u64) -> io::Result<()>;

    /// Whether this is a terminal.
    fn is_terminal(&self) -> bool {
        false
    }
}

/// What is known of a file without opening it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct FileStatus {
    /// Kind and permissions, as `st_mode` has them.
    pub mode: u32,
    /// Its size in bytes.
    pub size: u64,
    /// Last change, access and change of status, in nanoseconds since 1970.
    pub times: [i128; 3],
    /// Its number, that of its device, and how many names it has.
    pub identity: [u64; 3],
    /// Whose it is: user and group.
    pub owner: [u32; 2],
}

impl FileStatus {
    /// The bits of [`FileStatus::mode`] for a plain file.
    pub const FILE: u32 = 0o100_000;
    /// Those for a directory.
    pub const DIRECTORY: u32 = 0o040_000;
}

/// A change of a directory.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Change<'a> {
    /// Makes an empty directory.
    MakeDirectory,
    /// Removes a file.
    RemoveFile,
    /// Removes an empty directory.
    RemoveDirectory,
    /// Gives a file or directory another path; `true` replaces what is there.
    Rename(&'a str, bool),
}

/// The files that scripts of a [`Vm`](crate::Vm) can reach. Without one there are none.
///
/// [`FileSystem`](crate::FileSystem) gives those of the process, or those below a directory. A host that keeps files
/// elsewhere needs to say how they are opened; what it does not say is refused.
///
/// ```
/// use freevar::{FileAccess, OpenFile, OpenMode, Vm};
/// use std::io::{self, Cursor, Read, Seek, SeekFrom, Write};
///
/// struct Note(Cursor<Vec<u8>>);
/// # impl Read for Note { fn read(&mut self, to: &mut [u8]) -> io::Result<usize> { self.0.read(to) } }
/// # impl Write for Note {
/// #     fn write(&mut self, from: &[u8]) -> io::Result<usize> { self.0.write(from) }
/// #     fn flush(&mut self) -> io::Result<()> { Ok(()) }
/// # }
/// # impl Seek for Note { fn seek(&mut self, to: SeekFrom) -> io::Result<u64> { self.0.seek(to) } }
/// impl OpenFile for Note {
///     fn resize(&mut self, size: u64) -> io::Result<()> {
///         self.0.get_mut().resize(size as usize, 0);
///         Ok(())
///     }
/// }
///
/// struct OneNote;
/// impl FileAccess for OneNote {
///     fn open(&mut self, path: &str, _mode: OpenMode) -> io::Result<Box<dyn OpenFile>> {
///         match path {
///             "note" => Ok(Box::new(Note(Cursor::new(b"remember\n".to_vec())))),
///             _ => Err(io::Error::from_raw_os_error(2)),
///         }
///     }
/// }
///
/// let mut vm = Vm::builder().files(OneNote).build()?;
/// vm.run("with open('note') as f: text = f.read()", "main.py")?;
/// let text = vm.global("text").unwrap();
/// assert_eq!(vm.extract::<String>(&text)?, "remember\n");
/// # Ok::<(), freevar::Error>(())
/// ```
pub trait FileAccess: Send {
    /// Opens a file.
    ///
    /// # Errors
    /// Any: the script gets an OSError with its number and text.
    fn open(&mut self, path: &str, mode: OpenMode) -> io::Result<Box<dyn OpenFile>>;

    /// What is known of a file; of what a link leads to if `follow`.
    ///
    /// # Errors
    /// As for [`FileAccess::open`].
    fn status(&mut self, _path: &str, _follow: bool) -> io::Result<FileStatus> {
        Err(refused())
    }

    /// The names in a directory.
    ///
    /// # Errors
    /// As for [`FileAccess::open`].
    fn list(&mut self, _path: &str) -> io::Result<Vec<String>> {
        Err(refused())
    }

    /// Changes a directory: `path` is what the change is about.
    ///
    /// # Errors
    /// As for [`FileAccess::open`].
    fn change(&mut self, _path: &str, _change: Change<'_>) -> io::Result<()> {
        Err(refused())
    }

    /// The directory that relative paths start from.
    ///
    /// # Errors
    /// As for [`FileAccess::open`].
    fn working_directory(&mut self) -> io::Result<String> {
        Err(refused())
    }

    /// Makes another directory the one that relative paths start from, for this script alone.
    ///
    /// # Errors
    /// As for [`FileAccess::open`].
    fn change_directory(&mut self, _path: &str) -> io::Result<()> {
        Err(refused())
    }
}

/// The number of the error "operation not permitted".
pub(super) const NOT_PERMITTED: i32 = 1;

fn refused() -> io::Error {
    io::Error::from_raw_os_error(NOT_PERMITTED)
}

/// What an isolate knows of files.
#[derive(Default)]
pub struct Files {
    /// How files are reached; not at all if the host has granted nothing.
    pub access: Option<Box<dyn FileAccess>>,
    /// The environment's variables, as far as the host grants them.
    pub environment: Vec<(String, String)>,
    open: Vec<Option<Box<dyn OpenFile>>>,
}

/// The number of the first file that a program opens.
const FIRST: usize = 3;

impl Files {
    /// Takes in an open file; gives its number.
    pub fn admit(&mut self, file: Box<dyn OpenFile>) -> usize {
        let free = self.open.iter().position(Option::is_none);
        let at = free.unwrap_or_else(|| {
            self.open.push(None);
            self.open.len() - 1
        });
        self.open[at] = Some(file);
        FIRST + at
    }

    /// The open file with a number.
    pub fn get(&mut self, number: i64) -> Option<&mut (dyn OpenFile + 'static)> {
        self.slot(number)?.as_deref_mut()
    }

    /// Closes a file; tells whether it was open.
    pub fn close(&mut self, number: i64) -> bool {
        self.slot(number).and_then(Option::take).is_some()
    }

    fn slot(&mut self, number: i64) -> Option<&mut Option<Box<dyn OpenFile>>> {
        self.open.get_mut(usize::try_from(number).ok()?.checked_sub(FIRST)?)
    }
}

impl Isolate {
    /// How files are reached, or PermissionError about a path where the host has granted none.
    pub fn file_access(&mut self, path: Slot) -> super::Result<&mut (dyn FileAccess + 'static)> {
        if self.files.access.is_none() {
            let number = Value::fixnum(NOT_PERMITTED.into());
            let mut args = vec![number, self.str("the host of this program grants no access to files")];
            args.extend(path);
            return Err(self.raise_with(ExceptionKind::OSError, &args));
        }
        Ok(self.files.access.as_deref_mut().expect("it was just found to be there"))
    }

    /// Raises OSError for a failure outside, about a file if there is one.
    #[cold]
    pub fn os_error(&mut self, error: &io::Error, path: Slot) -> Raised {
        let text = error.to_string();
        let Some(number) = error.raw_os_error() else {
            return match path.and_then(|path| super::ops::repr::repr(self, path).ok()) {
                Some(path) => self.raise_new(ExceptionKind::OSError, format!("{text}: {}", path.to_text())),
                None => self.raise_new(ExceptionKind::OSError, text),
            };
        };
        let reason = text.split(" (os error").next().unwrap_or_default();
        let mut args = vec![Value::fixnum(number.into()), self.str(reason)];
        args.extend(path);
        self.raise_with(ExceptionKind::OSError, &args)
    }
}
