"""The German words that the statement rules go by, read from the resources once."""

from dataclasses import dataclass
from functools import cache

from lesart.resources import word_list, word_set, word_table

_INSEPARABLE = (
    "be",
    "ge",
    "er",
    "ver",
    "zer",
    "ent",
    "emp",
    "miss",
    "über",
    "unter",
    "hinter",
    "wider",
    "wieder",
)


@dataclass(frozen=True, slots=True, kw_only=True)
class CueVerb:
    """A verb of saying: its separable part ("" if none) and its uses as in `cue_verbs.txt`."""

    infinitive: str
    part: str
    uses: frozenset[str]

    def may(self, *uses: str) -> bool:
        """Whether the verb has one of the uses."""
        return not self.uses.isdisjoint(uses)

    @property
    def prepositions(self) -> frozenset[str]:
        """Give the prepositions that introduce what is said ("warnen vor")."""
        return frozenset(use[1:] for use in self.uses if use.startswith("+"))


@dataclass(frozen=True, slots=True, kw_only=True)
class CueForms:
    """Cue verbs by their forms: finite with the part apart, finite with the part attached, participle, zu-infinitive."""

    finite: dict[str, tuple[CueVerb, ...]]
    attached: dict[str, tuple[CueVerb, ...]]
    participle: dict[str, tuple[CueVerb, ...]]


@cache
def part_of_speech(part: str) -> frozenset[str]:
    """Give the small words that play a part in the clause ("that", "relative", "preposition" …)."""
    return frozenset(word for word, plays in word_table("de", "clause_frames") if plays == part)


@cache
def cue_nouns() -> frozenset[str]:
    """Give the nouns that announce words or views, case-folded."""
    return word_set("de", "cue_nouns")


@cache
def cue_states() -> frozenset[str]:
    """Give the adjectives that announce a view, case-folded."""
    return word_set("de", "cue_states")


@cache
def cue_forms() -> CueForms:
    """Give the index of all forms of the cue verbs."""
    finite: dict[str, list[CueVerb]] = {}
    attached: dict[str, list[CueVerb]] = {}
    participle: dict[str, list[CueVerb]] = {}
    for row in word_table("de", "cue_verbs"):
        verb = _verb(row)
        for form in _finite_forms(row):
            finite.setdefault(form, []).append(verb)
            if verb.part:
                attached.setdefault(verb.part + form, []).append(verb)
        participle.setdefault(verb.part + _participle(row), []).append(verb)
    return CueForms(finite=_frozen(finite), attached=_frozen(attached), participle=_frozen(participle))


@cache
def lower_words(name: str) -> frozenset[str]:
    """Give the entries of a list as a token's `low` has them: lower-case, "ß" kept."""
    return frozenset(entry.lower() for entry in word_list("de", name))


@cache
def closed_words() -> frozenset[str]:
    """Give the words that are neither noun nor adjective, however they are written."""
    small = frozenset(row[0] for row in word_table("de", "clause_frames"))
    return lower_words("function_words") | lower_words("sentence_adverbs") | small


@cache
def agency_names() -> dict[str, str]:
    """Give the spellings of news agencies with their usual short names."""
    names: dict[str, str] = {}
    for row in word_table("de", "agencies"):
        spellings = row[1].split("|") if len(row) > 1 else []
        names.update({spelling.rstrip("?"): row[0] for spelling in (row[0], *spellings)})
    return names


@cache
def is_attribution_noun(word: str) -> bool:
    """Whether "nach <word>" says according to whom, the last part of a compound decides ("Polizeiangaben")."""
    nouns = word_set("de", "attribution_nouns")
    return word in nouns or any(len(noun) > 5 and word.endswith(noun) for noun in nouns)


@cache
def subjunctives() -> dict[str, str]:
    """Give the Konjunktiv forms with their kind ("one" is never an indicative, "two" may also be unreal)."""
    forms = {row[0]: row[1] for row in word_table("de", "subjunctive_forms")}
    for infinitive in word_list("de", "subjunctive_verbs"):
        if infinitive.endswith("en"):
            forms.setdefault(infinitive[:-1], "one")
    return forms


@cache
def subjunctive_kind(word: str) -> str | None:
    """Give the kind of Konjunktiv of a lower-case word, None where it is none that is told from the indicative."""
    forms = subjunctives()
    if word in forms:
        return forms[word]
    if word.endswith("iere") and len(word) > 6:
        return "one"
    if word.endswith("weise") or word in lower_words("function_words"):
        return None  # "teilweise", "einige"
    for prefix in word_list("de", "separable_parts"):
        stem = word.removeprefix(prefix)
        if stem != word and forms.get(stem) == "one" and len(stem) > 3:
            return "one"
    return None


def _verb(row: tuple[str, ...]) -> CueVerb:
    part, _, stem = row[0].rpartition("|")
    return CueVerb(infinitive=part + stem, part=part, uses=frozenset(row[1].split()))


def _stem(row: tuple[str, ...]) -> str:
    infinitive = row[0].rpartition("|")[2]
    return infinitive.removesuffix("en") if infinitive.endswith("en") else infinitive.removesuffix("n")


def _finite_forms(row: tuple[str, ...]) -> tuple[str, ...]:
    stem, infinitive = _stem(row), row[0].rpartition("|")[2]
    link = "e" if stem.endswith(("t", "d")) else ""
    past = row[2] if len(row) > 2 and row[2] else stem + link + "te"
    present = row[4] if len(row) > 4 and row[4] else stem + link + "t"
    plural = past + ("n" if past.endswith("e") else "en")
    subjunctive = infinitive.removesuffix("n")
    return tuple(dict.fromkeys((present, infinitive, past, plural, subjunctive)))


def _participle(row: tuple[str, ...]) -> str:
    if len(row) > 3 and row[3]:
        return row[3]
    stem = _stem(row)
    has_prefix = stem.endswith("ier") or stem.startswith(_INSEPARABLE)
    link = "e" if stem.endswith(("t", "d")) else ""
    return ("" if has_prefix else "ge") + stem + link + "t"


def _frozen(index: dict[str, list[CueVerb]]) -> dict[str, tuple[CueVerb, ...]]:
    return {form: tuple(verbs) for form, verbs in index.items()}
