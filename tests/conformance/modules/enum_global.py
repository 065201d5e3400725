# Enumerations whose members are names of their module.
import enum
@enum.global_enum
class C(enum.IntFlag): AA = 1; BB = 2
print(AA, repr(AA), AA | BB, repr(AA | BB), C(8), repr(C(8)), repr(C(0)))
@enum.global_enum
class D(enum.Enum): XX = 1
print(XX, repr(XX), str(XX), f"{XX}")
@enum.global_enum
class E(enum.Flag): YY = 1; ZZ = 2
print(YY, repr(YY), repr(YY | ZZ), str(YY | ZZ), repr(E(0)), str(E(0)))
print(enum.show_flag_values(7))
