"""How the parts of this stage say that an input cannot be used."""


class UnusableInputError(Exception):
    """A sentence that says what is wrong with an input and, where it helps, what to do."""
