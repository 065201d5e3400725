# Another working directory for a while, and for good.
import contextlib
import os
import pathlib

start = os.getcwd()


def here():
    return os.path.relpath(os.getcwd(), start)


with contextlib.chdir("modules") as nothing:
    print(here(), nothing, os.path.exists("contextlib_chdir.py"), os.path.isfile("record.sh"))
    with contextlib.chdir(".."):
        print(here(), os.path.isfile("record.sh"), len(open("record.sh").read()) > 0)
    print(here(), "contextlib_chdir.py" in os.listdir(), pathlib.Path("contextlib_chdir.py").exists())
    print(os.path.relpath(os.path.abspath("x"), start), os.path.relpath(pathlib.Path.cwd(), start))
print(here())
manager = contextlib.chdir(pathlib.Path("modules").absolute())
with manager:
    with manager:
        print("inside", here())
    print("inside", here())
print(here())
try:
    with contextlib.chdir("modules"):
        raise KeyError("left")
except KeyError as error:
    print(error, here())
for path in ("nowhere", "record.sh", "", "modules/record.sh", 5.5, None, b"modules"):
    try:
        with contextlib.chdir(path):
            print(path, here())
    except Exception as error:
        print(type(error).__name__, error)
os.chdir("modules")
print(here())
os.chdir(start)
print(here(), "chdir" in contextlib.__all__)
