"""Fits the decision whether two reports tell of the same happening."""
