# Built-ins for people at a prompt: what they are shown as.
import builtins

print(repr(help), repr(license), repr(exit), repr(quit), sep="\n")
for name in ("help", "license", "credits", "copyright", "exit", "quit"):
    shown = getattr(builtins, name)
    print(name, type(shown).__name__, type(shown).__module__, callable(shown), isinstance(repr(shown), str))
for shown in (license, copyright, credits):
    try:
        shown(1)
    except TypeError as error:
        print(error)
print(hasattr(builtins, "help"), hasattr(builtins, "helpless"))
del builtins.credits
try:
    credits
except NameError as error:
    print(error)
credits = "mine"
print(credits)
