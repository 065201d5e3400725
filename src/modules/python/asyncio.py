"""Coroutines that take turns: an event loop, tasks, and what these wait for each other with. There are no sockets,
subprocesses, signals or threads here: a loop waits for time only."""

from .base_events import *
from .coroutines import *
from .events import *
from .exceptions import *
from .futures import *
from .locks import *
from .queues import *
from .runners import *
from .taskgroups import *
from .tasks import *
from .timeouts import *

from . import base_events, coroutines, events, exceptions, futures, locks, queues, runners, taskgroups, tasks, timeouts

AbstractEventLoop = base_events.BaseEventLoop

__all__ = [
    "AbstractEventLoop", *base_events.__all__, *coroutines.__all__, *events.__all__, *exceptions.__all__,
    *futures.__all__, *locks.__all__, *queues.__all__, *runners.__all__, *taskgroups.__all__, *tasks.__all__,
    *timeouts.__all__,
]
