"""What generators, coroutines and asynchronous generators are doing, and their variables."""

import types

GEN_CREATED, GEN_RUNNING, GEN_SUSPENDED, GEN_CLOSED = 'GEN_CREATED', 'GEN_RUNNING', 'GEN_SUSPENDED', 'GEN_CLOSED'
CORO_CREATED, CORO_RUNNING, CORO_SUSPENDED, CORO_CLOSED = (
    'CORO_CREATED', 'CORO_RUNNING', 'CORO_SUSPENDED', 'CORO_CLOSED')
AGEN_CREATED, AGEN_RUNNING, AGEN_SUSPENDED, AGEN_CLOSED = (
    'AGEN_CREATED', 'AGEN_RUNNING', 'AGEN_SUSPENDED', 'AGEN_CLOSED')


def _state(running, suspended, frame, prefix):
    if running:
        return prefix + '_RUNNING'
    if suspended:
        return prefix + '_SUSPENDED'
    return prefix + ('_CLOSED' if frame is None else '_CREATED')


def getgeneratorstate(generator):
    """What a generator is doing."""
    return _state(generator.gi_running, generator.gi_suspended, generator.gi_frame, 'GEN')


def getcoroutinestate(coroutine):
    """What a coroutine is doing."""
    return _state(coroutine.cr_running, coroutine.cr_suspended, coroutine.cr_frame, 'CORO')


def getasyncgenstate(agen):
    """What an asynchronous generator is doing."""
    return _state(agen.ag_running, agen.ag_suspended, agen.ag_frame, 'AGEN')


def _variables(frame):
    return {} if frame is None else dict(frame.f_locals)


def getgeneratorlocals(generator):
    """The variables of a generator that has not ended."""
    if not isinstance(generator, types.GeneratorType):
        raise TypeError(f'{generator!r} is not a Python generator')
    return _variables(generator.gi_frame)


def getcoroutinelocals(coroutine):
    """Those of a coroutine."""
    return _variables(getattr(coroutine, 'cr_frame', None))


def getasyncgenlocals(agen):
    """Those of an asynchronous generator."""
    if not isinstance(agen, types.AsyncGeneratorType):
        raise TypeError(f'{agen!r} is not a Python async generator')
    return _variables(agen.ag_frame)
