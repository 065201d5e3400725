# Blocks inside of what sees a class do not see it: they mean the type parameter.
class Generic[T]:
    T = "of the class"

    def method[U](x: (T for _ in (1,)), y: T, z: [T for _ in (1,)], *, w: (lambda: T)):
        pass

    type Plain = [T for _ in (1,)]
    type Parametrized[V] = (T, [T for _ in (1,)], (lambda: T)(), {T: V for _ in (1,)})


annotations = Generic.method.__annotations__
print(list(annotations["x"]), annotations["y"], annotations["z"], annotations["w"]())
print(annotations["z"][0] is Generic.__type_params__[0])
print(Generic.Plain.__value__, Generic.Parametrized.__value__)
