"""What reaches the terminal beside the dossier, free of whatever could steer it."""

from rich.console import Console

notices = Console(stderr=True, highlight=False)
findings = Console(highlight=False)


def tell(notice: str) -> None:
    """Print one line on standard error."""
    line = "".join(char if char.isprintable() else "\N{REPLACEMENT CHARACTER}" for char in notice)
    notices.print(line, markup=False, emoji=False, soft_wrap=True)
