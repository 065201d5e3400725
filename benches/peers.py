#!/usr/bin/env python3
"""Time the benchmark programs under Freevar, CPython 3.13, PyPy, LuaJIT, Node, and as compiled Rust.

The programs are in `programs`, their twins in Lua, JavaScript and Rust in `peers`: the same closures, the same
parameters, the same output. Whole processes are timed, start-up included, in interleaved rounds; with --steady K, K
runs in one process as well, of which the fastest counts. Rust is the limit, the others are the peers. What is not
installed is left out. Needs nothing but Python 3's standard library, and Linux or macOS for CPU times and memory.
"""

import argparse
import json
import os
import shutil
import sys
import tempfile

import plot
from harness import (
    HERE, add_runner_options, failure, find_runners, geometric_mean, measurements, mebibytes, median, multiple,
    programs, run, show_progress, table,
)

TWINS = os.path.join(HERE, "peers")
LIMIT = "rust"
OURS = ("jit", "interpreter")


class Runner:
    """Something that runs programs: `command` is what comes before the file, `suffix` the kind of file it takes."""

    def __init__(self, name, version, command, suffix):
        self.name = name
        self.version = version
        self.command = command
        self.suffix = suffix

    def file(self, program, path):
        return path if self.suffix == "py" else os.path.join(TWINS, f"{program}.{self.suffix}")

    def once(self, program, path):
        return self.command + [self.file(program, path)]

    def repeated(self, program, path, times):
        repeat = os.path.join(TWINS, f"repeat.{self.suffix}")
        return self.command + [repeat, self.file(program, path), str(times)]


class RustRunner(Runner):
    """Runs what `build` compiled into a directory: each program as a library, linked with `repeat.rs`."""

    def __init__(self, version, compiler, directory):
        super().__init__(LIMIT, version, [compiler, "-C", "opt-level=3", "--edition=2024"], "rs")
        self.directory = directory

    def build(self, program, path):
        library = os.path.join(self.directory, f"lib{program}.rlib")
        binary = os.path.join(self.directory, program)
        whole = ["--crate-type=rlib", "--crate-name=program", "-o", library, self.file(program, path)]
        linked = ["--extern", f"program={library}", "-o", binary, os.path.join(TWINS, "repeat.rs")]
        return failure(run(self.command + whole)) or failure(run(self.command + linked))

    def once(self, program, path):
        return [os.path.join(self.directory, program)]

    def repeated(self, program, path, times):
        return self.once(program, path) + [str(times)]


def arguments():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("programs", nargs="*", help="programs by name (default: all in benches/programs)")
    add_runner_options(parser)
    for name, default in [("pypy", "pypy3"), ("luajit", "luajit"), ("node", "node"), ("rustc", "rustc")]:
        parser.add_argument(f"--{name}", default=default, help=f"default: {default}; an empty name leaves it out")
    parser.add_argument("--rounds", type=int, default=3, help="runs of each program by each runner (default: 3)")
    parser.add_argument("--steady", type=int, default=0, metavar="K", help="also K runs in one process, in each round")
    parser.add_argument("--json", metavar="FILE", help="write all measurements there")
    parser.add_argument("--svg", metavar="FILE", help="draw a plot there")
    options = parser.parse_args()
    if options.rounds < 1 or options.steady < 0:
        parser.error("--rounds must be at least 1, and --steady not negative")
    return options, find_runners(parser, options)


def find_peers(options, version, directory):
    """The runners that there are, Freevar's first, the limit last; and the names of those that there are not."""
    freevar = run([options.freevar, "--version"])["stdout"].decode().strip()
    runners = [
        Runner("jit", freevar, [options.freevar, "--jit=on"], "py"),
        Runner("interpreter", freevar, [options.freevar, "--jit=off"], "py"),
        Runner("cpython", f"CPython {version}", [options.python], "py"),
    ]
    missing = []
    for name, path, question, suffix in [
        ("pypy", options.pypy, "--version", "py"),
        ("luajit", options.luajit, "-v", "lua"),
        ("node", options.node, "--version", "js"),
        (LIMIT, options.rustc, "--version", "rs"),
    ]:
        found = path and shutil.which(path)
        if not found:
            missing.append(name)
            continue
        answer = run([found, question])["stdout"].decode().strip().splitlines()
        version = " ".join(line.strip() for line in answer)
        if name == LIMIT:
            runners.append(RustRunner(version, found, directory))
        else:
            runners.append(Runner(name, version, [found], suffix))
    return runners, missing


class Measured:
    """What one runner did with one program: its runs, or why it has none."""

    def __init__(self):
        self.runs = []
        self.steady = []
        self.problem = None

    def time(self, steady):
        """Milliseconds, or None: the median over the rounds."""
        if self.problem:
            return None
        return median(self.steady, "best") if steady else median(self.runs, "wall") * 1000.0


def measure_run(runner, program, path, expected, times, measured):
    """One run of one process; a problem is noted."""
    command = runner.repeated(program, path, times) if times else runner.once(program, path)
    result = run(command, {"PYTHONDONTWRITEBYTECODE": "1"})
    measured.problem = failure(result)
    if measured.problem:
        return None
    if expected is not None and result["stdout"] != expected * max(times, 1):
        printed = result["stdout"].decode(errors="replace").strip()
        measured.problem = f"prints {printed[:200]!r}, not {expected.decode().strip()[:200]!r}"
        return None
    if times:
        each = [float(line) for line in result["stderr"].split()]
        measured.steady.append({"each": each, "best": min(each)})
    else:
        measured.runs.append(measurements(result))
    return result["stdout"]


def measure(runners, tasks, rounds, times):
    """All runs: program -> runner -> what it did. CPython decides what a program prints."""
    results = {program: {runner.name: Measured() for runner in runners} for program, _ in tasks}
    for runner in runners:
        if runner.name == LIMIT:
            for program, path in tasks:
                show_progress(f"compiling {program}")
                results[program][LIMIT].problem = runner.build(program, path)
    expected = {}
    for turn in range(rounds):
        # CPython comes first in the first round, when its output is not known yet.
        order = sorted(runners, key=lambda runner: turn == 0 and runner.name != "cpython")
        for program, path in tasks:
            show_progress(f"round {turn + 1} of {rounds}: {program}")
            for runner in order:
                measured = results[program][runner.name]
                if measured.problem:
                    continue
                printed = measure_run(runner, program, path, expected.get(program), 0, measured)
                if runner.name == "cpython":
                    if measured.problem:
                        sys.exit(f"{program}: CPython: {measured.problem}")
                    expected.setdefault(program, printed)
                if times and not measured.problem:
                    measure_run(runner, program, path, expected[program], times, measured)
    show_progress("")
    return results


def fastest(times, names):
    """The fastest of the named runners that have a time, or None."""
    return min((name for name in names if times[name] is not None), key=times.get, default=None)


def report(results, runners, steady):
    """The table of one way to time, and what it comes to."""
    names = [runner.name for runner in runners]
    peers = [name for name in names if name not in OURS and name != LIMIT]
    rows = [["program"] + names + ["fastest peer", "peer/jit"]]
    wins = dict.fromkeys(names, 0)
    against_peer, times_all = {}, {}
    for program, measured in results.items():
        times = times_all[program] = {name: measured[name].time(steady) for name in names}
        wins[fastest(times, [name for name in names if name != LIMIT])] += 1
        cells = ["fails" if times[name] is None else f"{times[name]:.0f}" for name in names]
        best = fastest(times, peers)
        against_peer[program] = times[best] / times["jit"] if times["jit"] else 0.0
        rows.append([program] + cells + [best, multiple(against_peer[program])])

    def mean(name, base="jit"):
        both = [(t[name], t[base]) for t in times_all.values() if t[name] is not None and t[base] is not None]
        return geometric_mean(a / b for a, b in both) if both else None

    means = [mean(name) for name in names]
    known = [ratio for ratio in against_peer.values() if ratio]
    average = multiple(geometric_mean(known)) if known else ""
    rows.append(["geometric mean, of jit"] + ["" if m is None else multiple(m) for m in means] + ["", average])
    rows.append(["fastest, limit aside"] + ["" if name == LIMIT else str(wins[name]) for name in names] + ["", ""])
    how = "the fastest run in a process" if steady else "whole processes"
    print(f"\nElapsed time, {how}: medians over the rounds in milliseconds\n")
    table(rows)
    print()
    summary = targets(times_all, against_peer, mean, LIMIT in names)
    print("\n".join(summary))
    return {"times": times_all, "summary": summary}


def targets(times, against_peer, mean, has_limit):
    """The lines that say how Freevar stands."""
    faster = sum(ratio > 1.0 for ratio in against_peer.values())
    worst = min(against_peer, key=against_peer.get)
    lines = [
        f"Faster than the fastest peer on {faster} of {len(times)}; "
        f"the worst: {multiple(against_peer[worst])} its speed ({worst}).",
    ]
    for base, what, better in [("cpython", "as fast as CPython", min), ("rust", "the time of compiled Rust", max)]:
        if base == LIMIT and not has_limit:
            continue
        ratios = {}
        for program, each in times.items():
            if each["jit"] is not None and each[base] is not None:
                ratio = each[base] / each["jit"]
                ratios[program] = 1.0 / ratio if base == LIMIT else ratio
        if ratios:
            end = better(ratios, key=ratios.get)
            average = geometric_mean(ratios.values())
            word = "at most" if base == LIMIT else "at least"
            lines.append(f"{multiple(average)} {what} in the geometric mean, {word} {multiple(ratios[end])} ({end}).")
    return lines


def report_memory(results, runners):
    print("\nPeak memory: the median over the programs, and the most, in MiB\n")
    rows = [["", "median", "most"]]
    for runner in runners:
        peaks = [max(run["peak"] for run in of[runner.name].runs) for of in results.values() if of[runner.name].runs]
        if peaks:
            rows.append([runner.name, mebibytes(sorted(peaks)[len(peaks) // 2]), mebibytes(max(peaks))])
    table(rows)


def report_problems(results):
    problems = [(p, name, m.problem) for p, of in results.items() for name, m in of.items() if m.problem]
    if problems:
        print("\nFailures\n")
        for program, name, problem in problems:
            print(f"{program}: {name}: {problem}")


def write_json(file, runners, missing, results, reports):
    measured = {
        program: {name: {"runs": m.runs, "steady": m.steady, "problem": m.problem} for name, m in of.items()}
        for program, of in results.items()
    }
    versions = {runner.name: runner.version for runner in runners}
    with open(file, "w") as out:
        json.dump({"versions": versions, "missing": missing, "results": measured, **reports}, out, indent=1)


def main():
    options, version = arguments()
    with tempfile.TemporaryDirectory() as directory:
        runners, missing = find_peers(options, version, directory)
        results = measure(runners, programs(options.programs), options.rounds, options.steady)
    for runner in runners:
        print(f"{runner.name}: {runner.version}")
    for name in missing:
        print(f"{name}: not installed, left out")
    reports = {"whole": report(results, runners, False)}
    if options.steady:
        reports["steady"] = report(results, runners, True)
    report_memory(results, runners)
    report_problems(results)
    if options.json:
        write_json(options.json, runners, missing, results, reports)
    if options.svg:
        title = "Time of each program, relative to Freevar's compiler"
        with open(options.svg, "w") as out:
            out.write(plot.dots(title, reports["whole"]["times"], [runner.name for runner in runners], "jit"))
    # Whoever runs this unattended has to learn that Freevar failed.
    return int(any(of[name].problem for of in results.values() for name in OURS))


sys.exit(main())
