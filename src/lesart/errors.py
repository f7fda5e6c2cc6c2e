"""What Lesart says when it cannot go on."""


class LesartError(Exception):
    """A problem in one sentence, with what to do about it."""

    def __init__(self, problem: str, *, remedy: str) -> None:
        super().__init__(f"{problem} {remedy}")
        self.problem = problem
        self.remedy = remedy
