# Encodings that do not lead from text to bytes are named as such, others that are not there as unknown.
for name in ("hex", "HEX", "hex_codec", "base64", "base-64", "rot13", "rot_13", "bz2", "zlib", "uu", "quopri", "nothing",
             "hexa", ""):
    for convert in (lambda: b"61".decode(name), lambda: "a".encode(name), lambda: str(b"a", name), lambda: bytes("a", name)):
        try:
            print(name, convert())
        except LookupError as error:
            print(repr(name), error)
