"""Word beginnings: a plain stem that brings German inflections and compounds together."""

import re
from collections import Counter

LENGTH = 6  # best of 6, 8 and whole words on benchmarks/events
_WORD = re.compile(r"[^\W\d_]+|\d+(?:[.,]\d+)*")


def word_beginnings(text: str) -> Counter[str]:
    """Give how often each word beginning occurs, case-folded, numbers whole.

    >>> sorted(word_beginnings("Kita-Öffnung, Öffnungen"))
    ['kita', 'öffnun']
    """
    return Counter(
        match if match[0].isdigit() else match[:LENGTH] for match in _WORD.findall(text.casefold())
    )
