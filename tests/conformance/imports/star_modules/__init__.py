__all__ = ["_private", "inner"]
public = 1
_private = 2
