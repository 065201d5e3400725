print("a begins")
import cycles_modules.b as b

A = 1
print("a ends", b.B)
