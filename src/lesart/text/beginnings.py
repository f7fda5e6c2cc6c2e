"""The words by which reports are compared: beginnings, and long words whole."""

import re
from collections import Counter

LENGTH = 6  # a plain stem that brings German inflections and compounds together; best of 6, 8 and whole words
LONG = 8  # letters from which a word, most often a compound, names what happened
_WORD = re.compile(r"[^\W\d_]+|\d+(?:[.,]\d+)*")


def word_beginnings(text: str) -> Counter[str]:
    """Give how often each word beginning occurs, case-folded, numbers whole.

    >>> sorted(word_beginnings("Kita-Öffnung, Öffnungen"))
    ['kita', 'öffnun']
    """
    return Counter(
        match if match[0].isdigit() else match[:LENGTH] for match in _WORD.findall(text.casefold())
    )


def long_words(text: str) -> Counter[str]:
    """Give how often each word of LONG letters or more occurs, case-folded.

    >>> sorted(long_words("Die Deichbrüche am Deich"))
    ['deichbrüche']
    """
    return Counter(match for match in _WORD.findall(text.casefold()) if len(match) >= LONG)
