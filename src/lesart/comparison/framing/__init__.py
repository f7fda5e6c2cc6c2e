"""How reports name the same thing, the verbs of saying and the distance they show."""
