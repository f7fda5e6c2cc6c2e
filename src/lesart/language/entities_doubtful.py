"""Tagged persons that the words around them show to be none: "wild entschlossen", "Schier schon verzweifelt"."""

from collections import defaultdict
from collections.abc import Sequence

from lesart.language.entities_known import known_names
from lesart.language.lexicon import grammar_words, is_given_name
from lesart.language.spelling import is_frequent_surname
from lesart.language.tokens import tokens_of
from lesart.records.entity import EntityType, Mention
from lesart.records.span import Span

_AROUND = 40  # characters
_ADJECTIVE_ENDING = "er"  # of those that open a sentence; the others end names in the genitive or dative too
_SENTENCE_ENDS = '.!?:“”"«»'


def without_doubtful_persons(text: str, names: Sequence[Mention]) -> tuple[Mention, ...]:
    """Give the names without the persons of one word that are none, wherever the report has them.

    A person named in full in the report, a given name and a frequent surname are left alone.
    """
    known = known_names([name for name in names if " " in name.name])
    lone: dict[str, list[Mention]] = defaultdict(list)
    for name in names:
        if name.type is EntityType.PER and " " not in name.name and not known.bears(name.name):
            lone[name.name].append(name)
    doubtful = {word for word, found in lone.items() if _is_doubtful(text, word, found)}
    return tuple(name for name in names if name.type is not EntityType.PER or name.name not in doubtful)


def _is_doubtful(text: str, word: str, found: Sequence[Mention]) -> bool:
    if word.islower() or not word[0].isalnum():
        return True
    if is_given_name(word) or is_frequent_surname(word):
        return False
    return len(found) == 1 and _opens_sentence_as_no_name(text, found[0])


def _opens_sentence_as_no_name(text: str, name: Mention) -> bool:
    """Whether a word opens its sentence before what stands behind no name: "Gravierender noch als", "Bester Stimmung war"."""
    before = tokens_of(text, Span(max(0, name.span.start - _AROUND), name.span.start))
    behind = tokens_of(text, Span(name.span.end, min(len(text), name.span.end + _AROUND)))
    if not behind or (before and before[-1].text not in _SENTENCE_ENDS):
        return False
    is_attribute = name.name.endswith(_ADJECTIVE_ENDING) and behind[0].is_capitalised
    return is_attribute or behind[0].key in grammar_words("behind-no-name")
