"""Builds the generated word lists of German: ordinary nouns and words, rare given names."""
