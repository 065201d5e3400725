# A build system: targets with dependencies, a graph sorted and checked, content hashes that skip work, failures that stop what depends on them.
import heapq
from collections import defaultdict
from contextlib import contextmanager
from functools import wraps


class BuildError(Exception):
    pass


class CycleError(BuildError):
    def __init__(self, path):
        super().__init__(" -> ".join(path))
        self.path = path


class Files:
    """A file system in memory with generations."""

    def __init__(self, **files):
        self.content = {name.replace("_", "."): text for name, text in files.items()}
        self.writes = 0

    def read(self, name):
        try:
            return self.content[name]
        except KeyError:
            raise BuildError(f"no file {name}") from None

    def write(self, name, text):
        self.content[name] = text
        self.writes += 1

    def digest(self, name):
        h = 0xCBF29CE484222325
        for byte in self.content.get(name, "\0absent").encode():
            h = (h ^ byte) * 0x100000001B3 % 2**64
        return f"{h:016x}"


class Target:
    def __init__(self, name, recipe, needs, cost):
        self.name, self.recipe, self.needs, self.cost = name, recipe, tuple(needs), cost
        self.doc = (recipe.__doc__ or "").strip()

    def __lt__(self, other):
        return (-self.cost, self.name) < (-other.cost, other.name)

    def __repr__(self):
        return f"{self.name}({', '.join(self.needs)})"


class Builder:
    def __init__(self, files):
        self.files, self.targets, self.records, self.log = files, {}, {}, []
        self.indent = 0

    def rule(self, name, *needs, cost=1):
        def register(recipe):
            if name in self.targets:
                raise BuildError(f"two rules for {name}")

            @wraps(recipe)
            def traced(*args):
                with self.section(f"build {name}"):
                    return recipe(*args)

            self.targets[name] = Target(name, traced, needs, cost)
            return recipe

        return register

    def pattern(self, suffix, source, names, cost=1):
        def register(recipe):
            for name in names:
                self.rule(name + suffix, name + source, cost=cost)(recipe)
            return recipe

        return register

    @contextmanager
    def section(self, title):
        self.say(title)
        self.indent += 2
        try:
            yield
        except BuildError as error:
            self.say(f"failed: {error}")
            raise
        finally:
            self.indent -= 2

    def say(self, text):
        print(" " * self.indent + text)

    def closure(self, goals):
        order, state = [], {}

        def visit(name, path):
            if state.get(name) == 1:
                raise CycleError([*path[path.index(name):], name])
            if name in state:
                return
            state[name] = 1
            if target := self.targets.get(name):
                for need in target.needs:
                    visit(need, [*path, name])
                order.append(name)
            elif name not in self.files.content:
                raise BuildError(f"no rule to make {name}" + (f", needed by {path[-1]}" if path else ""))
            state[name] = 2

        for goal in goals:
            visit(goal, [])
        return order

    def schedule(self, goals, workers=2):
        names = self.closure(goals)
        waiting = {n: {d for d in self.targets[n].needs if d in self.targets} for n in names}
        users = defaultdict(list)
        for n, needs in waiting.items():
            for need in needs:
                users[need].append(n)
        ready = [self.targets[n] for n in names if not waiting[n]]
        heapq.heapify(ready)
        running, clock, plan = [], 0, []
        while ready or running:
            while ready and len(running) < workers:
                target = heapq.heappop(ready)
                heapq.heappush(running, (clock + target.cost, target.name))
                plan.append((clock, target.name))
            clock, done = heapq.heappop(running)
            for user in users[done]:
                waiting[user].discard(done)
                if not waiting[user]:
                    heapq.heappush(ready, self.targets[user])
        return clock, plan

    def fingerprint(self, target):
        return tuple((need, self.files.digest(need)) for need in target.needs)

    def build(self, *goals, keep_going=False):
        built, skipped, failed = [], [], {}
        for name in self.closure(goals):
            target = self.targets[name]
            broken = [n for n in target.needs if n in failed]
            if broken:
                failed[name] = BuildError(f"needs {broken[0]}")
                continue
            mark = self.fingerprint(target)
            if self.records.get(name) == (mark, self.files.digest(name)):
                skipped.append(name)
                continue
            try:
                text = target.recipe(*(self.files.read(n) for n in target.needs))
            except BuildError as error:
                failed[name] = error
                if not keep_going:
                    raise BuildError(f"cannot build {name}") from error
                continue
            if text is not None and text != self.files.content.get(name):
                self.files.write(name, text)
            self.records[name] = (mark, self.files.digest(name))
            built.append(name)
        return {"built": built, "skipped": skipped, "failed": {n: str(e) for n, e in failed.items()}}


files = Files(main_c="use util\nuse math\nprint", util_c="helper", math_c="use util\nsqrt", config_txt="level=2", readme_md="# Title\ntext")
b = Builder(files)


@b.rule("config.h", "config.txt")
def config(text):
    """Make the header."""
    key, _, value = text.partition("=")
    if not value.isdigit():
        raise BuildError(f"bad level {value!r}")
    return f"#define {key.upper()} {value}"


@b.pattern(".o", ".c", ["main", "util", "math"], cost=3)
def compile_source(source):
    """Compile one."""
    if "error" in source:
        raise BuildError("syntax error")
    return "|".join(word.upper() for word in source.replace("use ", "").split())


@b.rule("app", "main.o", "util.o", "math.o", "config.h", cost=2)
def link(*objects):
    return "&".join(objects)


@b.rule("doc.html", "readme.md")
def doc(text):
    return "".join(f"<h1>{line[2:]}</h1>" if line.startswith("# ") else f"<p>{line}</p>" for line in text.splitlines())


@b.rule("all", "app", "doc.html")
def everything(app, html):
    return f"{len(app)} {len(html)}"


print(b.targets, b.targets["util.o"].doc, compile_source.__name__)
print(b.closure(["all"]))
for workers in (1, 2, 4):
    print(workers, *b.schedule(["all"], workers))
print(b.build("all"), files.writes)
print(files.content["app"], files.content["doc.html"], files.content["all"])
print(b.build("all"), files.writes)
files.write("util.c", "helper two")
print(b.build("all"))
files.write("main.c", "use  util\nuse math\nprint")
print("same object:", b.build("all"))
files.write("app", "tampered")
print(b.build("app"))
files.write("math.c", "error here")
files.write("config.txt", "level=high")
try:
    b.build("all")
except BuildError as error:
    print("stopped:", error, "<-", repr(error.__cause__), error.__cause__.__traceback__ is not None)
print(b.build("all", keep_going=True))
files.write("math.c", "fixed")
files.write("config.txt", "level=3")
print(b.build("all", "doc.html"))
for goals in (["nothing"], ["all", "missing.o"]):
    try:
        b.build(*goals)
    except BuildError as error:
        print(type(error).__name__, error)


@b.rule("x", "y")
@b.rule("y", "z", "app")
@b.rule("z", "x")
def cyclic(*parts):
    return ""


try:
    b.build("x")
except CycleError as error:
    print(error, error.path)
try:
    b.rule("app")(len)
except BuildError as error:
    print(error)


@b.rule("orphan", "ghost.c")
def orphan(text):
    return text


try:
    b.build("orphan")
except BuildError as error:
    print(error)
big = Builder(Files(root_src="seed"))
for layer in range(12):
    for n in range(10):
        needs = [f"t{layer - 1}.{(n * k + 1) % 10}" for k in (1, 3)] if layer else ["root.src"]
        big.rule(f"t{layer}.{n}", *dict.fromkeys(needs), cost=n % 3 + 1)(lambda *texts: f"{sum(map(len, texts)) % 97}")
big.say = lambda text: None
goals = [f"t11.{n}" for n in range(10)]
print(len(big.closure(goals)), big.schedule(goals, 3)[0], big.schedule(goals, 10)[0], len(big.build(*goals)["built"]), len(big.build(*goals)["skipped"]), big.files.content["t11.3"])
