#!/usr/bin/env python3
"""Time the benchmark programs under CPython 3.13 and under Freevar with and without its compiler.

Whole processes are timed, start-up included, in interleaved rounds, so that what disturbs the machine disturbs all
alike. The outputs must agree. Needs nothing but Python 3's standard library, and Linux or macOS for CPU times and
memory.
"""

import argparse
import json
import sys

from harness import (
    add_runner_options, failure, find_runners, freevar_runners, geometric_mean, measurements, mebibytes, median,
    programs, run, show_progress, table,
)


def arguments():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("programs", nargs="*", help="programs by name (default: all in benches/programs)")
    add_runner_options(parser)
    parser.add_argument("--rounds", type=int, default=5, help="runs of each program by each runner (default: 5)")
    parser.add_argument("--json", metavar="FILE", help="write all measurements there (-: standard output)")
    options = parser.parse_args()
    if options.rounds < 1:
        parser.error("--rounds must be at least 1")
    return options, find_runners(parser, options)


def measure(runners, tasks, rounds):
    """All runs: task -> runner -> list of measurements."""
    results = {task: {runner: [] for runner, _ in runners} for task, _ in tasks}
    for turn in range(rounds):
        for task, operands in tasks:
            printed = None
            for runner, command in runners:
                result = run(command + operands)
                problem = failure(result)
                if problem:
                    sys.exit(f"{task}: {runner}: {problem}")
                output = result["stdout"]
                if printed is None:
                    printed = output
                elif output != printed:
                    sys.exit(f"{task}: {runner} prints {output!r}, {runners[0][0]} {printed!r}")
                results[task][runner].append(measurements(result))
        show_progress(f"round {turn + 1} of {rounds}")
    return results


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
    for runner in runners:
        start = results["print(1)"][runner]
        peak = max(run["peak"] for name in names for run in results[name][runner])
        times = [f"{median(start, what) * 1000:.1f}" for what in ("cpu", "wall")]
        rows.append([runner] + times + [mebibytes(max(run["peak"] for run in start)), mebibytes(peak)])
    table(rows)


def main():
    options, version = arguments()
    runners = [("cpython", [options.python])] + freevar_runners(options)
    tasks = [(name, [path]) for name, path in programs(options.programs)]
    names = [name for name, _ in tasks]
    results = measure(runners, tasks + [("print(1)", ["-c", "print(1)"])], options.rounds)
    measured = {"cpython": version, "rounds": options.rounds, "results": results}
    if options.json == "-":
        json.dump(measured, sys.stdout, indent=1)
        print()
        return
    print(f"CPython {version}, {options.rounds} rounds")
    report(results, names, [runner for runner, _ in runners])
    if options.json:
        with open(options.json, "w") as file:
            json.dump(measured, file, indent=1)


main()
