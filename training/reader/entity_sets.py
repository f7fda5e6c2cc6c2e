"""Sets of tagged names with different guidelines, brought to those of GermEval 2014.

What a set says in another way than GermEval would is not turned into a guess: the tags that may be right are all allowed,
and the network is taught that one of them is.
"""

import gzip
import json
import re
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

from lesart.records.span import Span
from lesart.resources import word_set
from training.reader.entity_data import ANY, FIRST, KINDS, OUTSIDE, REST, WORD, TaggedText, first_of, rest_of

_SHORTEST, _LONGEST = 5, 120  # words of a line: less is a button of the page, more is read in two
_DOUBTFUL_SHARE = 0.15  # of a word's places that a set tags otherwise than the rest

_SURE = 0.9  # of a tag, by its score alone

Row = dict[str, Any]


def rows_of(path: Path) -> list[Row]:
    """Give the rows of a gzip file with one JSON object a line."""
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        return [json.loads(line) for line in lines]


def germeval_texts(rows: Iterable[Row]) -> list[TaggedText]:
    """Give GermEval's sentences with their outer names; -deriv and -part become kinds of their own, OTH is MISC."""
    return [_of_tokens(row["tokens"], [_germeval_tag(tag) for tag in row["ner"]]) for row in rows]


def wikineural_texts(rows: Iterable[Row]) -> list[TaggedText]:
    """Give the sentences of WikiNEuRal (German)."""
    return without_doubtful([_of_tokens(row["tokens"], _silver_bits(row, _wikineural_kinds)) for row in rows])


def europarl_texts(rows: Iterable[Row]) -> list[TaggedText]:
    """Give the sentences of the Europarl set."""
    return without_doubtful([_of_tokens(row["tokens"], _silver_bits(row, _europarl_kinds)) for row in rows])


def smartdata_texts(rows: Iterable[Row]) -> list[TaggedText]:
    """Give the lines of the news of SmartData; its tweets and traffic reports are another kind of text."""
    return without_doubtful(
        [text for row in rows if row["source"] == "news" for text in _smartdata_lines(row)]
    )


def wikinews_texts(rows: Iterable[Row]) -> list[TaggedText]:
    """Give the sentences of the quotation data without any knowledge of names."""
    texts: list[TaggedText] = []
    for row in rows:
        for sentence in row["sentences"]:
            text = row["text"][sentence["start"] : sentence["end"]]
            words = [Span(*match.span()) for match in WORD.finditer(text)]
            texts += _lines(text, words, [ANY] * len(words))
    return texts


def self_tagged(text: TaggedText, tags: Sequence[int], sureness: Sequence[float]) -> TaggedText:
    """Give the text with the tags that a network finds allowed where it is sure, any tag elsewhere.

    A network fitted to SmartData knows no other names, so a capitalised word that it leaves out stays open to be one.
    """
    allowed = []
    for word, tag, sure in zip(text.words, tags, sureness, strict=True):
        bits = 1 << tag if tag else _open(word)
        allowed.append(bits if sure > _SURE else ANY)
    return replace(text, allowed=tuple(allowed))


def without_doubtful(texts: Sequence[TaggedText]) -> list[TaggedText]:
    """Give the texts, where words that the set tags now so, now so have both tags allowed.

    "Polizei" and "Kommission" are organisations at some places of a set and nothing at others.
    """
    seen: dict[str, Counter[int]] = {}
    for text in texts:
        for word, bits in _alone(text):
            seen.setdefault(text.words[word], Counter())[bits] += 1
    doubtful = {}
    for wording, counts in seen.items():
        usual = [bits for bits, count in counts.items() if count >= _DOUBTFUL_SHARE * counts.total()]
        if len(usual) > 1:
            doubtful[wording] = sum(usual)
    return [_widened(text, doubtful) for text in texts]


def _widened(text: TaggedText, doubtful: dict[str, int]) -> TaggedText:
    allowed = list(text.allowed)
    for place, _ in _alone(text):
        allowed[place] |= doubtful.get(text.words[place], 0)
    return replace(text, allowed=tuple(allowed))


def _alone(text: TaggedText) -> Iterator[tuple[int, int]]:
    """Give (place, tag) of the words outside names and of the names of one word."""
    following = [*text.allowed[1:], OUTSIDE]
    for place, (bits, after) in enumerate(zip(text.allowed, following, strict=True)):
        if bits in FIRST and after not in REST:
            yield place, bits
        elif bits & OUTSIDE and bits != ANY:
            yield place, OUTSIDE


def _of_tokens(tokens: Sequence[str], bits: Sequence[tuple[int, int]]) -> TaggedText:
    """`bits` has for each token the tags of its first word and of its further words."""
    words: list[str] = []
    spaced: list[bool] = []
    allowed: list[int] = []
    for token, (first, rest) in zip(tokens, bits, strict=True):
        parts = WORD.findall(token)
        words += parts
        spaced += [number == 0 for number in range(len(parts))]
        allowed += [rest if number else first for number in range(len(parts))]
    return TaggedText(words=tuple(words), spaced=tuple(spaced), allowed=tuple(allowed))


def _germeval_tag(tag: str) -> tuple[int, int]:
    place, _, name = tag.partition("-")
    if place == "O":
        return OUTSIDE, OUTSIDE
    kind = "DERIV" if name.endswith("deriv") else "PART" if name.endswith("part") else name
    kind = "MISC" if kind == "OTH" else kind
    return first_of(kind) if place == "B" else rest_of(kind), rest_of(kind)


def _silver_bits(row: Row, kinds_of: Callable[[str, str], tuple[str, ...]]) -> list[tuple[int, int]]:
    """Give the tags of the tokens of a set in BIO, or in IO, where neighbours of one kind are one name."""
    bits = []
    for start, end, kind in _token_names(row["ner"]):
        kinds = kinds_of(kind, " ".join(row["tokens"][start:end]))
        outside = OUTSIDE * ("O" in kinds)
        kinds = tuple(kind for kind in kinds if kind != "O")
        further = (outside | rest_of(*kinds),) * 2
        bits.append((outside | first_of(*kinds), further[1]))
        bits += [further] * (end - start - 1)
    return bits


def _token_names(tags: Sequence[str]) -> Iterator[tuple[int, int, str]]:
    """Give (first token, end, kind) of each name, and of each token outside names with the kind "O"."""
    start = 0
    for place in range(1, len(tags) + 1):
        kind = tags[start].rpartition("-")[2]
        if place < len(tags) and kind != "O" and tags[place] == f"I-{kind}":
            continue
        yield start, place, kind
        start = place


_ADJECTIVE = re.compile(r"[a-zäöüß]+isch(e[mnrs]?)?")
_COMPOUND = re.compile(r"\w.*-(?P<head>[A-ZÄÖÜ]\w+)")


def _wikineural_kinds(kind: str, name: str) -> tuple[str, ...]:
    if name == "US":  # organisation, other or nothing, as it comes
        return "O", *KINDS
    if kind == "O":
        return _outside_kinds(name)
    compound = _COMPOUND.fullmatch(name)
    if compound and compound["head"].casefold() in word_set("de", "common_nouns"):
        return ("PART",)  # "DFB-Pokal"
    if kind != "MISC" or " " in name:
        return (kind,)
    if name[0].islower():
        return ("DERIV",)  # "britischen"
    # Peoples (for GermEval derived), championships (nothing), Twitter and magazines (organisations).
    return "O", "ORG", "MISC", "DERIV", "PART"


def _europarl_kinds(kind: str, name: str) -> tuple[str, ...]:
    if kind == "O":
        return _outside_kinds(name)
    if kind != "MISC":
        return (kind,)
    # Illnesses, materials and programmes besides derived and partial names.
    return ("DERIV",) if _ADJECTIVE.fullmatch(name) else ("O", "ORG", "MISC", "DERIV", "PART")


def _outside_kinds(word: str) -> tuple[str, ...]:
    """Neither set marks adjectives of places and compounds reliably."""
    if _ADJECTIVE.fullmatch(word):
        return "O", "DERIV"
    return ("O", "PART") if _COMPOUND.fullmatch(word) else ("O",)


def _open(word: str) -> int:
    return _OPEN_SMALL if word[0].islower() else _OPEN


def _smartdata_lines(row: Row) -> Iterator[TaggedText]:
    text = row["text"]
    words = [Span(*match.span()) for match in WORD.finditer(text)]
    allowed = [_open(word.of(text)) for word in words]
    named: set[str] = set()
    taken: set[int] = set()
    for span in sorted(row["spans"], key=lambda span: span["start"] - span["end"]):
        covered = (span["start"] <= word.start and word.end <= span["end"] for word in words)
        inside = [number for number, is_covered in enumerate(covered) if is_covered]
        if span["type"].partition("-")[0] in _SMARTDATA_KINDS and inside and taken.isdisjoint(inside):
            inside = _mark(span["type"], inside, words, allowed, text)
            taken.update(inside)  # of names in one another the longest stands, as in GermEval
            named.update(words[n].of(text) for n in inside if words[n].of(text)[0].isupper())
    for number, word in enumerate(words):
        if allowed[number] & OUTSIDE and word.of(text) in named:
            allowed[number] = ANY  # a name marked at one place of a report is often left out at the next
    yield from _lines(text, words, allowed)


# SmartData has no other names, and marks no compound as a whole.
_OPEN = OUTSIDE | first_of("MISC", "DERIV", "PART") | rest_of("MISC", "DERIV", "PART")
_OPEN_SMALL = OUTSIDE | first_of("DERIV")
_SMARTDATA_KINDS = {"person": "PER", "organization": "ORG", "location": "LOC"}


def _mark(kind: str, inside: list[int], words: Sequence[Span], allowed: list[int], text: str) -> list[int]:
    """Set the tags allowed inside a span; give the places that they were set for."""
    first, last = words[inside[0]], words[inside[-1]]
    name = text[first.start : last.end]
    kinds = _smartdata_kinds(kind, name)
    if re.search(r"\w-?\Z", text[: first.start]) or re.match(r"-?\w", text[last.end :]):
        kinds = ("PART",)  # "US-Zulieferer", "Nazi-Deutschland"
        inside = _run_around(inside, words, text)
    elif kinds == ("PER",):
        inside = _without_titles(inside, words, text)
    outside = OUTSIDE * ("O" in kinds)
    kinds = tuple(kind for kind in kinds if kind != "O")
    allowed[inside[0]] = outside | first_of(*kinds)
    for place in inside[1:]:
        allowed[place] = outside | rest_of(*kinds)
    if "\n" in name:
        for place in inside:
            allowed[place] = ANY  # runs over a line that the page broke
    return inside


def _without_titles(inside: list[int], words: Sequence[Span], text: str) -> list[int]:
    titles = word_set("de", "name_titles") | {"."}
    while len(inside) > 1 and words[inside[0]].of(text).casefold() in titles:
        inside = inside[1:]
    return inside


def _smartdata_kinds(kind: str, name: str) -> tuple[str, ...]:
    ours = _SMARTDATA_KINDS[kind.partition("-")[0]]
    if kind in {"location-route", "location-street"} and re.search(r"\d|\b[A-Z]+$", name):
        return "O", "LOC", "MISC"  # "A7", "RE 10"
    if ours == "LOC" and name[0].islower():
        return ("DERIV",)
    if ours == "LOC" and re.fullmatch(r"\w+er", name):
        return "LOC", "DERIV"  # "Hannover", "Frankfurter"
    if name.islower() or name.casefold() in word_set("de", "common_nouns"):
        return "O", ours, "DERIV", "PART"  # "Konzern", "Papst"
    return ("ORG", "MISC") if re.search(r"Liga|[Ll]iga|\.\w+$", name) else (ours,)


def _run_around(inside: Sequence[int], words: Sequence[Span], text: str) -> list[int]:
    """Give the places of all words that stand together with these without a blank, tied by hyphens."""
    start, end = inside[0], inside[-1] + 1
    while start and words[start - 1].end == words[start].start and _ties(words[start - 1].of(text)):
        start -= 1
    while end < len(words) and words[end].start == words[end - 1].end and _ties(words[end].of(text)):
        end += 1
    return list(range(start, end))


def _ties(word: str) -> bool:
    return word == "-" or word.isalnum()


def _lines(text: str, words: Sequence[Span], allowed: Sequence[int]) -> Iterator[TaggedText]:
    start = 0
    for place in range(1, len(words) + 1):
        between = text[words[place - 1].end : words[place].start] if place < len(words) else "\n"
        full = place - start >= _LONGEST and allowed[place - 1] & OUTSIDE
        if "\n" in between or full:
            chosen = words[start:place]
            start, begun = place, start
            if len(chosen) < _SHORTEST:
                continue
            yield TaggedText(
                words=tuple(word.of(text) for word in chosen),
                spaced=tuple(text[word.start - 1 : word.start].isspace() for word in chosen),
                allowed=tuple(allowed[begun:place]),
            )
