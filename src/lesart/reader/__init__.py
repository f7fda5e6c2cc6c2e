"""Takes a Report, gives a Tagging: the names and statements that the learned heads see in it."""

from lesart.reader.reader import Reader, load_reader

__all__ = ["Reader", "load_reader"]
