#!/bin/sh
# Records what CPython 3.13 does with the programs of this directory. They bring their context manager along; the test
# replaces the class by a native one.
set -e
cd "$(dirname "$0")"
python=${PYTHON:-$(pyenv prefix 3.13.0)/bin/python}
for program in *.py; do
    "$python" "$program" >"${program%.py}.out" 2>"${program%.py}.err" || true
    sed -i "s|$PWD/||" "${program%.py}.err"
done
