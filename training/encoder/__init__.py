"""Builds the shipped sentence encoder from the 4-bit weights of multilingual-e5-small."""
