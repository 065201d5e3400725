class C[T](B := object):
    pass
