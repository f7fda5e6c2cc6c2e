"""Which of the dates that a report gives as its own comes first."""

from collections.abc import Iterable

from lesart.records.publication import DateKind, DateTrust, PublicationDate

_TRUST = {trust: rank for rank, trust in enumerate(DateTrust)}


def best_first(dates: Iterable[PublicationDate]) -> tuple[PublicationDate, ...]:
    """Give the dates of publication before those of changes, each most trusted first, else in the order given."""
    return tuple(
        sorted(dict.fromkeys(dates), key=lambda dated: (dated.kind is DateKind.UPDATED, _TRUST[dated.trust]))
    )
