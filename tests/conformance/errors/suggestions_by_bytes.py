# How near a name is, is counted in the bytes of its UTF-8.
import traceback


class Names:
    é = größe = straße = 日本 = 1


def show(name, space):
    try:
        eval(name, space)
    except (NameError, AttributeError) as error:
        print(ascii("".join(traceback.format_exception_only(error)).strip()))


names = Names()
for name in ("ñ", "grösse", "strasse", "日木", "größ", "gröse", "x", "本日", "Größe"):
    show(name, {"é": 1, "größe": 2, "straße": 3, "日本": 4, "__builtins__": {}})
    try:
        getattr(names, name)
    except AttributeError as error:
        print(ascii("".join(traceback.format_exception_only(error)).strip()))
