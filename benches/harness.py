"""What the benchmark scripts share: processes that are run and measured, and tables of what was measured.

Needs nothing but Python 3's standard library, and Linux or macOS for CPU times and memory.
"""

import math
import os
import resource
import shutil
import statistics
import subprocess
import sys
import tempfile
import threading
import time

HERE = os.path.dirname(os.path.abspath(__file__))
PROGRAMS = os.path.join(HERE, "programs")
FREEVAR = os.path.join(HERE, "..", "target", "release", "freevar")
# Peak memory is in kilobytes on Linux, in bytes on macOS.
MAXRSS_UNIT = 1 if sys.platform == "darwin" else 1024


def run(command, environment=None, limit=None):
    """Run a process to its end, or for `limit` seconds.

    Gives what it printed, its exit status, its times in seconds, and its peak memory in bytes.
    """
    with tempfile.TemporaryFile() as out, tempfile.TemporaryFile() as err:
        start = time.perf_counter()
        process = subprocess.Popen(
            command, stdin=subprocess.DEVNULL, stdout=out, stderr=err, env={**os.environ, **(environment or {})}
        )
        watch = threading.Timer(limit, process.kill) if limit else None
        if watch:
            watch.start()
        _, status, usage = os.wait4(process.pid, 0)
        wall = time.perf_counter() - start
        if watch:
            watch.cancel()
        process.returncode = os.waitstatus_to_exitcode(status)
        out.seek(0)
        err.seek(0)
        return {
            "stdout": out.read(),
            "stderr": err.read(),
            "status": process.returncode,
            "wall": wall,
            "cpu": usage.ru_utime + usage.ru_stime,
            "peak": usage.ru_maxrss * MAXRSS_UNIT,
        }


def measurements(result):
    """The numbers of a run, without what it printed."""
    return {what: result[what] for what in ("wall", "cpu", "peak")}


def failure(result):
    """Why a run failed, in a line, or None."""
    if result["status"] == 0:
        return None
    lines = result["stderr"].decode(errors="replace").strip().splitlines()
    return lines[-1].strip() if lines else f"exit status {result['status']}"


def programs(names):
    """The programs of these names, or all: name and path."""
    known = sorted(name[:-3] for name in os.listdir(PROGRAMS) if name.endswith(".py"))
    for name in names:
        if name not in known:
            sys.exit(f"there is no program {name}; there are {', '.join(known)}")
    return [(name, os.path.join(PROGRAMS, name + ".py")) for name in known if not names or name in names]


def add_runner_options(parser):
    parser.add_argument("--python", default="python3.13", help="CPython 3.13 (default: python3.13)")
    parser.add_argument("--freevar", default=FREEVAR, help="default: the release build")


def find_runners(parser, options):
    """Put the paths of CPython and Freevar into the options; give CPython's version, which must be 3.13."""
    for name in ("python", "freevar"):
        path = shutil.which(getattr(options, name))
        if path is None:
            parser.error(f"there is no {getattr(options, name)}: say where with --{name}")
        setattr(options, name, path)
    version = run([options.python, "-c", "import sys; print(sys.version.split()[0])"])["stdout"].decode().strip()
    if not version.startswith("3.13."):
        parser.error(f"{options.python} is Python {version}, not 3.13")
    return version


def freevar_runners(options):
    return [("interpreter", [options.freevar, "--jit=off"]), ("jit", [options.freevar, "--jit=on"])]


def show_progress(text):
    if sys.stderr.isatty():
        print(f"{text:60}", end="\r", file=sys.stderr, flush=True)


def median(runs, what):
    return statistics.median(run[what] for run in runs)


def geometric_mean(numbers):
    return math.exp(statistics.fmean(math.log(number) for number in numbers))


def multiple(ratio):
    """A ratio as text: two digits behind the point, or two that tell something."""
    return f"{ratio:.2f}x" if ratio >= 0.095 or ratio == 0 else f"{ratio:.2g}x"


def table(rows):
    """Print rows of cells: the first column to the left, the others to the right."""
    widths = [max(len(row[column]) for row in rows) for column in range(len(rows[0]))]
    for row in rows:
        cells = [row[0].ljust(widths[0])] + [cell.rjust(width) for cell, width in zip(row[1:], widths[1:])]
        print("  ".join(cells).rstrip())


def mebibytes(peak):
    """Peak memory as text. The system counts what a new process shares with this one before it becomes another
    program: less than that cannot be told."""
    least = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * MAXRSS_UNIT
    return f"{peak / 2**20:.1f}" if peak > least else f"< {least / 2**20:.1f}"
