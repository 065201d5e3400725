"""struct: formats, packing, unpacking, buffers, the class Struct."""

import struct
from struct import *

ba = bytearray(10)


class I:
    def __index__(self):
        return 5


class F:
    def __float__(self):
        return 1.5


def attempt(source):
    try:
        print(source, "->", repr(eval(source)))
    except Exception as error:
        print(source, "->", type(error).__name__, error)


for source in """
pack("P",-1)
pack("P",2**64)
pack("P",2**64-1)
pack("c",b"ab")
pack("c","a")
pack("c",5)
pack("c",b"x")
pack("c",bytearray(b"x"))
pack("?",[])
pack("?",5)
pack("?","")
pack("s",b"abc")
pack("5s",b"abc")
pack("2s",b"abc")
pack("0s",b"abc")
pack("s","abc")
pack("5p",b"abc")
pack("3p",b"abc")
pack("p",b"abc")
pack("0p",b"abc")
pack("300p",b"a"*299)[:3]
pack("5p","a")
pack("5s",bytearray(b"ab"))
pack("5s",memoryview(b"ab"))
pack("x")
pack("5x")
pack("xb",1)
pack("bxh",1,2)
pack("bh",1,2)
pack("<bh",1,2)
pack("bi",1,2)
pack("bq",1,2)
pack("b0q",1)
pack("q0b",1)
pack("bl0q",1,2)
pack("3h",1,2,3)
pack("3h",1,2)
pack("3h",1,2,3,4)
pack("h")
pack("z",1)
pack("",1)
pack("")
pack()
pack(5)
pack(b"h",1)
pack("h h",1,2)
pack(" 2 h",1,2)
pack("2 h",1,2)
pack("h<",1)
pack("<h>",1)
pack("f",1.5)
pack("d",1.5)
pack("e",1.5)
pack("f","a")
pack("d",None)
pack("f",1e300)
pack("e",1e5)
pack("d",10**400)
pack("f",10**400)
pack(">f",float("nan"))
pack("<d",float("inf"))
pack("h",I())
pack("f",F())
pack("f",I())
pack("h",F())
pack("f",True)
pack("<n",1)
pack("<N",1)
pack("<P",1)
calcsize("bhilqnP")
calcsize("<bhilq")
calcsize("z")
calcsize("99999999999999999999h")
calcsize("9999999999999999999s")
calcsize("4611686018427387904q")
calcsize("")
calcsize("5")
calcsize("i5")
unpack("h",b"ab")
unpack("h",b"abc")
unpack("h",b"")
unpack("2h",b"abcd")
unpack("c2s3px",b"abcdefg")
unpack("0s",b"")
unpack("5p",b"\\x02abcd")
unpack("5p",b"\\xffabcd")
unpack("1p",b"\\x05")
unpack("0p",b"")
unpack("?",b"\\2")
unpack("<h","ab")
unpack("<h",bytearray(b"ab"))
unpack("<h",memoryview(b"ab"))
unpack("<e",b"\\0<")
unpack(">f",pack(">f",1.1))
unpack("<q",b"\\xff"*8)
unpack("<Q",b"\\xff"*8)
unpack("P",b"\\xff"*8)
unpack(">l",b"\\x80\\0\\0\\0")
unpack_from("<h",b"abcdef",2)
unpack_from("<h",b"abcdef",-2)
unpack_from("<h",b"abcdef",5)
unpack_from("<h",b"abcdef",-1)
unpack_from("<h",b"abcdef",-10)
unpack_from("<h",b"abcdef",10)
unpack_from("<h",buffer=b"abcdef",offset=1)
unpack_from("<h")
unpack_from("<h",5)
pack_into("<h",ba,0,258)
ba
pack_into("<h",ba,9,258)
pack_into("<h",ba,-2,258)
pack_into("<h",ba,-1,258)
pack_into("<h",ba,-20,258)
pack_into("<h",ba,20,258)
pack_into("<h",b"abc",0,1)
pack_into("<h",ba)
pack_into("<h",ba,0)
pack_into("<h")
pack_into("<h",ba,"a",1)
pack_into("<h",ba,0,1,2)
pack_into("<h",memoryview(ba)[2:],0,1)
ba
pack_into("<h",5,0,1)
list(iter_unpack("<h",b"abcdef"))
iter_unpack("<h",b"abc")
iter_unpack("",b"abc")
type(iter_unpack("<h",b"ab"))
iter_unpack("<h",b"abcd").__length_hint__()
Struct("<hb").size
Struct("<hb").format
Struct(b"<hb").format
Struct("<hb")
Struct("<hb").pack(1,2)
Struct("<hb").unpack(b"abc")
Struct("<hb").unpack(b"ab")
Struct("<hb").pack(1)
Struct("<hb").unpack_from(b"abcdef",1)
Struct("<hb").pack_into(ba,3,1,2)
ba
Struct("z")
Struct(5)
error
error.__module__
issubclass(error,ValueError)
Struct
struct.__all__
Struct("<hb").pack_into(ba,8,1,2)
Struct("<h").pack(2**20)
unpack("<2s2xh",b"abxx\\1\\0")
pack("@i",-1)
pack("=i",-1)
pack("!i",-1)
pack(">i",1)
pack("<qh6xq",3,1,2)
calcsize("P0q")
calcsize("ci")
calcsize("c0i")
calcsize("ic")
calcsize("=bq")
pack("<?",I())
Struct("h")==Struct("h")
pack("10s",b"12345678901234")
unpack("<3s","abc")
pack("n",2**63)
pack("N",-1)
pack("1000000000000000000000h",1)
""".strip().splitlines():
    attempt(source)

# Every format of integers at its bounds, in every order of bytes.
for code in "bBhHiIlLqQnN":
    for order in "@=<>!":
        for number in (-1, 2**7, 2**8, -(2**15) - 1, 2**31, 2**32, -(2**31) - 1, 2**63, 2**64, -(2**63) - 1):
            try:
                print(order + code, number, pack(order + code, number).hex())
            except error as problem:
                print(order + code, number, problem)
for code in "bHiLqfde?":
    for value in ("x", None, 1.5):
        try:
            print(code, value, pack("<" + code, value))
        except error as problem:
            print(code, value, problem)
for code in "\0", "2\0i", b"i\0", "i\0j":
    for use in calcsize, lambda code: pack(code, 1), lambda code: unpack(code, b""):
        try:
            print(use(code))
        except error as problem:
            print(problem)
