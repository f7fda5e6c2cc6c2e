"""Builds what the package knows of news in general: how rare words are and where sentence vectors lie."""
