"""Text that can be shown without steering what shows it."""

import re

# Control characters, line and paragraph separators, and marks that turn the direction of writing.
_STEERING = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069]")
REPLACEMENT = "\N{REPLACEMENT CHARACTER}"


def visible(text: str) -> str:
    """Give the text with each character that steers a terminal or a page replaced, its length unchanged.

    Tabs and line breaks stay.
    """
    return _STEERING.sub(REPLACEMENT, text)
