"""Whether a name in a speaker's phrase is who the phrase means, or belongs to somebody or something else in it."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from lesart.records.entity import Mention, MentionForm
from lesart.records.span import Span
from lesart.resources import word_set, word_table
from lesart.statements.vocabulary import cue_nouns, is_attribution_noun, part_of_speech

# An apposition begins anew: "der Anwalt von Kessler, Erik Holm".
_PART_END = re.compile(r"[,;:()–—]")
_WORD = re.compile(r"[\w’'-]+")


def is_head(text: str, phrase: Span, mention: Mention) -> bool:
    """Whether the phrase means the one named and not "the team around" or "a friend of" that one.

    What carries somebody's words stands for that one: "Angaben von Kessler", "Kesslers Forderung".
    """
    start = max(
        (match.end() for match in _PART_END.finditer(text, phrase.start, mention.span.start)),
        default=phrase.start,
    )
    ahead = _WORD.findall(text, start, mention.span.start)
    if _is_genitive(text, mention):
        following = _WORD.match(text, min(len(text), mention.span.end + 1), phrase.end)
        owned = [following.group()] if following and following.group()[0].isupper() else ahead[-1:]
        return all(_carries_words(word) for word in owned if word[0].isupper())
    own = _WORD.findall(mention.span.of(text))
    owner = _owner([*ahead, *own[:1]] if own and own[0].lower() in _links() else ahead)
    return owner is None or (owner.is_of and _carries_words(owner.noun))


def is_one_of_several(text: str, phrase: Span, mention: Mention) -> bool:
    """Whether "und" joins the one named with others: "Kessler und der Hafenmeister", "die Stadt und die Polizei"."""
    after = _WORD.match(text, min(len(text), mention.span.end + 1), phrase.end)
    if after is not None and after.group() in part_of_speech("and"):
        return True
    ahead = _WORD.findall(text, phrase.start, mention.span.start)
    if ahead and ahead[-1].lower() in part_of_speech("nominative") | part_of_speech("oblique"):
        ahead.pop()
    return bool(ahead) and ahead[-1] in part_of_speech("and")


@dataclass(frozen=True, slots=True, kw_only=True)
class _Owner:
    """A noun to which a name is tied; `is_of` tells "Angaben von Kessler" from "Vorwürfe gegen Kessler"."""

    noun: str
    is_of: bool


def _owner(ahead: Sequence[str]) -> _Owner | None:
    """Give the noun that "von", "um" or a genitive ties the name to, None where nothing does.

    Titles and adjectives may stand between ("Anwalt der früheren Ministerin Kessler"); another noun there is the end of
    an attribute and the name goes with the noun in front ("der Leiter der Werft Erik Holm").
    """
    at = len(ahead)
    while at > 0 and (not ahead[at - 1][0].isupper() or _is_title(ahead[at - 1])):
        at -= 1
        is_link = ahead[at].lower() in _links()
        nouns = [word for word in ahead[:at] if word[0].isupper() and word.lower() not in _links()]
        if is_link and nouns:
            is_of = ahead[at].lower() in part_of_speech("attribute") | part_of_speech("genitive")
            return _Owner(noun=nouns[-1], is_of=is_of)
    return None


def _is_genitive(text: str, mention: Mention) -> bool:
    words = mention.span.of(text).split()
    last = words[-1] if words else ""
    is_bare = mention.form is MentionForm.NAME and last.endswith("s") and not mention.name.endswith("s")
    return is_bare and last.removesuffix("s").rstrip("’'") in mention.name.split()


def _carries_words(noun: str) -> bool:
    low = noun.casefold()
    return is_attribution_noun(low) or low in cue_nouns() or low in word_set("de", "attribution_carriers")


def _is_title(word: str) -> bool:
    low = word.casefold()
    endings = tuple(
        form for head in _titles() for form in (head, head + "s", head + "en", head + "n", head + "in")
    )
    return low.endswith(endings)


@cache
def _titles() -> tuple[str, ...]:
    return tuple(
        row[0].lstrip("-").casefold() for name in ("roles", "gender_titles") for row in word_table("de", name)
    )


@cache
def _links() -> frozenset[str]:
    return part_of_speech("preposition") | part_of_speech("genitive")
