# Three layers that translate errors: the whole chain with causes, contexts, notes and a generator between them.
class StorageError(Exception):
    pass


class ServiceError(Exception):
    def __init__(self, operation, **details):
        super().__init__(f"{operation} failed")
        self.details = details


def rows(source):
    for line in source:
        key, value = line.split("=")
        yield key, int(value)


def load(source):
    try:
        return dict(rows(source))
    except ValueError as error:
        error.add_note(f"while reading {len(source)} lines")
        raise StorageError("bad row") from error


class Service:
    def __init__(self, source):
        self.source = source

    def get(self, key):
        try:
            return load(self.source)[key]
        except StorageError:
            try:
                return self.fallback[key]
            except AttributeError as missing:
                raise ServiceError("get", key=key) from missing


print(Service(["a=1", "b=2"]).get("b"))
Service(["a=1", "b=two"]).get("b")
