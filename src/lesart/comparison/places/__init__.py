"""Points of places: which lies in which, and what was told to be there."""
