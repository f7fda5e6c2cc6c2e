"""Measurements of stage 3, language."""
