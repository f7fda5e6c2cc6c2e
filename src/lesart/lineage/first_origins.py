"""Who said first what several reports give back."""

from collections import defaultdict
from collections.abc import Iterable

from lesart.records.lineage import Derivation, DerivationKind, FirstOrigin
from lesart.resources import word_list

# A passing "laut Ministerium" makes no report that rests on it.
_LEAST_SHARE = 0.05


def find_first_origins(derivations: Iterable[Derivation]) -> tuple[FirstOrigin, ...]:
    """Give the authorities whose words make up a part of several reports, those of most reports first.

    A bare "Polizei" may be another one in each report, so only names that say more count.
    """
    resting: defaultdict[str, list[Derivation]] = defaultdict(list)
    for derivation in derivations:
        if derivation.kind is DerivationKind.MINISTRY and (derivation.share or 0.0) >= _LEAST_SHARE:
            resting[derivation.derives_from].append(derivation)
    found = [
        FirstOrigin(
            name=name,
            report_ids=tuple(sorted(one.report_id for one in of_name)),
            because=tuple(one.because[0] for one in sorted(of_name, key=lambda one: one.report_id)),
        )
        for name, of_name in resting.items()
        if len(of_name) > 1 and name.casefold() not in word_list("de", "authority_heads")
    ]
    return tuple(sorted(found, key=lambda one: (-len(one.report_ids), one.name)))
