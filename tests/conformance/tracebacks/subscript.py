"""The mark under a failing subscript covers the index."""


def lookup(table, *keys):
    value = table
    for key in keys:
        value = value[key]
    return value


config = {"servers": [{"name": "one"}, {"name": "two"}]}
print(lookup(config, "servers", 1, "name"))
print(config["servers"][0]["port"])
