"""How likely two reports tell of the same happening, from what the two have in common and nothing else."""

import numpy as np
from numpy.typing import NDArray

from lesart.events.across_languages import with_other_languages
from lesart.events.columns import LEAD, OPENING, WHOLE, Columns, Numbers, Row
from lesart.events.profiles import SCALE, Profile
from lesart.events.same_event import CERTAIN, same_event_model
from lesart.records.time import EventDate

_SQUARED = float(SCALE) ** 2
_MOST_QUOTED = 400
# A shared quotation counts the more the longer it is, ever less.
_QUOTED = np.sqrt(np.log1p(np.arange(_MOST_QUOTED + 1)))


def log_odds(row: Row, others: Columns) -> Numbers:
    """Give the log odds that a report tells of the same happening as each of others, -CERTAIN to CERTAIN.

    What tells of many happenings tells of no single one; reports in other languages are not judged by their words.
    """
    odds = same_event_model().log_odds(features(row, others))
    return with_other_languages(np.where(is_comparable(row, others), odds, -CERTAIN), row, others)


def is_comparable(row: Row, others: Columns) -> NDArray[np.bool_]:
    """Give which of others can be judged by what they share with a report."""
    own = row.profile
    return np.asarray(~(others.tells_of_many | own.tells_of_many | (others.languages != own.language)))


def features(row: Row, others: Columns) -> Numbers:
    """Give what a report has in common with each of others, shape (others, FEATURES).

    Words and vectors are whole numbers until here, so that no sum depends on the order of its parts.
    """
    own = row.profile
    into, back, lead = _shared_words(row, others)
    return np.stack(
        (
            (others.vectors @ own.vector) / _SQUARED,
            np.sqrt(np.minimum(into, back) / _SQUARED),
            np.sqrt(lead / (2 * _SQUARED)),
            np.sqrt(_shared_long_words(row, others) / _SQUARED),
            _QUOTED[np.minimum(_shared_quoted(own, others), _MOST_QUOTED)],
            np.maximum(others.spread, own.spread),
            others.outlets == (own.outlet or f"\0{own.id}"),
            _published_apart(own.published, others.published),
            _has_other_day(own.date, others),
        ),
        axis=-1,
    ).astype(np.float64)


def _shared_words(row: Row, others: Columns) -> tuple[Numbers, Numbers, Numbers]:
    """Give how far each other's whole holds the own opening, the own whole its opening, and each whole the lead."""
    numbers, places = others.words.meeting(row.words)
    own, its, of = (
        row.weights[numbers].astype(np.float64),
        others.words.weights[places],
        others.words.rows[places],
    )
    products = (
        own[:, OPENING] * its[:, WHOLE],
        own[:, WHOLE] * its[:, OPENING],
        own[:, LEAD] * its[:, WHOLE] + own[:, WHOLE] * its[:, LEAD],
    )
    into, back, lead = (_summed(of, product, others) for product in products)
    return into, back, lead


def _shared_long_words(row: Row, others: Columns) -> Numbers:
    numbers, places = others.long_words.meeting(row.long_words)
    products = row.long_weights[numbers, 0] * others.long_words.weights[places, 0]
    return _summed(others.long_words.rows[places], products, others)


def _shared_quoted(own: Profile, others: Columns) -> NDArray[np.intp]:
    """Give how many quoted runs of words the report has in common with each of others."""
    _, places = others.quoted.meeting(own.quoted)
    return np.bincount(others.quoted.rows[places], minlength=len(others.rows))


def _summed(rows: NDArray[np.intp], products: Numbers, others: Columns) -> Numbers:
    return np.bincount(rows, products, minlength=len(others.rows)).astype(np.float64)


def _published_apart(own: float | None, others: Numbers) -> Numbers:
    """Give the days between publications, at most one; one where a time is unknown."""
    if own is None:
        return np.ones_like(others)
    return np.asarray(np.minimum(np.nan_to_num(np.abs(others - own), nan=1.0), 1.0))


def _has_other_day(known: EventDate | None, others: Columns) -> Numbers:
    """Give 1 where the days of the two events are known and do not meet."""
    if known is None:
        return np.zeros_like(others.first_day)
    first, last = known.earliest.toordinal(), known.latest.toordinal()
    return np.asarray((others.first_day > last) | (others.last_day < first), dtype=np.float64)
