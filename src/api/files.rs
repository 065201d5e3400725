//! The files of the process as scripts may reach them: all, or those below a directory.

use crate::runtime::files::{Change, FileAccess, FileStatus, OpenFile, OpenMode};
use std::fs;
use std::io::{self, IsTerminal};
use std::path::{Component, Path, PathBuf};

/// The process's files, to be granted to a [`Vm`](crate::Vm).
///
/// ```
/// # let directory = std::env::temp_dir().join(format!("freevar-files-{}", std::process::id()));
/// # std::fs::create_dir_all(&directory).unwrap();
/// use freevar::{FileSystem, Vm};
/// let mut vm = Vm::builder().files(FileSystem::below(&directory)?).build()?;
/// vm.run("with open('note.txt', 'w') as f: f.write('hello')", "main.py")?;
/// assert_eq!(std::fs::read_to_string(directory.join("note.txt"))?, "hello");
///
/// let error = vm.run("open('/etc/hostname')", "main.py").unwrap_err();
/// assert_eq!(error.type_name(), "PermissionError");
/// # std::fs::remove_dir_all(&directory).unwrap();
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug)]
pub struct FileSystem {
    root: Option<PathBuf>,
    /// Where relative paths start, once the script has said so. The process itself stays where it is: it may have other
    /// scripts.
    directory: Option<PathBuf>,
}

impl FileSystem {
    /// All files, as the process itself can reach them.
    pub fn all() -> FileSystem {
        FileSystem { root: None, directory: None }
    }

    /// The files in a directory and the directories in it. Relative paths start there, and no link leads out.
    ///
    /// # Errors
    /// When there is no such directory.
    pub fn below(directory: impl AsRef<Path>) -> io::Result<FileSystem> {
        Ok(FileSystem { root: Some(fs::canonicalize(directory)?), directory: None })
    }

    /// The path of what scripts call `path`, if they may reach it. Links are followed first; those of a last part that
    /// is to be looked at itself are not.
    fn real(&self, path: &str, follow: bool) -> io::Result<PathBuf> {
        if path.is_empty() {
            return Err(io::Error::from_raw_os_error(2));
        }
        let start = self.directory.as_ref().or(self.root.as_ref());
        let path = start.map_or_else(|| PathBuf::from(path), |start| start.join(path));
        let Some(root) = &self.root else {
            return Ok(path);
        };
        let real = match fs::canonicalize(&path) {
            Ok(real) if follow => real,
            _ => {
                let (parent, name) = (path.parent(), path.components().next_back());
                let (Some(parent), Some(Component::Normal(name))) = (parent, name) else {
                    return Err(denied());
                };
                let real = fs::canonicalize(parent)?.join(name);
                // A link that leads nowhere yet would be followed when the file is made.
                if follow && fs::symlink_metadata(&real).is_ok_and(|found| found.is_symlink()) {
                    return Err(denied());
                }
                real
            }
        };
        if real.starts_with(root) { Ok(real) } else { Err(denied()) }
    }
}

fn denied() -> io::Error {
    io::Error::from_raw_os_error(13)
}

impl OpenFile for fs::File {
    fn resize(&mut self, size: u64) -> io::Result<()> {
        self.set_len(size)
    }

    fn is_terminal(&self) -> bool {
        IsTerminal::is_terminal(self)
    }
}

impl FileAccess for FileSystem {
    fn open(&mut self, path: &str, mode: OpenMode) -> io::Result<Box<dyn OpenFile>> {
        let real = self.real(path, true)?;
        let file = fs::OpenOptions::new()
            .read(mode.read)
            .write(mode.write && !mode.append)
            .append(mode.append)
            .create(mode.create)
            .create_new(mode.create_new)
            .truncate(mode.truncate)
            .open(real)?;
        // A directory can be opened, and nothing can be done with it: it is better said here.
        if file.metadata()?.is_dir() {
            return Err(io::Error::from_raw_os_error(21));
        }
        Ok(Box::new(file))
    }

    fn status(&mut self, path: &str, follow: bool) -> io::Result<FileStatus> {
        let real = self.real(path, follow)?;
        status_of(&if follow { fs::metadata(real)? } else { fs::symlink_metadata(real)? })
    }

    fn list(&mut self, path: &str) -> io::Result<Vec<String>> {
        let entries = fs::read_dir(self.real(path, true)?)?;
        entries.map(|entry| Ok(entry?.file_name().to_string_lossy().into_owned())).collect()
    }

    fn change(&mut self, path: &str, change: Change<'_>) -> io::Result<()> {
        let real = self.real(path, false)?;
        match change {
            Change::MakeDirectory => fs::create_dir(real),
            Change::RemoveFile if fs::symlink_metadata(&real)?.is_dir() => Err(io::Error::from_raw_os_error(21)),
            Change::RemoveFile => fs::remove_file(real),
            Change::RemoveDirectory => fs::remove_dir(real),
            Change::Rename(to, _) => fs::rename(real, self.real(to, false)?),
        }
    }

    fn working_directory(&mut self) -> io::Result<String> {
        match self.directory.as_ref().or(self.root.as_ref()) {
            None => Ok(std::env::current_dir()?.to_string_lossy().into_owned()),
            Some(start) => Ok(start.to_string_lossy().into_owned()),
        }
    }

    fn change_directory(&mut self, path: &str) -> io::Result<()> {
        let real = fs::canonicalize(self.real(path, true)?)?;
        if !real.is_dir() {
            return Err(io::Error::from_raw_os_error(20));
        }
        self.directory = Some(real);
        Ok(())
    }
}

#[cfg(unix)]
fn status_of(found: &fs::Metadata) -> io::Result<FileStatus> {
    use std::os::unix::fs::MetadataExt;
    let time = |seconds: i64, nanos: i64| i128::from(seconds) * 1_000_000_000 + i128::from(nanos);
    Ok(FileStatus {
        mode: found.mode(),
        size: found.size(),
        times: [
            time(found.mtime(), found.mtime_nsec()),
            time(found.atime(), found.atime_nsec()),
            time(found.ctime(), found.ctime_nsec()),
        ],
        identity: [found.ino(), found.dev(), found.nlink()],
        owner: [found.uid(), found.gid()],
    })
}

#[cfg(not(unix))]
fn status_of(found: &fs::Metadata) -> io::Result<FileStatus> {
    let since = |time: io::Result<std::time::SystemTime>| {
        let since = time.ok()?.duration_since(std::time::UNIX_EPOCH).ok()?;
        i128::try_from(since.as_nanos()).ok()
    };
    let times = [found.modified(), found.accessed(), found.created()].map(|time| since(time).unwrap_or_default());
    let kind = if found.is_dir() { FileStatus::DIRECTORY | 0o777 } else { FileStatus::FILE | 0o666 };
    Ok(FileStatus { mode: kind, size: found.len(), times, identity: [0, 0, 1], owner: [0; 2] })
}
