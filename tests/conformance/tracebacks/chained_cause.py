"""raise from: the direct cause is printed first."""


def read(config, name):
    try:
        return config[name]
    except KeyError as error:
        raise ValueError(f"no setting {name!r}") from error


def start(config):
    try:
        return read(config, "port")
    except ValueError as error:
        raise RuntimeError("cannot start") from error


print(start({"port": 80}))
start({})
