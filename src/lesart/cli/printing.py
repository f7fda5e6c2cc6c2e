"""What reaches the terminal beside the dossier, free of whatever could steer it."""

import re

from rich.console import Console

notices = Console(stderr=True, highlight=False)
findings = Console(highlight=False)

# json.dumps writes the other control characters as escapes itself.
_UNESCAPED = re.compile(r"[\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]")


def tell(notice: str) -> None:
    """Print one line on standard error."""
    line = "".join(char if char.isprintable() else "\N{REPLACEMENT CHARACTER}" for char in notice)
    notices.print(line, markup=False, emoji=False, soft_wrap=True)


def print_json(text: str) -> None:
    """Print JSON, with the same values, so that showing it on a terminal is harmless."""
    print(_UNESCAPED.sub(lambda found: f"\\u{ord(found[0]):04x}", text))
