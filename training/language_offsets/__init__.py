"""Builds the offsets between languages that ship with the package."""
