#!/usr/bin/env python3
"""Time the benchmark programs under CPython 3.13 and under Freevar with and without its compiler.

Whole processes are timed, start-up included, in interleaved rounds, so that what disturbs the machine disturbs all
alike. The outputs must agree. Needs nothing but Python 3's standard library, and Linux or macOS for CPU times and memory.
"""

import argparse
import json
import math
import os
import resource
import shutil
import statistics
import subprocess
import sys
import tempfile
import time

HERE = os.path.dirname(os.path.abspath(__file__))
# Peak memory is in kilobytes on Linux, in bytes on macOS.
MAXRSS_UNIT = 1 if sys.platform == "darwin" else 1024


def arguments():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("programs", nargs="*", help="programs by name (default: all in benches/programs)")
    parser.add_argument("--python", default="python3.13", help="CPython 3.13 (default: python3.13)")
    parser.add_argument("--freevar", default=os.path.join(HERE, "..", "target", "release", "freevar"))
    parser.add_argument("--rounds", type=int, default=5, help="runs of each program by each runner (default: 5)")
    parser.add_argument("--json", metavar="FILE", help="write all measurements there (-: standard output)")
    options = parser.parse_args()
    if options.rounds < 1:
        parser.error("--rounds must be at least 1")
    for name in ("python", "freevar"):
        path = shutil.which(getattr(options, name))
        if path is None:
            parser.error(f"there is no {getattr(options, name)}: say where with --{name}")
        setattr(options, name, path)
    version = run([options.python, "-c", "import sys; print(sys.version.split()[0])"])["stdout"].decode().strip()
    if not version.startswith("3.13."):
        parser.error(f"{options.python} is Python {version}, not 3.13")
    return options, version


def run(command):
    """Run a process to its end; give what it printed, its times in seconds, and its peak memory in bytes."""
    with tempfile.TemporaryFile() as out:
        start = time.perf_counter()
        process = subprocess.Popen(command, stdin=subprocess.DEVNULL, stdout=out)
        _, status, usage = os.wait4(process.pid, 0)
        wall = time.perf_counter() - start
        process.returncode = os.waitstatus_to_exitcode(status)
        if process.returncode != 0:
            sys.exit(f"{' '.join(command)}: exit status {process.returncode}")
        out.seek(0)
        return {
            "stdout": out.read(),
            "wall": wall,
            "cpu": usage.ru_utime + usage.ru_stime,
            "peak": usage.ru_maxrss * MAXRSS_UNIT,
        }


def programs(names):
    directory = os.path.join(HERE, "programs")
    known = sorted(name[:-3] for name in os.listdir(directory) if name.endswith(".py"))
    for name in names:
        if name not in known:
            sys.exit(f"there is no program {name}; there are {', '.join(known)}")
    return [(name, [os.path.join(directory, name + ".py")]) for name in known if not names or name in names]


def measure(runners, tasks, rounds):
    """All runs: task -> runner -> list of measurements."""
    results = {task: {runner: [] for runner, _ in runners} for task, _ in tasks}
    for turn in range(rounds):
        for task, operands in tasks:
            printed = None
            for runner, command in runners:
                result = run(command + operands)
                output = result.pop("stdout")
                if printed is None:
                    printed = output
                elif output != printed:
                    sys.exit(f"{task}: {runner} prints {output!r}, {runners[0][0]} {printed!r}")
                results[task][runner].append(result)
        show_progress(f"round {turn + 1} of {rounds}")
    return results


def show_progress(text):
    if sys.stderr.isatty():
        print(text, end="\r", file=sys.stderr, flush=True)


def median(runs, what):
    return statistics.median(run[what] for run in runs)


def geometric_mean(numbers):
    return math.exp(statistics.fmean(math.log(number) for number in numbers))


def table(rows):
    widths = [max(len(row[column]) for row in rows) for column in range(len(rows[0]))]
    for row in rows:
        cells = [row[0].ljust(widths[0])] + [cell.rjust(width) for cell, width in zip(row[1:], widths[1:])]
        print("  ".join(cells).rstrip())


def report(results, names, runners):
    base, others = runners[0], runners[1:]
    for what, title in [("cpu", "CPU time, user and system"), ("wall", "elapsed time")]:
        print(f"\n{title}: medians in seconds, and how many times as fast as {base}\n")
        rows = [["program", base] + [cell for other in others for cell in (other, "")]]
        ratios = {other: [] for other in others}
        for name in names:
            reference = median(results[name][base], what)
            row = [name, f"{reference:.3f}"]
            for other in others:
                seconds = median(results[name][other], what)
                ratios[other].append(reference / seconds)
                row += [f"{seconds:.3f}", f"{reference / seconds:.2f}x"]
            rows.append(row)
        means = [cell for other in others for cell in ("", f"{geometric_mean(ratios[other]):.2f}x")]
        table(rows + [["geometric mean", ""] + means])

    print("\nStart-up, print(1): medians in milliseconds; peak memory: the most of all runs, in MiB\n")
    rows = [["", "CPU", "elapsed", "memory of print(1)", "memory of the programs"]]
    # The system counts what a new process shares with this one before it becomes another program.
    least = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * MAXRSS_UNIT
    for runner in runners:
        start = results["print(1)"][runner]
        peak = max(run["peak"] for name in names for run in results[name][runner])
        times = [f"{median(start, what) * 1000:.1f}" for what in ("cpu", "wall")]
        memory = [max(run["peak"] for run in start), peak]
        known = [f"{size / 2**20:.1f}" if size > least else f"< {least / 2**20:.1f}" for size in memory]
        rows.append([runner] + times + known)
    table(rows)


def main():
    options, version = arguments()
    runners = [
        ("cpython", [options.python]),
        ("interpreter", [options.freevar, "--jit=off"]),
        ("jit", [options.freevar, "--jit=on"]),
    ]
    tasks = programs(options.programs)
    names = [name for name, _ in tasks]
    results = measure(runners, tasks + [("print(1)", ["-c", "print(1)"])], options.rounds)
    if options.json == "-":
        json.dump({"cpython": version, "rounds": options.rounds, "results": results}, sys.stdout, indent=1)
        print()
        return
    print(f"CPython {version}, {options.rounds} rounds")
    report(results, names, [runner for runner, _ in runners])
    if options.json:
        with open(options.json, "w") as file:
            json.dump({"cpython": version, "rounds": options.rounds, "results": results}, file, indent=1)


main()
