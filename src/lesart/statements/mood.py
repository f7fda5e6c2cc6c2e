"""The mood of a clause: Konjunktiv, hearsay with "soll", infinitive with "zu"."""

import re

from lesart.resources import word_list
from lesart.statements.utterances import Clause, Kind, Utterance
from lesart.statements.vocabulary import closed_words, lower_words, part_of_speech, subjunctive_kind

_INFINITIVE = re.compile(r"\w+(?:e|er|el)n|\w*tun|\w*sein")


ANY = frozenset({"one", "two", "modal"})
TELLING = frozenset({"one", "two"})
CERTAIN = frozenset({"one"})


def is_subjunctive(utterance: Utterance, clause: Clause, kinds: frozenset[str] = ANY) -> bool:
    """Whether a verb of the clause is in the Konjunktiv of one of the kinds of `subjunctive_forms.txt`."""
    words = utterance.words(clause)
    if any(word.low in part_of_speech("first") for word in words) or _is_formula(utterance, clause):
        return False
    return any(
        subjunctive_kind(word.low) in kinds
        for index, word in enumerate(words)
        if word.kind is Kind.WORD
        and (word.text[0].islower() or (index == 0 and word.low in ("sei", "seien", "habe")))
    )


def has_infinitive(utterance: Utterance, clause: Clause) -> bool:
    """Whether the clause ends in an infinitive with "zu": "zu kommen", "anzukommen"."""
    words = utterance.words(clause)
    for index, word in enumerate(words):
        is_after_zu = index > 0 and words[index - 1].low == "zu"
        if (
            is_after_zu
            and word.kind is Kind.WORD
            and word.text[0].islower()
            and _INFINITIVE.fullmatch(word.low)
        ):
            return True
        if _holds_zu(word.low) and not word.is_capital:
            return True
        if word.kind is Kind.QUOTATION and index + 1 == len(words) and _quoted_infinitive(word.text):
            return True
    return False


def has_finite_verb(utterance: Utterance, clause: Clause) -> bool:
    """Whether a word of the clause looks like a finite verb: an auxiliary, a strong past, a form in -t, -te, -ten, -en."""
    words = utterance.words(clause)
    for index, word in enumerate(words):
        if word.kind is not Kind.WORD or word.text[0].isupper():
            continue
        if word.low in lower_words("auxiliary_verbs") or subjunctive_kind(word.low) is not None:
            return True
        is_before_noun = index + 1 < len(words) and words[index + 1].is_capital
        if word.low.endswith(("t", "en", "te")) and word.low not in closed_words() and not is_before_noun:
            return True
    return False


def is_told_of_past(utterance: Utterance, clause: Clause) -> bool:
    """Whether a clause ends in a past tense that is no Konjunktiv: "war", "wurden", "kamen"."""
    last = utterance.tokens[clause.end - 1]
    return last.low in part_of_speech("past")


def is_hearsay(utterance: Utterance, clause: Clause) -> bool:
    """Whether the clause passes on a rumour: "soll … gesehen haben", "sollen … geflohen sein"."""
    words = utterance.words(clause)
    lows = [word.low for word in words]
    if not {"soll", "sollen"} & set(lows) or lows[-1] not in ("haben", "sein") or len(lows) < 4:
        return False
    return lows[-2].endswith(("t", "en", "worden"))


def _holds_zu(word: str) -> bool:
    for part in word_list("de", "separable_parts"):
        if word.startswith(part + "zu") and len(word) > len(part) + 5 and _INFINITIVE.fullmatch(word):
            return True
    return False


def _quoted_infinitive(quotation: str) -> bool:
    inner = quotation[1:-1].rstrip(" .!?")
    words = inner.split()
    if not words:
        return False
    return _holds_zu(words[-1].lower()) or (len(words) > 1 and words[-2] == "zu" and words[-1].islower())


def _is_formula(utterance: Utterance, clause: Clause) -> bool:
    """Whether the Konjunktiv is a set phrase: "es sei denn", "sei es", "als sei", "wie dem auch sei"."""
    lows = [word.low for word in utterance.words(clause)]
    pairs = set(zip(lows, lows[1:], strict=False))
    if {("sei", "denn"), ("sei", "es"), ("auch", "sei"), ("sei", "dank")} & pairs and len(lows) < 8:
        return True
    return lows[0] == "als" and len(lows) > 1 and subjunctive_kind(lows[1]) is not None
