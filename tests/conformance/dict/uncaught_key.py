# KeyErrors that nobody catches: a nested table, a key with quotes, chained through a property.
class Config:
    def __init__(self, table):
        self.table = table

    def __getitem__(self, path):
        node = self.table
        for part in path.split("."):
            node = node[part]
        return node

    @property
    def host(self):
        try:
            return self["server.host"]
        except KeyError as error:
            print("no", error, error.args)
            return self["server"]["name's"]


print(Config({"server": {"host": "h"}}).host, Config({"a": {"b": [1]}})["a.b"])
print(Config({"server": {"name's": "n"}}).host)
print(Config({"server": {}}).host)
