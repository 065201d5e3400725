# A text adventure with a scripted player: rooms, items, a parser with synonyms, doors, a lamp that burns, a thief, score and undo.
import copy
import textwrap
from collections import ChainMap, defaultdict
from dataclasses import dataclass, field
from enum import Enum, Flag, auto


class Direction(Enum):
    NORTH = "north"
    SOUTH = "south"
    EAST = "east"
    WEST = "west"
    UP = "up"
    DOWN = "down"

    @property
    def opposite(self):
        pairs = {"north": "south", "east": "west", "up": "down"}
        pairs |= {b: a for a, b in pairs.items()}
        return Direction(pairs[self.value])

    @classmethod
    def parse(cls, word):
        for d in cls:
            if d.value == word or d.value[0] == word:
                return d
        return None


class Trait(Flag):
    NONE = 0
    TAKEABLE = auto()
    LIGHT = auto()
    CONTAINER = auto()
    OPEN = auto()
    EDIBLE = auto()


class Refusal(Exception):
    """What the game says instead of doing it."""


class GameOver(Exception):
    def __init__(self, text, won=False):
        super().__init__(text)
        self.won = won


@dataclass
class Thing:
    name: str
    text: str = ""
    traits: Trait = Trait.TAKEABLE
    weight: int = 1
    contents: list = field(default_factory=list)
    fuel: int = 0

    def __contains__(self, trait):
        return trait in self.traits

    def __str__(self):
        article = "an" if self.name[0] in "aeiou" else "a"
        extra = f" (holding {', '.join(map(str, self.contents))})" if self.contents and Trait.OPEN in self else ""
        return f"{article} {self.name}{extra}"


@dataclass
class Room:
    name: str
    text: str
    exits: dict = field(default_factory=dict)
    things: list = field(default_factory=list)
    dark: bool = False
    visits: int = 0


@dataclass
class Door:
    target: str
    key: str
    locked: bool = True


def command(*words):
    def register(function):
        function.words = words
        return function

    return register


class World:
    def __init__(self):
        self.rooms, self.here, self.carried, self.turn, self.score, self.flags = {}, None, [], 0, 0, defaultdict(bool)

    def room(self, name, text, **options):
        self.rooms[name] = Room(name, text, **options)
        self.here = self.here or name
        return self.rooms[name]

    def connect(self, a, direction, b, key=None):
        self.rooms[a].exits[direction] = Door(b, key) if key else b
        self.rooms[b].exits[direction.opposite] = Door(a, key) if key else a


class Game:
    SYNONYMS = {"get": "take", "grab": "take", "x": "examine", "look at": "examine", "l": "look", "i": "inventory", "put down": "drop", "walk": "go"}
    FILLER = {"the", "a", "an", "to", "with", "my"}

    def __init__(self, world):
        self.world, self.history, self.lines = world, [], []
        self.commands = {}
        for name in dir(self):
            for word in getattr(getattr(type(self), name, None), "words", ()):
                self.commands[word] = getattr(self, name)

    @property
    def room(self):
        return self.world.rooms[self.world.here]

    def say(self, text):
        self.lines.extend(textwrap.wrap(text, 70) or [""])

    @property
    def lit(self):
        lamps = [t for t in self.world.carried + self.room.things if Trait.LIGHT in t and t.fuel > 0]
        return not self.room.dark or bool(lamps)

    def find(self, name, places=None):
        places = places or (self.world.carried, self.room.things if self.lit else [])
        for place in places:
            for thing in place:
                if thing.name.endswith(name):
                    return thing, place
                if Trait.OPEN in thing:
                    for inner in thing.contents:
                        if inner.name.endswith(name):
                            return inner, thing.contents
        raise Refusal(f"There is no {name} here.")

    @command("look")
    def do_look(self):
        if not self.lit:
            self.say("It is dark.")
            return
        self.say(f"[{self.room.name}] {self.room.text}")
        if self.room.things:
            self.say("You see " + ", ".join(map(str, self.room.things)) + ".")
        self.say("Exits: " + ", ".join(d.value + (" (locked)" if isinstance(e, Door) and e.locked else "") for d, e in self.room.exits.items()) + ".")

    @command("go", *(d.value for d in Direction), *(d.value[0] for d in Direction))
    def do_go(self, word):
        direction = Direction.parse(word)
        if direction is None:
            raise Refusal(f"{word!r} is no direction.")
        match self.room.exits.get(direction):
            case None:
                raise Refusal("You cannot go that way.")
            case Door(locked=True, key=key):
                raise Refusal(f"The door is locked; it wants the {key}.")
            case Door(target=target) | str(target):
                self.world.here = target
        self.room.visits += 1
        if self.room.visits == 1:
            self.world.score += 2
        if self.world.flags["thief"] and self.room.dark and not self.lit:
            raise GameOver("In the dark somebody hits you on the head.")
        self.do_look()

    @command("take")
    def do_take(self, *words):
        if words == ("all",):
            taken = [t for t in list(self.room.things) if Trait.TAKEABLE in t]
            for thing in taken:
                self.do_take(thing.name)
            if not taken:
                raise Refusal("Nothing to take.")
            return
        thing, place = self.find(" ".join(words), (self.room.things,) if self.lit else ([],))
        if Trait.TAKEABLE not in thing:
            raise Refusal(f"The {thing.name} stays where it is.")
        if sum(t.weight for t in self.world.carried) + thing.weight > 6:
            raise Refusal(f"The {thing.name} is too heavy to carry as well.")
        place.remove(thing)
        self.world.carried.append(thing)
        self.world.score += 5 * (thing.name == "golden crown")
        self.say(f"Taken: {thing.name}.")

    @command("drop")
    def do_drop(self, *words):
        thing, place = self.find(" ".join(words), (self.world.carried,))
        place.remove(thing)
        self.room.things.append(thing)
        self.say(f"Dropped: {thing.name}.")
        if thing.name == "golden crown" and self.room.name == "Hall":
            raise GameOver("The crown is back in the hall.", won=True)

    @command("examine")
    def do_examine(self, *words):
        thing, _ = self.find(" ".join(words))
        fuel = f" It has {thing.fuel} turns of oil." if Trait.LIGHT in thing else ""
        self.say((thing.text or f"Just {thing}.") + fuel)

    @command("open")
    def do_open(self, *words):
        thing, _ = self.find(" ".join(words))
        if Trait.CONTAINER not in thing:
            raise Refusal(f"The {thing.name} does not open.")
        if Trait.OPEN in thing:
            raise Refusal("It is open.")
        thing.traits |= Trait.OPEN
        self.say(f"You open it and find {', '.join(map(str, thing.contents)) or 'nothing'}.")

    @command("unlock")
    def do_unlock(self, word, *rest):
        direction = Direction.parse(word)
        door = self.room.exits.get(direction)
        if not isinstance(door, Door):
            raise Refusal("There is no door there.")
        self.find(door.key, (self.world.carried,))
        door.locked = False
        self.world.rooms[door.target].exits[direction.opposite].locked = False
        self.say("Click.")

    @command("eat")
    def do_eat(self, *words):
        thing, place = self.find(" ".join(words))
        if Trait.EDIBLE not in thing:
            raise Refusal(f"You would not eat {thing}.")
        place.remove(thing)
        self.say("Better than it looked.")

    @command("inventory")
    def do_inventory(self):
        self.say("You carry " + (", ".join(map(str, self.world.carried)) or "nothing") + f". Weight {sum(t.weight for t in self.world.carried)}.")

    @command("score")
    def do_score(self):
        self.say(f"{self.world.score} points in {self.world.turn} turns.")

    @command("undo")
    def do_undo(self):
        if len(self.history) < 2:
            raise Refusal("Nothing to undo.")
        self.history.pop()
        self.world = self.history.pop()
        self.say("Undone.")

    @command("help")
    def do_help(self):
        self.say("Words: " + " ".join(sorted(w for w in self.commands if len(w) > 1)))

    def burn(self):
        for thing in self.world.carried:
            if Trait.LIGHT in thing and thing.fuel > 0:
                thing.fuel -= 1
                if thing.fuel in (2, 0):
                    self.say(f"The {thing.name} {'flickers' if thing.fuel else 'goes out'}.")
        if self.world.turn == 12:
            self.world.flags["thief"] = True
            self.say("You hear steps somewhere.")

    def parse(self, line):
        line = line.lower().strip(" .!")
        for short, long in self.SYNONYMS.items():
            if line == short or line.startswith(short + " "):
                line = long + line[len(short):]
                break
        words = [w for w in line.split() if w not in self.FILLER]
        if not words:
            raise Refusal("Pardon?")
        verb, *rest = words
        if verb not in self.commands:
            raise Refusal(f"I do not know the word {verb!r}.")
        method = self.commands[verb]
        if Direction.parse(verb) and not rest and verb not in ("undo", "unlock"):
            rest = [verb]
        return method, rest

    def step(self, line):
        self.history.append(copy.deepcopy(self.world))
        try:
            method, arguments = self.parse(line)
            try:
                method(*arguments)
            except TypeError as error:
                if "positional argument" not in str(error):
                    raise
                raise Refusal("What exactly?") from error
            self.world.turn += 1
            self.burn()
        except Refusal as refusal:
            self.say(str(refusal))
            self.history.pop()

    def play(self, script):
        self.do_look()
        outcome = None
        for line in script:
            try:
                self.step(line)
            except GameOver as end:
                self.say(("*** " if end.won else "--- ") + str(end))
                outcome = end.won
            print(*self.lines, sep="\n")
            self.lines.clear()
            if outcome is not None:
                break
            print(">", line if line else "(nothing)")
        return outcome


def build():
    w = World()
    w.room("Hall", "A high hall with an empty throne of stone. Dust hangs in the light that falls through one window.", things=[Thing("throne", traits=Trait.NONE, text="It misses its king."), Thing("brass lamp", traits=Trait.TAKEABLE | Trait.LIGHT, fuel=9), Thing("apple", traits=Trait.TAKEABLE | Trait.EDIBLE)])
    w.room("Garden", "Weeds.", things=[Thing("small box", traits=Trait.TAKEABLE | Trait.CONTAINER, contents=[Thing("iron key")], weight=2)])
    w.room("Cellar", "Barrels and dark corners.", dark=True, things=[Thing("anvil", weight=9)])
    w.room("Vault", "Shelves, mostly empty.", dark=True, things=[Thing("golden crown", text="Heavy, and dented.", weight=3)])
    w.connect("Hall", Direction.NORTH, "Garden")
    w.connect("Hall", Direction.DOWN, "Cellar")
    w.connect("Cellar", Direction.EAST, "Vault", key="iron key")
    return w


SCRIPT = """look
take throne
take the lamp
examine lamp
x unicorn
north
open box
open box
get key
take iron key
i
go sideways
s
fly
take
eat lamp
eat apple
undo
undo
i
eat apple
d
look at anvil
take anvil
east
unlock east
take all
e
take crown
score
w
u
drop crown
help""".splitlines()
print("won:", Game(build()).play(SCRIPT))
print("=" * 20)
game = Game(build())
print("won:", game.play(["d", "look", "take anvil", "u", "", "help", "undo", *["score"] * 9, "d"]))
print(game.world.turn, game.world.score, dict(game.world.flags), ChainMap({"a": 1}, vars(game.world))["here"], [d.opposite.name for d in Direction])
