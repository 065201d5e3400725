"""sys: its records are of classes that say what fields they have."""

import sys

for record in (sys.version_info, sys.float_info, sys.int_info):
    cls = type(record)
    print(cls, cls.__name__, cls.__mro__[1:], cls.n_fields, cls.n_sequence_fields, cls.n_unnamed_fields, len(record))
    print(cls.__match_args__)
    try:
        class Derived(cls):
            pass
    except TypeError as error:
        print(error)
    try:
        record.other
    except AttributeError as error:
        print(error)
match sys.version_info:
    case (3, minor, *_):
        print(minor)
version = sys.version_info
match version:
    case object(major=major, minor=minor):
        print(major, minor)
VersionInfo = type(version)
match version:
    case VersionInfo(major, minor, releaselevel=level):
        print(major, minor, level)
print(sys.hash_info[:5], sys.hash_info.hash_bits, type(sys.hash_info.algorithm).__name__, sys.hash_info.cutoff)
print(sys.api_version, repr(sys.abiflags), sys.dont_write_bytecode, sys.pycache_prefix, sys.orig_argv[-1] == sys.argv[0])
print(sys.audit('event', 1), sys.get_coroutine_origin_tracking_depth())
for arguments in ((), ('x',)):
    try:
        print(sys.audit(*arguments))
    except TypeError as error:
        print(error)
