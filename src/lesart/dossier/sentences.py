"""Sentences for readers, made of wording and of words of the reports."""

from collections.abc import Iterable

from babel import Locale

from lesart.records.depth import Depth
from lesart.records.reason import Reason
from lesart.records.report import Flag, ReportType
from lesart.resources import wording

DOSSIER_LANGUAGE = "de"


def phrase(key: str, **words: object) -> str:
    """Give a phrase of the dossier, filled with words and numbers."""
    return wording(DOSSIER_LANGUAGE, "dossier")[key].format(**words)


def left_out(counted: str, depth: Depth) -> str:
    """Say what was left out, and at which depth it is shown."""
    return phrase("left_out", counted=counted, depth=depth.value)


def because(reasons: Iterable[Reason]) -> tuple[str, ...]:
    """Give a sentence for each rule that fired, with all the words it fired on."""
    words: dict[str, dict[str, None]] = {}
    for reason in reasons:
        words.setdefault(reason.rule, {})[reason.text] = None
    between = phrase("between_words")
    return tuple(
        wording(DOSSIER_LANGUAGE, "reason")[rule].format(text=between.join(texts))
        for rule, texts in words.items()
    )


def flag_sentence(flag: Flag) -> str:
    """Give the sentence that says what to be careful with."""
    return wording(DOSSIER_LANGUAGE, "flag")[flag.flag]


def language_name(code: str) -> str:
    """Give the name of a language in the language of the dossier, its code where it has none."""
    return str(Locale(DOSSIER_LANGUAGE).languages.get(code, code))


def type_name(kind: ReportType) -> str:
    """Give what a type of reports that are no plain news is called."""
    return wording(DOSSIER_LANGUAGE, "type")[kind.value]
