"""Lesart lays news reports of one event side by side."""

from lesart.errors import LesartError

__version__ = "0.1.0"
__all__ = ["LesartError", "__version__"]
