"""Sentences of a paragraph by which a page speaks to its reader about itself: newsletters, books, apps, further pages."""

import re
from collections.abc import Iterator, Sequence
from functools import cache
from itertools import pairwise

from lesart.cleaning.boilerplate_wording import kind_by_wording
from lesart.records.span import Span
from lesart.resources import word_table
from lesart.text.quotations import quotation_spans

_SENTENCE_END = re.compile(r"[.!?…][\"'“”»«)\]]{0,2}\s+(?=[^\Wa-zäöüß]|[\"„»«(\[])")
_WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")
_BRACKETED = re.compile(r"\[[^\[\]]{10,900}\]?")
_OFFERS = frozenset(("weak", "strong"))
_MAIL = re.compile(r"\w@[\w-]{2,60}\.")
_LONGEST = 4_000  # characters of a paragraph that is looked at
_SHORT_CALL = 8  # words of "Klicken Sie hier.", "Jetzt bestellen!"
_SHORT_REST = 12  # words of what an abbreviation cut off: "inkl. Versand bei Bestellung an …"
_BETWEEN = 3  # sentences between two adverts belong to them


def parted_by_adverts(text: str, paragraph: Span) -> Iterator[tuple[Span, bool]]:
    """Give the parts of a paragraph that hold something, in order, each with whether it advertises."""
    start = paragraph.start
    for advert in (*advert_spans(text, paragraph), Span(paragraph.end, paragraph.end)):
        before = text[start : advert.start]
        if before.strip():
            yield Span(start + len(before) - len(before.lstrip()), start + len(before.rstrip())), False
        if advert.start < advert.end:
            yield advert, True
        start = advert.end


def advert_spans(text: str, paragraph: Span) -> tuple[Span, ...]:
    """Give the stretches of a paragraph that advertise, in order; all of a paragraph in brackets that speaks to the reader.

    A sentence does by speaking to the reader of what a page offers; what somebody says in quotation marks does not.
    """
    wording = paragraph.of(text)
    if len(wording) > _LONGEST:
        return ()
    if _BRACKETED.fullmatch(wording.rstrip()):
        inner = wording.strip(" \t\r\n[]")
        return (paragraph,) if kind_by_wording(inner) or _speaks_to_reader(inner) else ()
    return tuple(_joined(text, _sentences(text, paragraph), quotation_spans(text, paragraph)))


def _speaks_to_reader(wording: str) -> bool:
    """Whether what stands in brackets speaks to the reader of something on offer, in any of its sentences."""
    kinds = _kinds_in(wording)
    return _calls(wording) or ("you" in kinds and bool(kinds & {"action", "here", "strong"}))


def _sentences(text: str, paragraph: Span) -> list[Span]:
    ends = [found.end() for found in _SENTENCE_END.finditer(text, paragraph.start, paragraph.end)]
    cuts = [paragraph.start, *ends, paragraph.end]
    return [Span(start, end) for start, end in pairwise(cuts) if text[start:end].strip()]


def _joined(text: str, sentences: Sequence[Span], quotations: Sequence[Span]) -> list[Span]:
    """Give the runs of sentences that advertise, with what stands between two and what leads to them."""
    flagged = [at for at, sentence in enumerate(sentences) if _advertises(text, sentence, quotations)]
    told = set(flagged)
    for first, second in pairwise(flagged):
        if second - first <= _BETWEEN + 1:
            told.update(range(first, second))
    told.update(
        beside
        for at in flagged
        for beside in _drawn_along(text, sentences, at)
        if not _quoted(sentences[beside], quotations)
    )
    runs: list[Span] = []
    for at in sorted(told):
        bare = sentences[at].of(text).rstrip()
        span = Span(sentences[at].start, sentences[at].start + len(bare))
        if runs and at - 1 in told:
            runs[-1] = Span(runs[-1].start, span.end)
        else:
            runs.append(span)
    return runs


def _drawn_along(text: str, sentences: Sequence[Span], at: int) -> Iterator[int]:
    """Give the sentences beside an advert that name what it is about: before a bare "Hier bestellen", a few words behind."""
    if (
        at
        and not _kinds_in(sentences[at].of(text)) & _OFFERS
        and _kinds_in(sentences[at - 1].of(text)) & _OFFERS
    ):
        yield at - 1
    behind = sentences[at + 1].of(text) if at + 1 < len(sentences) else ""
    if _kinds_in(behind) & _OFFERS and len(_WORD.findall(behind)) <= _SHORT_REST:
        yield at + 1


def _advertises(text: str, sentence: Span, quotations: Sequence[Span]) -> bool:
    return not _quoted(sentence, quotations) and _invites(sentence.of(text))


def _quoted(sentence: Span, quotations: Sequence[Span]) -> bool:
    """Whether more than a name in it stands in quotation marks."""
    return any(2 * quotation.overlap(sentence) > sentence.end - sentence.start for quotation in quotations)


def _invites(wording: str) -> bool:
    """Whether a sentence asks its reader to take up what a page offers."""
    bare = wording.rstrip(' \t\r\n"“”»«)]')
    if bare.endswith("?"):
        return False
    kinds = _kinds_in(bare)
    if _MAIL.search(bare) and set(_WORD.findall(bare)) & set(_words("you")):
        return True
    if "you" not in kinds and not _calls(bare):
        return False
    is_call = {"action", "here"} <= kinds and (_calls(bare) or len(_WORD.findall(bare)) <= _SHORT_CALL)
    return "strong" in kinds or ("weak" in kinds and "action" in kinds) or is_call


def _calls(wording: str) -> bool:
    """Whether a sentence begins or ends as a call: "Jetzt vorbestellen zum halben Preis", "Hier kostenlos testen"."""
    words = [word.casefold() for word in _WORD.findall(wording)]
    last = words[-1:] if len(words) <= _SHORT_CALL else []
    asked = [word for word in (*words[1:2], *last) if word.endswith("en")]
    return (
        words[:1] != []
        and words[0] in _words("here")
        and any(word.startswith(_words("action")) for word in asked)
    )


def _kinds_in(wording: str) -> set[str]:
    words = _WORD.findall(wording)
    folded = [word.casefold() for word in words]
    nouns = [word.casefold() for word in words if word[0].isupper()]
    return {
        kind
        for kind, is_there in (
            ("you", bool(set(words[1:]) & set(_words("you")))),
            ("here", bool(set(folded) & set(_words("here")))),
            ("action", any(word.startswith(_words("action")) for word in folded)),
            ("strong", any(noun.endswith(_words("strong")) for noun in nouns)),
            ("weak", any(noun.endswith(_words("weak")) for noun in nouns)),
        )
        if is_there
    }


@cache
def _words(kind: str) -> tuple[str, ...]:
    return tuple(word for what, word in word_table("de", "advert_words") if what == kind)
