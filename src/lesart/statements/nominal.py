"""Noun phrases: where a speaker's name, title and apposition begin and end."""

from collections.abc import Sequence

from lesart.resources import word_set
from lesart.statements.utterances import Kind, Token
from lesart.statements.vocabulary import (
    agency_names,
    closed_words,
    cue_forms,
    is_attribution_noun,
    lower_words,
    part_of_speech,
    subjunctive_kind,
)

_ENDINGS = ("e", "er", "es", "en", "em")
# A phrase of more words than this is no speaker.
LONGEST_PHRASE = 24


def phrase_end(tokens: Sequence[Token], start: int, end: int) -> int:
    """Give the index after the noun phrase that begins at `start`, or `start` where none begins there."""
    at = _kernel_end(tokens, start, end)
    if at == start or (_is_bare(tokens, start) and _opens_outlet(tokens, at, end)):
        return at
    end = min(end, start + LONGEST_PHRASE)
    while at < end:
        longer = _attribute_end(tokens, at, end)
        if longer == at:
            break
        at = longer
    return at


def _is_bare(tokens: Sequence[Token], start: int) -> bool:
    is_article = tokens[start].low in part_of_speech("nominative") | part_of_speech("oblique")
    return not is_article and not is_attribution_noun(tokens[start].low)


def _opens_outlet(tokens: Sequence[Token], at: int, end: int) -> bool:
    """Whether "der" names the outlet spoken to and no genitive: "sagte Kessler der Zeitung", "sagte Kessler der dpa"."""
    if at + 1 >= end or tokens[at].low != "der":
        return False
    following = tokens[at + 1]
    is_outlet = following.low in word_set("de", "outlet_kinds") or following.text in agency_names()
    return is_outlet or following.kind is Kind.QUOTATION


def _kernel_end(tokens: Sequence[Token], start: int, end: int) -> int:
    """Give the end of article, adjectives and nouns."""
    at = start
    articles = part_of_speech("nominative") | part_of_speech("oblique")
    if at < end and tokens[at].low in articles:
        at += 1
    at = _adjectives_end(tokens, at, end)
    nouns = _nouns_end(tokens, at, end)
    return nouns if nouns > at else start


def _adjectives_end(tokens: Sequence[Token], start: int, end: int) -> int:
    """Give the end of lower-case words and figures that a noun follows, `start` where no noun does."""
    at = start
    while at < end and at < start + 5 and _may_be_adjective(tokens[at]):
        at += 1
    return at if at < end and _is_noun(tokens, at) else start


def _may_be_adjective(token: Token) -> bool:
    if token.kind is not Kind.WORD or token.text[0].isupper():
        return False
    if token.text[0].isdigit():
        return True
    is_verb = token.low in cue_forms().finite or subjunctive_kind(token.low) is not None
    is_closed = token.low in closed_words() and token.low not in lower_words("closed_adjectives")
    return token.low.endswith(_ENDINGS) and not is_closed and not is_verb


def _is_noun(tokens: Sequence[Token], at: int) -> bool:
    token = tokens[at]
    if token.kind is Kind.QUOTATION:
        return True
    is_address = token.kind is Kind.WORD and "." in token.text and token.text[0].isalpha()
    ends_in_noun = token.kind is Kind.WORD and token.text.rpartition("-")[2][:1].isupper()
    is_name = is_address or token.text in agency_names() or (ends_in_noun and "-" in token.text)
    # Inside a sentence a capital makes a name even of a small word: "sagte Scharf".
    is_inside = at > 0 and tokens[at - 1].kind is Kind.WORD and token.low not in part_of_speech("address")
    return is_name or (token.is_capital and (is_inside or token.low not in closed_words()))


def _nouns_end(tokens: Sequence[Token], start: int, end: int) -> int:
    at = start
    while at < end:
        token = tokens[at]
        is_long_quotation = token.kind is Kind.QUOTATION and (
            len(token.text) > 60 or token.text[1:2].islower()
        )
        if at > start and (is_long_quotation or token.low in word_set("de", "calendar_names")):
            break
        is_initial_point = token.text == "." and at > start and len(tokens[at - 1].text) <= 4 and at + 1 < end
        joins_names = (
            token.low in part_of_speech("particle") and at > start and _is_name_after(tokens, at, end)
        )
        if (
            _is_noun(tokens, at)
            or (token.kind is Kind.ASIDE and at > start)
            or is_initial_point
            or joins_names
        ):
            at += 1
        else:
            break
    return at


def _is_name_after(tokens: Sequence[Token], at: int, end: int) -> bool:
    """Whether a particle stands inside a name ("Ursula von der Leyen"), told by a capital within two words."""
    if tokens[at].low in part_of_speech("genitive"):
        return False
    after = at + 1
    if after < end and tokens[after].low in ("der", "den", "la", "le"):
        after += 1
    return after < end and tokens[after].is_capital


def _attribute_end(tokens: Sequence[Token], at: int, end: int) -> int:
    """Give the end of one genitive, "von …" attribute or coordinated phrase, `at` where none follows."""
    low = tokens[at].low
    if low in part_of_speech("genitive") or (low.endswith("er") and _may_be_adjective(tokens[at])):
        return _after(tokens, at, at, end)
    if low in part_of_speech("attribute"):
        return _after(tokens, at, at + 1, end)
    if low in ("und", "sowie") and at + 1 < end:
        return _after(tokens, at, at + 1, end)
    if low == "als" and at + 2 < end and tokens[at + 1].low == "auch":
        return _after(tokens, at, at + 2, end)
    return at


def _after(tokens: Sequence[Token], fallback: int, start: int, end: int) -> int:
    reached = _kernel_end(tokens, start, end)
    return reached if reached > start else fallback
