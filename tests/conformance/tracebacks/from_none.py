"""raise from None hides the context."""


def convert(text):
    try:
        return float(text)
    except ValueError:
        raise TypeError(f"not a number: {text}") from None


print(convert("2.5"))
convert("two and a half")
