"""Builds what the package ships; never imported by it."""
