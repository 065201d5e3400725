# KeyboardInterrupt, GeneratorExit and groups of them, raised by hand: no Exception, shown as all others.
import traceback


class Pressed(KeyboardInterrupt):
    pass


def step(error):
    try:
        raise error
    except Exception:
        print("never printed")
    finally:
        print("finally", type(error).__name__)


for error in (KeyboardInterrupt(), KeyboardInterrupt("by hand"), Pressed("key", 3), GeneratorExit("x"),
              SystemExit(3), BaseException("base"),
              BaseExceptionGroup("group", [KeyboardInterrupt(), ValueError(1), SystemExit("s")])):
    try:
        step(error)
    except BaseException as caught:
        traceback.print_exc()
        print(repr(caught), isinstance(caught, Exception))
try:
    try:
        step(KeyboardInterrupt("first"))
    finally:
        step(SystemExit("second"))
except SystemExit as error:
    print(repr(error.__context__))
    raise BaseExceptionGroup("at the end", [error, Pressed()]) from None
