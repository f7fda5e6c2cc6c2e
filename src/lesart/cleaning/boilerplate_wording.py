"""Lines known by their wording: the furniture that news pages put around an article."""

import re
from dataclasses import dataclass
from functools import cache

from lesart.records.report import BoilerplateKind
from lesart.resources import word_list, word_table

_MORE = "\N{HORIZONTAL ELLIPSIS}"
_LONGEST = 300  # characters; a longer line is text, whatever it begins with
_LONGEST_HOLDING = 160
_CAPTION_WORDS = 60
_CREDIT_WORDS = 20  # of a line that begins with "Foto:"
_DIGITS = re.compile(r"\d+")
_OUTER = " \t:>»→|·•▶►–—.…\N{NO-BREAK SPACE}"


@dataclass(frozen=True, slots=True, kw_only=True)
class _Wordings:
    whole: dict[str, BoilerplateKind]
    openings: dict[
        str, tuple[tuple[str, BoilerplateKind, bool], ...]
    ]  # by their first word; whether a sentence may be one
    held: tuple[tuple[str, BoilerplateKind], ...]


def kind_by_wording(line: str) -> BoilerplateKind | None:
    """Give the kind of furniture a whole line is by its wording, None where the wording does not tell."""
    if len(line) > _LONGEST:
        return None
    wordings, plain = _wordings(), _plain(line)
    if plain in wordings.whole:
        return wordings.whole[plain]
    first = plain.split(maxsplit=1)[0] if plain else ""
    for opening, kind, takes_sentences in wordings.openings.get(first, ()):
        if plain.startswith(opening) and (takes_sentences or not _is_sentence_with(line, opening)):
            return kind
    if len(line) <= _LONGEST_HOLDING:
        return next((kind for held, kind in wordings.held if held in plain), None)
    return None


def credits_a_picture(line: str) -> bool:
    """Whether a line is a caption: it begins with "Foto: …" or ends with ". Bild: …", "(Foto: …)" or "© …"."""
    if len(line) > 2 * _LONGEST or len(line.split()) > _CAPTION_WORDS:
        return False
    # "Bild: Die Brücke ist frei." may quote a paper of that name.
    is_only_credit = len(line.split()) <= _CREDIT_WORDS and not line.rstrip().endswith((".", "!", "?"))
    return bool((is_only_credit and _caption_start().match(line)) or _caption_end().search(line))


def _is_sentence_with(line: str, opening: str) -> bool:
    """Whether an opening is part of a full sentence, as in "Mehr zum Thema sagte sie nicht.", and not a label of a link."""
    rest = line.strip()[len(opening) :]
    return line.rstrip()[-1:] in (".", "!") and rest.lstrip()[:1].isalnum() and len(rest.split()) > 3


def _plain(line: str) -> str:
    return " ".join(_DIGITS.sub("#", line.casefold()).split()).strip(_OUTER)


@cache
def _wordings() -> _Wordings:
    whole: dict[str, BoilerplateKind] = {}
    openings: dict[str, list[tuple[str, BoilerplateKind, bool]]] = {}
    held: list[tuple[str, BoilerplateKind]] = []
    for name, wording in word_table("de", "furniture"):
        kind, bare = BoilerplateKind(name), wording.strip(_MORE)
        if wording.startswith(_MORE):
            held.append((bare, kind))
        elif wording.endswith(_MORE):
            openings.setdefault(bare.split(maxsplit=1)[0], []).append(
                (bare, kind, wording.endswith(2 * _MORE))
            )
        else:
            whole[bare.strip(_OUTER)] = kind
    return _Wordings(
        whole=whole, openings={word: tuple(rows) for word, rows in openings.items()}, held=tuple(held)
    )


@cache
def _labels() -> str:
    return "|".join(sorted(map(re.escape, word_list("de", "caption_labels")), key=len, reverse=True))


@cache
def _caption_start() -> re.Pattern[str]:
    """Match "Foto: Anna Kessler", "(Bild: Kessler)", "© Kessler"."""
    return re.compile(rf"[(\[]?\s?(?:(?:{_labels()})\s?:|©)\s?\S", re.IGNORECASE)


@cache
def _caption_end() -> re.Pattern[str]:
    """Match ". Bild: Kessler / Agentur", "(Foto: Kessler)", "| © Kessler" at the end of a line."""
    return re.compile(
        rf"(?:[.!?|)(\[/]|\s{{2}})\s?(?:(?:{_labels()})\s?:|©)[^.!?]{{2,80}}\S{{0,20}}$", re.IGNORECASE
    )
