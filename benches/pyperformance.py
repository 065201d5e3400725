#!/usr/bin/env python3
"""Time the benchmarks of the suite `pyperformance` under Freevar, CPython 3.13 and PyPy.

The suite is not part of this project: `pip download pyperformance --no-deps` gets it, as a file that unzip opens. Its
benchmarks run unchanged; `pyperformance/pyperf.py` stands in for the module they are timed with. Only those that need
nothing but Python's library are run, and others when they are named and --packages says where what they need is.
What fails is shown with its reason. Needs nothing but Python 3's standard library.
"""

import argparse
import json
import os
import re
import shutil
import statistics
import sys
import tempfile

from harness import (
    HERE, add_runner_options, failure, find_runners, freevar_runners, geometric_mean, multiple, run, show_progress,
    table,
)

STAND_IN = os.path.join(HERE, "pyperformance")


def arguments():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("suite", help="the folder with bm_nbody and the others (or one above it)")
    parser.add_argument("benchmarks", nargs="*", help="by name, without bm_ (default: all that need no packages)")
    add_runner_options(parser)
    parser.add_argument("--pypy", default="pypy3", help="default: pypy3; an empty name leaves it out")
    parser.add_argument("--packages", metavar="DIR", help="a folder with packages that benchmarks need")
    parser.add_argument("--rounds", type=int, default=1, help="processes for each benchmark and runner (default: 1)")
    parser.add_argument("--limit", type=float, default=180, help="seconds that a process may take (default: 180)")
    parser.add_argument("--json", metavar="FILE", help="write all measurements there")
    options = parser.parse_intermixed_args()
    return options, find_runners(parser, options)


def find_benchmarks(suite, names):
    """The benchmarks by name: the script, and the arguments that its description has for it."""
    found = {}
    for directory, _, files in os.walk(suite):
        name = os.path.basename(directory)
        if name.startswith("bm_") and {"run_benchmark.py", "pyproject.toml"} <= set(files):
            with open(os.path.join(directory, "pyproject.toml")) as file:
                project = file.read()
            needs = re.search(r"^dependencies = \[(.*?)\]", project, re.DOTALL | re.MULTILINE)
            packages = re.findall(r'"([\w-]+)', needs[1]) if needs else []
            options = re.search(r"^extra_opts = \[(.*?)\]", project, re.MULTILINE)
            extra = re.findall(r'"(.*?)"', options[1]) if options else []
            if name[3:] in names or not names and set(packages) <= {"pyperf"}:
                found[name[3:]] = [os.path.join(directory, "run_benchmark.py")] + extra
    for name in names:
        if name not in found:
            sys.exit(f"there is no benchmark {name} in {suite}")
    if not found:
        sys.exit(f"there are no benchmarks in {suite}")
    return dict(sorted(found.items()))


def measure(runners, benchmarks, rounds, packages, limit):
    """(benchmark -> runner -> runs), and (file, runner -> why it fails).

    A run is the seconds of the first loop, in which everything is cold, and those of the fastest.
    """
    results, problems = {}, {}
    search = os.pathsep.join([STAND_IN] + ([packages] if packages else []))
    with tempfile.TemporaryDirectory() as directory:
        written = os.path.join(directory, "results")
        environment = {
            "PYTHONPATH": search,
            "FREEVAR_PATH": search,
            "PYTHONDONTWRITEBYTECODE": "1",
            "PYPERF_RESULTS": written,
        }
        for turn in range(rounds):
            for file, operands in benchmarks.items():
                show_progress(f"round {turn + 1} of {rounds}: {file}")
                for runner, command in runners:
                    if (file, runner) in problems:
                        continue
                    open(written, "w").close()
                    result = run(command + operands, environment, limit)
                    if result["status"] == -9:
                        problems[file, runner] = f"takes longer than {limit:g} seconds"
                    elif failure(result):
                        problems[file, runner] = failure(result)
                    with open(written) as lines:
                        for line in lines:
                            name, first, *values = line.split()
                            times = {"first": float(first), "best": min(map(float, values))}
                            results.setdefault(name, {}).setdefault(runner, []).append(times)
    show_progress("")
    return results, problems


def milliseconds(runs, what):
    return statistics.median(run[what] for run in runs) * 1000.0


def report(results, problems, runners):
    """A table of the fastest loops, and how many times as fast as the others Freevar's compiler is."""
    others = [name for name in runners if name != "jit"]
    rows = [["milliseconds", "jit"] + [cell for name in others for cell in (name, "")]]
    ratios = {name: [] for name in others}
    for benchmark, of in results.items():
        best = {name: milliseconds(runs, "best") for name, runs in of.items()}
        cell = {name: f"{best[name]:.4g}" if name in best else "fails" for name in runners}
        row = [benchmark, cell["jit"]]
        for name in others:
            row += [cell[name], ""]
            if name in best and "jit" in best:
                ratios[name].append(best[name] / best["jit"])
                row[-1] = multiple(ratios[name][-1])
        rows.append(row)
    means = [multiple(geometric_mean(ratios[name])) if ratios[name] else "" for name in others]
    rows.append(["geometric mean", ""] + [cell for mean in means for cell in ("", mean)])
    print("\nThe fastest loop, in milliseconds, and its multiple of the time of jit\n")
    table(rows)
    for name in others:
        faster = sum(ratio > 1.0 for ratio in ratios[name])
        print(f"Faster than {name} on {faster} of {len(ratios[name])} that run on both.")
    if problems:
        print("\nFailures\n")
        failed = {}
        for (file, runner), problem in problems.items():
            failed.setdefault((file, problem), []).append(runner)
        for (file, problem), names in failed.items():
            print(f"{file}: {', '.join(names)}: {problem}")


def main():
    options, version = arguments()
    runners = freevar_runners(options)[::-1] + [("cpython", [options.python])]
    pypy = options.pypy and shutil.which(options.pypy)
    if pypy:
        runners.append(("pypy", [pypy]))
    else:
        print("pypy: not installed, left out")
    benchmarks = find_benchmarks(options.suite, options.benchmarks)
    results, problems = measure(runners, benchmarks, options.rounds, options.packages, options.limit)
    print(f"CPython {version}, {options.rounds} rounds")
    report(results, problems, [name for name, _ in runners])
    if options.json:
        failed = [{"file": file, "runner": runner, "reason": why} for (file, runner), why in problems.items()]
        with open(options.json, "w") as out:
            json.dump({"cpython": version, "results": results, "failures": failed}, out, indent=1)


main()
