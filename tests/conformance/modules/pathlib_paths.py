"""`pathlib`: paths as text, and the files that they lead to."""

from pathlib import Path, PosixPath, PurePath, PurePosixPath


def attempt(function, *args, **kwargs):
    try:
        print(repr(function(*args, **kwargs)))
    except Exception as error:
        print(type(error).__name__, error)


path = PurePath('/usr/lib', 'python3.13', 'site.tar.gz')
print(path, repr(path), path.parts, path.name, path.suffix, path.suffixes, path.stem, path.root, path.anchor)
print(path.parent, list(path.parents), path.parents[1], len(path.parents), path.is_absolute(), path.as_posix())
for text in ['', '.', 'a//b/./c', '/', '//x', '///x', '..', 'a/../b', '.rc', 'x.', 'a/b/']:
    item = PurePosixPath(text)
    print(repr(item), item.parts, item.name, item.suffix, item.stem, item.parent)
print(path / 'x', path / '/abs', 'start' / PurePath('end'), path.joinpath('a', 'b'), PurePath('a', PurePath('b')))
print(path.with_name('new'), path.with_suffix('.zip'), path.with_stem('other'), PurePath('a').with_suffix('.x'))
attempt(path.with_name, 'a/b')
attempt(path.with_suffix, 'zip')
attempt(PurePath('/').with_name, 'x')
print(path.relative_to('/usr'), PurePath('/a/b').relative_to('/a/c', walk_up=True), path.is_relative_to('/usr/lib'))
attempt(path.relative_to, '/etc')
print(PurePath('a') == PurePath('./a'), PurePath('a') < PurePath('b'), sorted(map(PurePath, 'cab')), {PurePath('x'): 1})
print(path.match('*.gz'), path.match('/usr/*'), path.match('lib/*/*'), PurePath('a/b.py').match('a/*.p[xy]'))
print(PurePath('a/b/c').full_match('a/**'), PurePath('a/b/c').full_match('a/*'), path.as_uri())
attempt(PurePath, 1)
attempt(PurePath('a').__truediv__, 1)
print(type(Path('x')).__name__, isinstance(Path('x'), PosixPath), Path('x').absolute().is_absolute())
base = Path(f'/tmp/freevar-pathlib-{id(object())}')
base.mkdir()
attempt(Path.mkdir, base / 'a')
(base / 'p/q').mkdir(parents=True)
(base / 'p/q').mkdir(parents=True, exist_ok=True)
text = base / 'p' / 'text.txt'
print(text.write_text('héllo\n'), text.read_text(), text.read_bytes(), text.stat().st_size, text.exists(), text.is_file())
(base / 'b.bin').write_bytes(b'\0\1')
(base / 'p/q/deep.txt').touch()
with text.open('a') as file:
    file.write('more')
print(text.read_text().split(), sorted(item.name for item in base.iterdir()))
for pattern in '*', '*.bin', '**/*.txt', 'p/*', '**', 'none*':
    print(pattern, sorted(str(item.relative_to(base)) for item in base.glob(pattern)))
print(sorted(str(item.relative_to(base)) for item in base.rglob('*.txt')))
print(text.rename(base / 'moved').name, text.exists(), (base / 'moved').replace(text) == text)
for place, directories, files in base.walk(top_down=False):
    for name in files:
        (place / name).unlink()
    place.rmdir()
attempt(lambda: base.exists())
(base / 'none').unlink(missing_ok=True)
