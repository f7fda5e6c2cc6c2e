"""Persons' names in the genitive, told by the noun behind them: "Brennekows Rede"."""

import re
from collections import defaultdict
from collections.abc import Mapping, Sequence

from lesart.language.lexicon import is_given_name
from lesart.language.spelling import is_frequent_surname
from lesart.records.entity import Mention

# "Maas" and "Fuchs" end so by themselves; of the others few do, and none that stand before a noun everywhere.
_GENITIVE = re.compile(r"\w{2,}[^\W\daeiouyäöüsxzßhAEIOUY]s")
# An adjective may stand between; endings that verbs have too are left out ("Brennekow sagte Reportern").
_NOUN = re.compile(r"(?:[ \xa0\n]+[a-zäöüß]+e[mrs])?[ \xa0\n]+[^\W\d_a-zäöüß][a-zäöüß]")


def bare_names(text: str, names: Sequence[Mention]) -> Mapping[str, str]:
    """Give by wording the nominative of lone surnames that stand in the genitive wherever the report has them.

    `names` are all those that name persons. Given names, frequent surnames and those that a full name of the report ends in
    are left as they are.
    """
    starts = {name.span.start for name in names}
    found: dict[str, list[Mention]] = defaultdict(list)
    for name in names:
        found[name.span.of(text)].append(name)
    borne = {wording.split()[-1] for wording in found if " " in wording}
    return {
        wording: wording[:-1]
        for wording, mentions in found.items()
        if _GENITIVE.fullmatch(wording)
        and wording not in borne
        and not is_given_name(wording)
        and not is_frequent_surname(wording)
        and all(_owns_what_follows(text, mention, starts) for mention in mentions)
    }


def _owns_what_follows(text: str, mention: Mention, starts: set[int]) -> bool:
    """Whether a noun that is no other person's name stands right behind."""
    noun = _NOUN.match(text, mention.span.end)
    return noun is not None and noun.end() - 2 not in starts
