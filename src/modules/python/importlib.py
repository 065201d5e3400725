"""Imports by names that programs compute. How modules are found cannot be changed."""

import sys
from types import ModuleType

__all__ = ['__import__', 'import_module', 'invalidate_caches', 'reload']

__import__ = __import__


def import_module(name, package=None):
    """The module of a name, which dots at its beginning make relative to the package."""
    if name.startswith('.'):
        if not package:
            raise TypeError(f"the 'package' argument is required to perform a relative import for {name!r}")
        name = _absolute(name, package)
    __import__(name)
    return sys.modules[name]


def _absolute(name, package):
    rest = name.lstrip('.')
    outer = package.rsplit('.', len(name) - len(rest) - 1)
    if len(outer) < len(name) - len(rest):
        raise ImportError('attempted relative import beyond top-level package')
    return f'{outer[0]}.{rest}' if rest else outer[0]


def invalidate_caches():
    """Does nothing: what there is in directories is not kept."""


def reload(module):
    """Runs the source of a module once more, in the module that is there."""
    if not isinstance(module, ModuleType):
        raise TypeError('reload() argument must be a module')
    spec = module.__spec__
    if sys.modules.get(spec.name) is not module:
        raise ImportError(f'module {spec.name} not in sys.modules', name=spec.name)
    if not spec.has_location:
        raise NotImplementedError(f'reload() of {spec.name!r} is not supported: it has no file')
    with open(spec.origin, 'rb') as file:
        source = file.read()
    exec(compile(source, spec.origin, 'exec'), module.__dict__)
    return sys.modules[spec.name]
