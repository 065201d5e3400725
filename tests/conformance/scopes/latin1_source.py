# -*- coding: latin-1 -*-
print("café", len("é"), [ord(c) for c in "üÿ"])
tête = 1
print(tête, ord("¤"))
