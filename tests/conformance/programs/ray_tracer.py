# A ray tracer: vectors with operators, spheres and a plane, shadows, reflection, light, and the picture in characters.
import math
from dataclasses import dataclass, field
from functools import reduce


@dataclass(frozen=True, slots=True)
class Vec:
    x: float
    y: float
    z: float

    def __add__(self, other):
        return Vec(self.x + other.x, self.y + other.y, self.z + other.z)

    def __sub__(self, other):
        return Vec(self.x - other.x, self.y - other.y, self.z - other.z)

    def __mul__(self, k):
        if isinstance(k, Vec):
            return Vec(self.x * k.x, self.y * k.y, self.z * k.z)
        return Vec(self.x * k, self.y * k, self.z * k)

    __rmul__ = __mul__

    def __truediv__(self, k):
        return self * (1 / k)

    def __neg__(self):
        return self * -1

    def __matmul__(self, other):
        return self.x * other.x + self.y * other.y + self.z * other.z

    def __abs__(self):
        return math.sqrt(self @ self)

    def __iter__(self):
        yield self.x
        yield self.y
        yield self.z

    def unit(self):
        return self / abs(self)

    def reflect(self, normal):
        return self - normal * (2 * (self @ normal))

    def cross(self, o):
        return Vec(self.y * o.z - self.z * o.y, self.z * o.x - self.x * o.z, self.x * o.y - self.y * o.x)

    def __format__(self, spec):
        return "(" + ", ".join(format(c, spec or "g") for c in self) + ")"


@dataclass(frozen=True)
class Ray:
    origin: Vec
    direction: Vec

    def at(self, t):
        return self.origin + t * self.direction


@dataclass
class Material:
    colour: Vec
    diffuse: float = 0.8
    specular: float = 0.3
    shine: int = 20
    mirror: float = 0.0


class Shape:
    registry = []

    def __init_subclass__(cls, **kwargs):
        super().__init_subclass__(**kwargs)
        Shape.registry.append(cls.__name__)

    def hit(self, ray):
        raise NotImplementedError

    def normal(self, point):
        raise NotImplementedError

    def colour(self, point):
        return self.material.colour


@dataclass
class Sphere(Shape):
    centre: Vec
    radius: float
    material: Material

    def hit(self, ray):
        to = ray.origin - self.centre
        b = to @ ray.direction
        c = to @ to - self.radius * self.radius
        root = b * b - c
        if root < 0:
            return None
        root = math.sqrt(root)
        for t in (-b - root, -b + root):
            if t > 1e-4:
                return t
        return None

    def normal(self, point):
        return (point - self.centre) / self.radius


@dataclass
class Plane(Shape):
    height: float
    material: Material
    other: Vec = field(default_factory=lambda: Vec(0.2, 0.2, 0.2))

    def hit(self, ray):
        if abs(ray.direction.y) < 1e-9:
            return None
        t = (self.height - ray.origin.y) / ray.direction.y
        return t if t > 1e-4 else None

    def normal(self, point):
        return Vec(0, 1, 0)

    def colour(self, point):
        return self.material.colour if (math.floor(point.x) + math.floor(point.z)) % 2 else self.other


class Scene:
    def __init__(self, shapes, lights, background=Vec(0.1, 0.2, 0.35)):
        self.shapes, self.lights, self.background = shapes, lights, background
        self.counts = {"primary": 0, "shadow": 0, "reflected": 0}

    def nearest(self, ray):
        hits = ((t, i) for i, shape in enumerate(self.shapes) if (t := shape.hit(ray)) is not None)
        t, i = min(hits, default=(None, None))
        return None if t is None else (t, self.shapes[i])

    def trace(self, ray, depth=0):
        self.counts["reflected" if depth else "primary"] += 1
        found = self.nearest(ray)
        if found is None:
            return self.background * (1 + max(0.0, ray.direction.y))
        t, shape = found
        point = ray.at(t)
        normal = shape.normal(point)
        if normal @ ray.direction > 0:
            normal = -normal
        material, base = shape.material, shape.colour(point)
        colour = base * 0.1
        for light, power in self.lights:
            to_light = light - point
            distance = abs(to_light)
            direction = to_light / distance
            self.counts["shadow"] += 1
            blocked = self.nearest(Ray(point + normal * 1e-3, direction))
            if blocked and blocked[0] < distance:
                continue
            lit = max(0.0, normal @ direction)
            colour += base * (lit * material.diffuse * power)
            gleam = max(0.0, direction.reflect(normal) @ ray.direction)
            colour += Vec(1, 1, 1) * (gleam**material.shine * material.specular * power)
        if material.mirror and depth < 3:
            bounced = self.trace(Ray(point + normal * 1e-3, ray.direction.reflect(normal)), depth + 1)
            colour = colour * (1 - material.mirror) + bounced * material.mirror
        return colour


class Camera:
    def __init__(self, eye, target, width, height, angle=60):
        self.eye, self.width, self.height = eye, width, height
        self.forward = (target - eye).unit()
        self.right = self.forward.cross(Vec(0, 1, 0)).unit()
        self.up = self.right.cross(self.forward)
        self.scale = math.tan(math.radians(angle) / 2)

    def rays(self):
        for row in range(self.height):
            y = (1 - 2 * (row + 0.5) / self.height) * self.scale
            yield [Ray(self.eye, (self.forward + self.right * ((2 * (c + 0.5) / self.width - 1) * self.scale) + self.up * y).unit()) for c in range(self.width)]


def luminance(colour):
    return min(1.0, 0.3 * colour.x + 0.59 * colour.y + 0.11 * colour.z)


scene = Scene(
    [
        Plane(-1.0, Material(Vec(0.9, 0.9, 0.9), specular=0.0)),
        Sphere(Vec(0, 0, 4), 1.0, Material(Vec(1.0, 0.2, 0.2), mirror=0.3)),
        Sphere(Vec(-1.8, -0.4, 3), 0.6, Material(Vec(0.2, 1.0, 0.3), shine=60)),
        Sphere(Vec(1.6, -0.2, 3.2), 0.8, Material(Vec(0.3, 0.3, 1.0), mirror=0.6)),
    ],
    [(Vec(-4, 6, -2), 0.9), (Vec(5, 3, 0), 0.4)],
)
camera = Camera(Vec(0, 0.5, -1), Vec(0, -0.2, 4), 34, 13)
SHADES = " .:-=+*#%@"
image = [[scene.trace(ray) for ray in row] for row in camera.rays()]
for row in image:
    print("".join(SHADES[min(9, int(luminance(c) * 10))] for c in row).rstrip())
print(scene.counts, Shape.registry)
mean = reduce(Vec.__add__, (c for row in image for c in row)) / sum(map(len, image))
print(f"{mean:.6f} {image[6][15]:.4f} {image[0][0]} {camera.forward:.3f}")
for y in (3, 7, 11):
    print(" ".join(f"{luminance(c):.3f}" for c in image[y][::6]))
a, b = Vec(1, 2, 3), Vec(-2, 0.5, 1)
print(a + b, a - b, a * 2, 2 * a, a @ b, abs(Vec(3, 4, 0)), -a, a.cross(b), a / 2, a * b, [*a], f"{a}", a == Vec(1, 2, 3), hash(a) == hash(Vec(1.0, 2, 3)))
for action in (lambda: setattr(a, "x", 5), lambda: a + 1, lambda: Vec(1, 2), lambda: Vec(0, 0, 0).unit(), lambda: Shape().hit(None), lambda: Ray(a, b).at("x"), lambda: f"{a:q}"):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error)
inside = Sphere(Vec(0, 0, 0), 2.0, Material(Vec(1, 1, 1)))
print([inside.hit(Ray(Vec(0, 0, z), Vec(0, 0, 1))) for z in (-5, 0, 1.5, 3)], Plane(0, inside.material).hit(Ray(a, Vec(1, 0, 0))), inside)
