#!/bin/sh
# Records what CPython 3.13 prints for every program of the corpus, or for the programs named.
#   tests/conformance/record.sh                      all of tests/conformance and tests/syntax_errors
#   tests/conformance/record.sh int/shift.py         one program (path from tests/conformance)
#   tests/conformance/record.sh --check              records nothing; fails when a recording is out of date
# PYTHON names another interpreter; anything but CPython 3.13 is refused.
set -eu
: "${PYTHON:=$(pyenv prefix 3.13.0)/bin/python}"
exec "$PYTHON" -B "$(dirname "$0")/record.py" "$@"
