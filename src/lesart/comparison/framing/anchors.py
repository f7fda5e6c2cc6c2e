"""Names in the phrase of a noun, by which two nouns are known to name the same thing."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache

from lesart.records.analysed_report import AnnotatedReport
from lesart.records.entity import EntityType, Mention, MentionForm
from lesart.records.span import Span
from lesart.resources import word_list, word_set, word_table
from lesart.text.cities import city_names
from lesart.text.words import word_spans

MOST_WORDS_BEHIND = 7
MOST_WORDS_BEFORE = 3
_TOWN_ENDING = "er"
_GENITIVE = "s"
_ADJECTIVE = "e"
_HYPHEN = "-"
_COUNTRY = "country:"
_BLANKS = " \n\N{NO-BREAK SPACE}"

Anchors = Mapping[str, Span]
_Anchor = tuple[str, Span]


@dataclass(frozen=True, slots=True, kw_only=True)
class Sentence:
    """The words of a sentence and the names in it."""

    report: AnnotatedReport
    words: tuple[Span, ...]
    mentions: tuple[Mention, ...]

    def word(self, at: int) -> str:
        """Give the wording of a word, empty outside the sentence."""
        return self.words[at].of(self.report.text) if 0 <= at < len(self.words) else ""

    def are_joined(self, at: int) -> bool:
        """Whether nothing but a blank stands between this word and the next."""
        if not 0 <= at < len(self.words) - 1:
            return False
        return not self.report.text[self.words[at].end : self.words[at + 1].start].strip(_BLANKS)

    def name_at(self, at: int) -> Mention | None:
        """Give the name or role that a word is part of."""
        if not 0 <= at < len(self.words):
            return None
        return next((mention for mention in self.mentions if mention.span.covers(self.words[at])), None)


def sentences_of(report: AnnotatedReport) -> Iterator[Sentence]:
    """Give the sentences of a report in order, each with its words and names."""
    for sentence in report.analysed.sentences:
        yield Sentence(
            report=report,
            words=word_spans(report.text, sentence),
            mentions=tuple(mention for mention in report.analysed.mentions if sentence.covers(mention.span)),
        )


def anchors_of(sentence: Sentence, at: int, *, by_capital: bool) -> Anchors:
    """Give the names and things in the phrase of the noun at `at`, by what they stand for.

    With `by_capital` the name of a capital, or of a country, stands for the country's government.
    """
    found: dict[str, Span] = {}
    for key, span in (*_joined_in_front(sentence, at), *_before(sentence, at), *_behind(sentence, at)):
        found.setdefault(_seats().get(key, key) if by_capital else key, span)
    return found


def without_countries(anchors: Anchors) -> Anchors:
    """Give the anchors that are no country."""
    return {key: span for key, span in anchors.items() if not key.startswith(_COUNTRY)}


def apposed_name(sentence: Sentence, at: int, *, over_a_noun: bool) -> Anchors:
    """Give the person or body whose name is joined to the word or stands right behind it, over one noun if told so."""
    joined = dict(_joined_in_front(sentence, at))
    if joined:
        return joined
    behind = at + 1
    if over_a_noun and sentence.word(behind)[:1].isupper() and not sentence.name_at(behind):
        behind += 1
    if not all(sentence.are_joined(place) for place in range(at, behind)):
        return {}
    mention = sentence.name_at(behind)
    is_body = mention is not None and mention.type in (EntityType.PER, EntityType.ORG)
    if mention is None or not is_body or mention.form is not MentionForm.NAME:
        return {}
    return {mention.entity: mention.span}


def _joined_in_front(sentence: Sentence, at: int) -> Iterator[_Anchor]:
    """Give the name joined by a hyphen: "Ukraine-Krieg"."""
    word, head = sentence.words[at], sentence.word(at)
    if _HYPHEN not in head:
        return
    name = Span(word.start, word.start + head.rindex(_HYPHEN))
    wording = name.of(sentence.report.text)
    known = (
        _key_of(mention, wording)
        for mention in sentence.report.analysed.mentions
        if mention.form is MentionForm.NAME and wording in (mention.name, mention.name.rpartition(" ")[2])
    )
    yield _countries().get(wording) or next(known, wording.casefold()), name


def _before(sentence: Sentence, at: int) -> Iterator[_Anchor]:
    """Give names among the attributes in front of the noun: "Kiewer", "ukrainische", "Putins"."""
    for place in range(at - 1, max(-1, at - 1 - MOST_WORDS_BEFORE), -1):
        word = sentence.word(place)
        if not sentence.are_joined(place):
            return
        key = _attributes().get(word.casefold())
        mention = sentence.name_at(place)
        if key:
            yield key, sentence.words[place]
        elif mention and mention.form is MentionForm.NAME and word.endswith(_GENITIVE):
            yield _key_of(mention, word), sentence.words[place]
            return
        elif word[:1].isupper() or word in word_set("de", "function_words"):
            return


def _behind(sentence: Sentence, at: int) -> Iterator[_Anchor]:
    """Give names behind the noun as far as articles and prepositions lead: "in der Ukraine", "auf die Halle bei Ostermoor"."""
    link = ""
    for place in range(at + 1, at + 1 + MOST_WORDS_BEHIND):
        word = sentence.word(place)
        if not sentence.are_joined(place - 1):
            return
        key = _attributes().get(word.casefold())
        if key:
            yield key, sentence.words[place]
        elif word[:1].isupper():
            yield from _thing_at(sentence, place, link=link)
            link = ""
        elif word in _links():
            link = link if _links()[word] == "article" and link else _links()[word]
        else:
            return


def _thing_at(sentence: Sentence, place: int, *, link: str) -> Iterator[_Anchor]:
    """Give what a capitalised word stands for; a place or noun without a link in front is no part of the phrase."""
    word, span = sentence.word(place), sentence.words[place]
    mention = sentence.name_at(place)
    if mention and (link or mention.type is not EntityType.LOC or word.endswith(_GENITIVE)):
        yield _key_of(mention, word), span
    elif not mention and (link or word.endswith(_GENITIVE)) and (place_key := _place_key(word)):
        yield place_key, span
    elif not mention and link == "thing":
        yield f"thing:{word.casefold()}", span


def _place_key(word: str) -> str | None:
    """Give the key of a country or capital that is not tagged as a name."""
    for name in (word, word.removesuffix(_GENITIVE)):
        if name in _countries() or name.casefold() in _seats():
            return _countries().get(name, name.casefold())
    return None


def _key_of(mention: Mention, word: str) -> str:
    """Give a key for what is named, the same for a country and its adjective."""
    known = (_countries().get(name) for name in (mention.name, word, word.removesuffix(_GENITIVE)))
    return next((key for key in known if key), mention.entity)


@cache
def _links() -> dict[str, str]:
    """Give the words that may stand in front of a name, each with what may follow."""
    return {row[0]: row[1] for row in word_table("de", "framing_links")}


@cache
def _countries() -> dict[str, str]:
    """Give the key of each country by its names."""
    return {name: _COUNTRY + row[0] for row in word_table("de", "countries") for name in row[1].split(",")}


@cache
def _seats() -> dict[str, str]:
    """Give the key of the country by that of its capital."""
    return {
        name.casefold(): _COUNTRY + row[0]
        for row in word_table("de", "countries")
        for name in row[2].split(",")
        if name != _HYPHEN
    }


@cache
def _attributes() -> dict[str, str]:
    """Give what adjectives of countries and towns stand for, in all their forms."""
    endings = ("", *word_list("de", "framing_endings"))
    adjectives = {
        (stem + _ADJECTIVE + ending).casefold(): _COUNTRY + row[0]
        for row in word_table("de", "countries")
        for stem in row[3].split(",")
        if stem != _HYPHEN
        for ending in endings
    }
    return {(name + _TOWN_ENDING).casefold(): name.casefold() for name in city_names()} | adjectives
