# A library of graphs: traversals, components, topological order, shortest paths, spanning trees, flows, colouring, isomorphism.
import heapq
import itertools
from collections import defaultdict, deque


class GraphError(Exception):
    pass


class NegativeCycle(GraphError):
    def __init__(self, cycle):
        super().__init__(f"negative cycle {' '.join(map(str, cycle))}")
        self.cycle = cycle


class Graph:
    directed = False

    def __init__(self, edges=(), nodes=()):
        self._edges = {node: {} for node in nodes}
        for edge in edges:
            self.add(*edge)

    def add(self, a, b, weight=1):
        self._edges.setdefault(a, {})[b] = weight
        self._edges.setdefault(b, {})
        if not self.directed:
            self._edges[b][a] = weight
        return self

    def __iter__(self):
        return iter(self._edges)

    def __len__(self):
        return len(self._edges)

    def __contains__(self, item):
        if isinstance(item, tuple):
            a, b = item
            return b in self._edges.get(a, ())
        return item in self._edges

    def __getitem__(self, node):
        try:
            return self._edges[node]
        except KeyError:
            raise GraphError(f"no node {node!r}") from None

    def __eq__(self, other):
        return isinstance(other, Graph) and self.directed == other.directed and self._edges == other._edges

    def __or__(self, other):
        result = type(self)(nodes=itertools.chain(self, other))
        for a, b, w in itertools.chain(self.edges(), other.edges()):
            result.add(a, b, w)
        return result

    def __repr__(self):
        arrow = "->" if self.directed else "--"
        return f"{type(self).__name__}({', '.join(f'{a}{arrow}{b}' + (f':{w}' if w != 1 else '') for a, b, w in self.edges())})"

    def edges(self):
        seen = set()
        for a, targets in self._edges.items():
            for b, w in targets.items():
                if self.directed or frozenset((a, b)) not in seen:
                    seen.add(frozenset((a, b)))
                    yield a, b, w

    def subgraph(self, keep):
        keep = set(keep)
        return type(self)([(a, b, w) for a, b, w in self.edges() if a in keep and b in keep], sorted(keep))

    def depth_first(self, start, seen=None):
        seen = set() if seen is None else seen
        if start in seen:
            return
        seen.add(start)
        yield "enter", start
        for node in self[start]:
            yield from self.depth_first(node, seen)
        yield "leave", start

    def breadth_first(self, start):
        distance, queue = {start: 0}, deque([start])
        while queue:
            node = queue.popleft()
            yield node, distance[node]
            for other in self[node]:
                if other not in distance:
                    distance[other] = distance[node] + 1
                    queue.append(other)

    def components(self):
        seen = set()
        for node in self:
            if node not in seen:
                component = [n for n, _ in self.breadth_first(node)]
                seen.update(component)
                yield sorted(component)

    def dijkstra(self, start):
        best, previous, heap = {start: 0}, {}, [(0, 0, start)]
        order = itertools.count(1)
        while heap:
            d, _, node = heapq.heappop(heap)
            if d > best[node]:
                continue
            for other, w in self[node].items():
                if w < 0:
                    raise GraphError(f"negative edge {node}-{other}")
                if d + w < best.get(other, float("inf")):
                    best[other], previous[other] = d + w, node
                    heapq.heappush(heap, (d + w, next(order), other))
        return best, previous

    def path(self, start, goal):
        best, previous = self.dijkstra(start)
        if goal not in best:
            raise GraphError(f"no way from {start} to {goal}")
        path = [goal]
        while path[-1] != start:
            path.append(previous[path[-1]])
        return best[goal], path[::-1]

    def bellman_ford(self, start):
        best, previous = {start: 0}, {}
        edges = [e for a, targets in self._edges.items() for e in ((a, b, w) for b, w in targets.items())]
        for round in range(len(self)):
            changed = None
            for a, b, w in edges:
                if a in best and best[a] + w < best.get(b, float("inf")):
                    best[b], previous[b], changed = best[a] + w, a, b
            if changed is None:
                return best
        for _ in range(len(self)):
            changed = previous[changed]
        cycle = [changed]
        while previous[cycle[-1]] != changed:
            cycle.append(previous[cycle[-1]])
        at = cycle.index(min(cycle))
        raise NegativeCycle((cycle[at:] + cycle[:at])[::-1])

    def floyd(self):
        d = {(a, b): 0 if a == b else self[a].get(b, float("inf")) for a in self for b in self}
        for k, i, j in itertools.product(self, repeat=3):
            d[i, j] = min(d[i, j], d[i, k] + d[k, j])
        return d

    def spanning_tree(self):
        parent = {node: node for node in self}

        def find(x):
            while parent[x] != x:
                parent[x] = x = parent[parent[x]]
            return x

        tree = type(self)(nodes=self)
        for a, b, w in sorted(self.edges(), key=lambda e: e[2]):
            if (ra := find(a)) != (rb := find(b)):
                parent[ra] = rb
                tree.add(a, b, w)
        return tree

    def colouring(self):
        colours = {}
        for node in sorted(self, key=lambda n: (-len(self[n]), str(n))):
            used = {colours[o] for o in self[node] if o in colours}
            colours[node] = next(c for c in itertools.count() if c not in used)
        return colours

    def two_sides(self):
        side = {}
        for start in self:
            if start in side:
                continue
            side[start] = 0
            queue = [start]
            while queue:
                node = queue.pop()
                for other in self[node]:
                    if other not in side:
                        side[other] = 1 - side[node]
                        queue.append(other)
                    elif side[other] == side[node]:
                        return None
        return sorted(n for n, s in side.items() if s == 0), sorted(n for n, s in side.items() if s)

    def isomorphism(self, other):
        if len(self) != len(other) or sorted(len(self[n]) for n in self) != sorted(len(other[n]) for n in other):
            return None
        nodes = sorted(self, key=lambda n: -len(self[n]))

        def extend(mapping):
            if len(mapping) == len(nodes):
                return mapping
            node = nodes[len(mapping)]
            for target in other:
                if target in mapping.values() or len(other[target]) != len(self[node]):
                    continue
                if all(((node, n) in self) == ((target, t) in other) for n, t in mapping.items()):
                    if (result := extend({**mapping, node: target})) is not None:
                        return result
            return None

        return extend({})


class Digraph(Graph):
    directed = True

    def reversed(self):
        return Digraph(((b, a, w) for a, b, w in self.edges()), self)

    def topological(self):
        incoming = {node: 0 for node in self}
        for _, b, _ in self.edges():
            incoming[b] += 1
        ready = [n for n, count in incoming.items() if count == 0]
        heapq.heapify(ready)
        order = []
        while ready:
            node = heapq.heappop(ready)
            order.append(node)
            for other in self[node]:
                incoming[other] -= 1
                if incoming[other] == 0:
                    heapq.heappush(ready, other)
        if len(order) < len(self):
            raise GraphError(f"a cycle among {sorted(set(self) - set(order))}")
        return order

    def strong_components(self):
        index, low, stack, result = {}, {}, [], []
        numbers = itertools.count()

        def visit(node):
            index[node] = low[node] = next(numbers)
            stack.append(node)
            for other in self[node]:
                if other not in index:
                    visit(other)
                    low[node] = min(low[node], low[other])
                elif other in stack:
                    low[node] = min(low[node], index[other])
            if low[node] == index[node]:
                component = []
                while not component or component[-1] != node:
                    component.append(stack.pop())
                result.append(sorted(component))

        for node in self:
            if node not in index:
                visit(node)
        return result

    def max_flow(self, source, sink):
        residual = defaultdict(lambda: defaultdict(int))
        for a, b, w in self.edges():
            residual[a][b] += w
        total, paths = 0, []
        while True:
            previous, queue = {source: None}, deque([source])
            while queue and sink not in previous:
                node = queue.popleft()
                for other, capacity in list(residual[node].items()):
                    if capacity > 0 and other not in previous:
                        previous[other] = node
                        queue.append(other)
            if sink not in previous:
                return total, paths, sorted(previous)
            path, node = [], sink
            while previous[node] is not None:
                path.append((previous[node], node))
                node = previous[node]
            amount = min(residual[a][b] for a, b in path)
            for a, b in path:
                residual[a][b] -= amount
                residual[b][a] += amount
            total += amount
            paths.append((amount, "".join(a for a, _ in reversed(path)) + sink))


g = Graph([("a", "b", 4), ("a", "c", 2), ("b", "c", 1), ("b", "d", 5), ("c", "d", 8), ("e", "f")], nodes="g")
print(g, len(g), "a" in g, ("a", "b") in g, ("b", "e") in g, g["a"], list(g))
print(list(g.depth_first("a")))
print(list(g.breadth_first("a")), list(g.components()), g.dijkstra("a")[0], g.path("a", "d"))
print(g.spanning_tree(), g.colouring(), g.two_sides(), Graph([(1, 2), (2, 3), (3, 4), (4, 1)]).two_sides())
print(g.subgraph("abc"), g.subgraph("abc") | Graph([("x", "y", 9)]), g == Graph(g.edges(), nodes=g), g != Digraph(g.edges()), g == 5)
d = Digraph([("shirt", "tie"), ("tie", "jacket"), ("trousers", "shoes"), ("trousers", "belt"), ("belt", "jacket"), ("socks", "shoes")])
print(d.topological(), d.reversed().topological(), Digraph(nodes="cab").topological())
s = Digraph([(1, 2), (2, 3), (3, 1), (3, 4), (4, 5), (5, 4), (6, 5), (6, 6)])
print(s.strong_components(), s)
f = Digraph([("s", "a", 10), ("s", "b", 5), ("a", "b", 15), ("a", "t", 5), ("b", "t", 10)])
print(f.max_flow("s", "t"), f.max_flow("t", "s"))
w = Digraph([("a", "b", 4), ("b", "c", -2), ("a", "c", 3), ("c", "d", 1)])
print(w.bellman_ford("a"), {k: v for k, v in w.floyd().items() if 0 < v < 9})
w.add("d", "b", -5)
for bad in (lambda: w.bellman_ford("a"), lambda: w.dijkstra("a"), lambda: g["zz"], lambda: g.path("a", "e"), lambda: s.topological(), lambda: g.add("only"), lambda: hash(g), lambda: g.topological(), lambda: ("a", "b", "c") in g):
    try:
        print(bad())
    except (GraphError, TypeError, AttributeError, ValueError) as error:
        print(type(error).__name__, error)
one, two = Graph([(0, 1), (1, 2), (2, 3), (3, 0), (0, 4)]), Graph([("p", "q"), ("q", "r"), ("r", "s"), ("s", "p"), ("r", "t")])
print(one.isomorphism(two), one.isomorphism(Graph([(0, 1), (1, 2), (2, 3), (3, 4), (4, 0)])), one.isomorphism(g))
grid = Graph(((x, y), (x + dx, y + dy), (x * 3 + y * 5) % 7 + 1) for x in range(9) for y in range(9) for dx, dy in ((0, 1), (1, 0)) if x + dx < 9 and y + dy < 9)
cost, path = grid.path((0, 0), (8, 8))
print(len(grid), cost, len(path), path[:5], sum(w for *_, w in grid.spanning_tree().edges()), max(grid.colouring().values()), len(grid.two_sides()[0]), max(d for _, d in grid.breadth_first((4, 4))))
petersen = Graph([(i, (i + 1) % 5) for i in range(5)] + [(i, i + 5) for i in range(5)] + [(5 + i, 5 + (i + 2) % 5) for i in range(5)])
print(max(petersen.colouring().values()) + 1, sum(v for v in petersen.floyd().values()), petersen.two_sides(), len(list(petersen.depth_first(0))))
