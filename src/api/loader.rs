//! The loaders of modules from the file system: all of it, for the command line, and granted directories, for hosts.

use crate::runtime::loader::SourceLoader;
use std::io;
use std::path::{Path, PathBuf};

/// What a host grants.
#[derive(Default)]
pub(super) enum Grant {
    /// Nothing.
    #[default]
    Nothing,
    /// Files below these directories.
    Directories(Vec<PathBuf>),
    /// All files.
    FileSystem,
    /// What a loader of the host gives.
    Loader(Box<dyn SourceLoader>),
}

impl Grant {
    /// The loader that gives what is granted.
    ///
    /// # Errors
    /// When a directory does not exist.
    pub(super) fn into_loader(self) -> io::Result<Option<Box<dyn SourceLoader>>> {
        Ok(match self {
            Grant::Nothing => None,
            Grant::Directories(directories) => {
                let roots: io::Result<Vec<PathBuf>> = directories.iter().map(std::fs::canonicalize).collect();
                Some(Box::new(Files { roots: Some(roots?) }))
            }
            Grant::FileSystem => Some(Box::new(Files { roots: None })),
            Grant::Loader(loader) => Some(loader),
        })
    }
}

/// Files below some directories, or all of them.
struct Files {
    roots: Option<Vec<PathBuf>>,
}

impl Files {
    /// Whether what is at a path may be seen. Links are followed first, so that none leads out of what is granted.
    fn allows(&self, path: &Path) -> bool {
        match &self.roots {
            None => true,
            Some(roots) => {
                std::fs::canonicalize(path).is_ok_and(|real| roots.iter().any(|root| real.starts_with(root)))
            }
        }
    }
}

impl SourceLoader for Files {
    fn read(&mut self, path: &str) -> io::Result<Option<Vec<u8>>> {
        let path = Path::new(path);
        if !path.is_file() || !self.allows(path) {
            return Ok(None);
        }
        std::fs::read(path).map(Some)
    }

    fn is_directory(&mut self, path: &str) -> bool {
        let path = Path::new(path);
        path.is_dir() && self.allows(path)
    }

    fn working_directory(&mut self) -> String {
        match &self.roots {
            None => std::env::current_dir().map_or_else(|_| String::new(), |path| path.to_string_lossy().into_owned()),
            Some(_) => String::new(),
        }
    }
}
