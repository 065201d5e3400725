"""Record the reference outputs of the corpus; run it through record.sh.

Owns the rules a corpus program must keep (determinism, run time) and the form of the recordings:
`<name>.out` is standard output, `<name>.err` standard error, `<name>.status` the exit status; an empty or zero one has
no file. A program is run from its corpus directory by its relative path, and the directory's own path is taken out of
what it prints, so that the File lines of tracebacks are the same on every machine.
"""

import os
import pathlib
import platform
import subprocess
import sys
import time
from concurrent.futures import ThreadPoolExecutor

if sys.version_info[:2] != (3, 13) or platform.python_implementation() != "CPython":
    this = f"{platform.python_implementation()} {platform.python_version()}"
    sys.exit(f"record.py: the reference is CPython 3.13, this is {this}")

CONFORMANCE = pathlib.Path(__file__).resolve().parent
SYNTAX_ERRORS = CONFORMANCE.parent / "syntax_errors"

LIMIT_SECONDS = 0.1
LIMIT_SECONDS_LONG = 0.3
# The programs with hot loops, and the large ones.
LONG_TOPICS = ("jit/", "programs/")
# The programs that are warned of on purpose.
WARNED_TOPIC = "warnings/"


class Refused(Exception):
    """A program breaks a rule of the corpus."""


def run(program, directory, seed):
    """Run one program under the reference; (stdout, stderr, status) and the seconds it took."""
    environment = {
        "PATH": os.environ.get("PATH", ""),
        "LC_ALL": "C.UTF-8",
        "PYTHONHASHSEED": seed,
        "PYTHONDONTWRITEBYTECODE": "1",
        "PYTHON_COLORS": "0",
        "NO_COLOR": "1",
        "PYTHONUTF8": "1",
    }
    start = time.perf_counter()
    done = subprocess.run(
        [sys.executable, program],
        cwd=directory,
        env=environment,
        stdin=subprocess.DEVNULL,
        capture_output=True,
        timeout=20,
    )
    return (done.stdout, done.stderr, done.returncode), time.perf_counter() - start


def observe(program, directory):
    """Check one program against the rules and return its three recordings by suffix."""
    path = directory / program
    result, seconds = run(program, directory, "0")
    again, seconds_again = run(program, directory, "1")
    if result != again:
        raise Refused(f"{program}: two runs with different hash seeds differ")
    if any(sys.prefix.encode() in stream for stream in result[:2]):
        raise Refused(f"{program}: prints where the reference is installed")
    if b"SyntaxWarning" in result[1] and directory == CONFORMANCE and not program.startswith(WARNED_TOPIC):
        raise Refused(f"{program}: gives a SyntaxWarning")
    if directory == SYNTAX_ERRORS and (result[0] or not result[1] or result[2] != 1):
        raise Refused(f"{program}: is no syntax error")
    limit = LIMIT_SECONDS_LONG if program.startswith(LONG_TOPICS) else LIMIT_SECONDS
    if min(seconds, seconds_again) > limit:
        print(f"slow: {program} takes {min(seconds, seconds_again):.3f} s, the limit is {limit}", file=sys.stderr)
    # CPython names the main script by its absolute path; the recordings must not depend on the checkout.
    prefix = f"{directory}/".encode()
    out, err, status = result[0].replace(prefix, b""), result[1].replace(prefix, b""), result[2]
    return {".out": out, ".err": err, ".status": f"{status}\n".encode() if status else b""}


def apply(path, recordings, check):
    """Write the recordings beside the program, or only compare; True when something differed."""
    changed = False
    for suffix, content in recordings.items():
        target = path.with_suffix(suffix)
        old = target.read_bytes() if target.exists() else b""
        if old == content:
            continue
        changed = True
        if not check:
            if content:
                target.write_bytes(content)
            else:
                target.unlink()
    return changed


def programs(arguments):
    """(directory, relative path) of every program, or of those named."""
    for directory in (CONFORMANCE, SYNTAX_ERRORS):
        for path in sorted(directory.rglob("*.py")):
            name = str(path.relative_to(directory))
            # Deeper ones are modules that programs import.
            if directory == CONFORMANCE and path.parent.parent != CONFORMANCE:
                continue
            if not arguments or name in arguments:
                yield directory, name


def orphans():
    """Recordings whose program is gone."""
    for directory in (CONFORMANCE, SYNTAX_ERRORS):
        for suffix in (".out", ".err", ".status"):
            for path in sorted(directory.rglob(f"*{suffix}")):
                if not path.with_suffix(".py").exists():
                    yield path


def main():
    arguments = sys.argv[1:]
    check = "--check" in arguments
    arguments = {argument for argument in arguments if argument != "--check"}
    chosen = list(programs(arguments))
    if missing := arguments - {name for _, name in chosen}:
        sys.exit(f"record.py: no such program: {', '.join(sorted(missing))}")

    def one(item):
        directory, name = item
        try:
            return name, observe(name, directory), None
        except (Refused, SyntaxError, subprocess.TimeoutExpired) as problem:
            return name, None, problem

    changed, refused = [], 0
    with ThreadPoolExecutor(2) as pool:
        for (directory, _), (name, recordings, problem) in zip(chosen, pool.map(one, chosen)):
            if problem is not None:
                refused += 1
                print(f"refused: {problem}", file=sys.stderr)
            elif apply(directory / name, recordings, check):
                changed.append(name)
                print(f"{'out of date' if check else 'recorded'}: {name}")
    for path in orphans():
        changed.append(path.name)
        print(f"{'out of date' if check else 'removed'}: {path}")
        if not check:
            path.unlink()
    print(f"{len(chosen)} programs, {len(changed)} changed, {refused} refused")
    return 1 if refused or (check and changed) else 0


if __name__ == "__main__":
    sys.exit(main())
