"""Stands in for the timing module `pyperf`, as far as the benchmarks of the suite `pyperformance` use it.

A benchmark is called with ever more loops until a call takes long enough, and then several times unless that would take
very long; how long each loop took goes to the file that PYPERF_RESULTS names, a line for each benchmark. Everything happens in one process, and there
is nothing here that an implementation of Python in progress would not have.
"""

import os
import sys
from time import perf_counter

LEAST_SECONDS = float(os.environ.get("PYPERF_SECONDS", "0.1"))
VALUES = int(os.environ.get("PYPERF_VALUES", "5"))
MOST_SECONDS = 5.0


def python_implementation():
    return sys.implementation.name


class Namespace:
    """The arguments of a benchmark."""


class Parser:
    """As much of argparse.ArgumentParser as the benchmarks need: options, flags, and positional arguments."""

    def __init__(self):
        self.options = {}
        self.positional = []
        self.values = Namespace()

    def add_argument(self, *names, action="store", default=None, type=str, choices=None, dest=None, **_):
        if dest is None:
            long = [name for name in names if name.startswith("--")]
            dest = (long or list(names))[0].lstrip("-").replace("-", "_")
        if action == "store_true":
            default = False
        setattr(self.values, dest, default)
        if names[0].startswith("-"):
            for name in names:
                self.options[name] = (dest, action, type)
        else:
            self.positional.append((dest, "store", type))

    def parse_args(self):
        arguments = sys.argv[1:]
        positional = list(self.positional)
        while arguments:
            name, equals, value = arguments.pop(0).partition("=")
            if name in self.options:
                dest, action, type = self.options[name]
                if action == "store_true":
                    setattr(self.values, dest, True)
                    continue
                value = value if equals else arguments.pop(0)
            elif positional and not name.startswith("-"):
                dest, _, type = positional.pop(0)
                value = name
            else:
                raise SystemExit(f"the argument {name} is not known")
            setattr(self.values, dest, type(value))
        return self.values


class Runner:
    def __init__(self, add_cmdline_args=None, **_):
        self.argparser = Parser()
        self.metadata = {}
        self.args = None

    def parse_args(self):
        if self.args is None:
            self.args = self.argparser.parse_args()
        return self.args

    def bench_time_func(self, name, function, *arguments, inner_loops=1):
        """`function` takes the number of loops first, and gives the seconds that they took."""
        self.parse_args()
        loops = 1
        first = elapsed = function(loops, *arguments)
        while elapsed < LEAST_SECONDS:
            loops *= 2
            elapsed = function(loops, *arguments)
        values = [elapsed / loops / inner_loops]
        while len(values) < VALUES and elapsed * len(values) < MOST_SECONDS:
            values.append(function(loops, *arguments) / loops / inner_loops)
        with open(os.environ["PYPERF_RESULTS"], "a") as results:
            print(name, first / inner_loops, *values, file=results)

    def bench_func(self, name, function, *arguments, inner_loops=1):
        def timed(loops):
            start = perf_counter()
            for _ in range(loops):
                function(*arguments)
            return perf_counter() - start

        self.bench_time_func(name, timed, inner_loops=inner_loops)

    def bench_async_func(self, name, function, *arguments, inner_loops=1, loop_factory=None):
        import asyncio

        async def repeated(loops):
            start = perf_counter()
            for _ in range(loops):
                await function(*arguments)
            return perf_counter() - start

        def timed(loops):
            if loop_factory is None:
                return asyncio.run(repeated(loops))
            with asyncio.Runner(loop_factory=loop_factory) as runner:
                return runner.run(repeated(loops))

        self.bench_time_func(name, timed, inner_loops=inner_loops)

    def bench_command(self, name, command):
        raise SystemExit(f"{name} measures a command, which is not supported here")
