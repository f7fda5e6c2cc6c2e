"""With which verbs of saying the reports give back the same speaker."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache

from lesart.comparison.framing.uses import wording_of
from lesart.comparison.likeness import stems_of
from lesart.records.analysed_report import AnnotatedReport
from lesart.records.framing import Saying, SayingVerb, Stance, Voice, WordUse
from lesart.records.point import NARRATOR, Point, Relation
from lesart.records.span import Span, covering
from lesart.records.statement import Statement
from lesart.resources import word_set, word_table
from lesart.text.words import word_spans

SAME_UTTERANCE = 0.4  # share of the shorter content's words; by reading the pairs of 24 events
FEWEST_SHARED = 2
LONGEST_CUE = 60  # characters; of a verb whose parts stand further apart only the first part is quoted
_SEPARATOR = "|"
_PREFIXED = "ge"
# Told of whatever the speaker says; the other stances go with what is said.
STRONG = frozenset(
    {Stance.DOUBT, Stance.CONCESSION, Stance.THREAT, Stance.BOAST, Stance.ATTACK, Stance.DISCLOSURE}
)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Verb:
    """A row of the word list: a verb with its separable part ("" if none)."""

    infinitive: str
    stance: Stance
    part: str
    beginnings: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class _Said:
    """A statement whose cue is a verb of the word list."""

    statement: str
    stems: frozenset[str]
    verb: _Verb
    form: str
    use: WordUse


def saying_of(reports: Sequence[AnnotatedReport], points: Sequence[Point]) -> tuple[Saying, ...]:
    """Give the speakers whom reports give back with verbs of different stance, same utterances first."""
    by_speaker: defaultdict[str, list[_Said]] = defaultdict(list)
    names: dict[str, str] = {}
    for report in reports:
        for statement in report.statements:
            entity = statement.speaker_entity
            said = _said(report, statement)
            if entity and statement.speaker_name and said:
                by_speaker[entity].append(said)
                names.setdefault(entity, statement.speaker_name)
    tied = _tied(points)
    found = (
        Saying(speaker=names[entity], entity=entity, verbs=verbs, points=ties)
        for entity, said in by_speaker.items()
        for verbs, ties in _chosen_differently(said, tied)
    )
    return tuple(sorted(found, key=_weight))


def stance_of(cue: Sequence[str]) -> Stance | None:
    """Give the stance of the verb in the words of a cue, None where the word list has none of them."""
    verb = _verb_in([word.casefold() for word in cue])
    return verb[0].stance if verb else None


def _said(report: AnnotatedReport, statement: Statement) -> _Said | None:
    spans = [word for cue in _cue(report, statement) for word in word_spans(report.text, cue)]
    words = [span.of(report.text).casefold() for span in spans]
    verb = None if set(words) & word_set("de", "negation_words") else _verb_in(words)
    if verb is None:
        return None
    span = covering(spans)
    if span.end - span.start > LONGEST_CUE:
        span = spans[verb[1]]
    return _Said(
        statement=f"{report.id}#{statement.id}",
        stems=stems_of(_content(report, statement)),
        verb=verb[0],
        form=span.of(report.text),
        use=WordUse(
            report_id=report.id, span=span, text=span.of(report.text), by=NARRATOR, voice=Voice.OUTLET
        ),
    )


def _cue(report: AnnotatedReport, statement: Statement) -> tuple[Span, ...]:
    """Give the cue as far as it stands in one sentence: the content's, or its only one."""
    sentences = [
        sentence
        for sentence in report.analysed.sentences
        if any(sentence.covers(cue) for cue in statement.cue)
    ]
    if len(sentences) > 1:
        sentences = [
            sentence for sentence in sentences if any(sentence.overlap(span) for span in statement.content)
        ]
    return tuple(cue for cue in statement.cue if len(sentences) == 1 and sentences[0].covers(cue))


def _content(report: AnnotatedReport, statement: Statement) -> str:
    return " ".join(span.of(report.text) for span in statement.content)


def _verb_in(words: Sequence[str]) -> tuple[_Verb, int] | None:
    """Give the verb in a cue and which of its words it is; verbs with a part that separates are tried first."""
    for verb in _verbs():
        for at, word in enumerate(words):
            if verb.part and word.startswith(_joined_beginnings(verb)):
                return verb, at
            if word.startswith(verb.beginnings) and (not verb.part or verb.part in words):
                return verb, at
    return None


@cache
def _joined_beginnings(verb: _Verb) -> tuple[str, ...]:
    """Give the beginnings of forms in one word: "einräum", "eingeräum"."""
    return tuple(
        verb.part + between + beginning for beginning in verb.beginnings for between in ("", _PREFIXED)
    )


@cache
def _verbs() -> tuple[_Verb, ...]:
    verbs = (
        _Verb(
            infinitive=infinitive,
            stance=Stance(stance),
            part=infinitive.partition(_SEPARATOR)[0] if _SEPARATOR in infinitive else "",
            beginnings=tuple(beginnings.casefold().split(",")),
        )
        for stance, infinitive, beginnings in word_table("de", "framing_saying_verbs")
    )
    return tuple(sorted(verbs, key=lambda verb: not verb.part))


def _tied(points: Sequence[Point]) -> Mapping[str, Sequence[str]]:
    """Give the statements that each point shared by reports holds."""
    return {
        point.id: [reading.statement_id for reading in point.readings if reading.statement_id]
        for point in points
        if point.relation is not Relation.SINGLE
    }


def _chosen_differently(
    said: Sequence[_Said], tied: Mapping[str, Sequence[str]]
) -> Iterator[tuple[tuple[SayingVerb, ...], tuple[str, ...]]]:
    """Give the verbs of each utterance that reports share, then those of strong stance for the speaker altogether."""
    told: set[str] = set()
    for point, statements in tied.items():
        shared = [one for one in said if one.statement in statements and one.statement not in told]
        same = [one for one in shared if any(_is_same_utterance(one, other) for other in shared)]
        if _stances_differ(same):
            told.update(one.statement for one in same)
            yield _verbs_of(same), (point,)
    rest = [one for one in said if one.statement not in told and one.verb.stance in STRONG]
    if _stances_differ(rest):
        yield _verbs_of(rest), ()


def _is_same_utterance(first: _Said, second: _Said) -> bool:
    """Whether two reports give back the same words, one of them perhaps more of them."""
    fewer = min(len(first.stems), len(second.stems))
    return first.use.report_id != second.use.report_id and len(first.stems & second.stems) >= max(
        FEWEST_SHARED, SAME_UTTERANCE * fewer
    )


def _stances_differ(said: Sequence[_Said]) -> bool:
    """Whether two reports choose verbs of different stance, with at least one that is not plain."""
    stances: defaultdict[str, set[Stance]] = defaultdict(set)
    for one in said:
        stances[one.use.report_id].add(one.verb.stance)
    return len({frozenset(chosen) for chosen in stances.values()}) > 1


def _verbs_of(said: Sequence[_Said]) -> tuple[SayingVerb, ...]:
    by_verb: defaultdict[_Verb, list[_Said]] = defaultdict(list)
    for one in said:
        by_verb[one.verb].append(one)
    verbs = (
        SayingVerb(
            stance=verb.stance,
            wording=wording_of((one.use for one in chosen), (one.form for one in chosen)),
        )
        for verb, chosen in by_verb.items()
    )
    return tuple(
        sorted(verbs, key=lambda verb: (verb.stance is Stance.PLAIN, verb.stance, verb.wording.text))
    )


def _weight(saying: Saying) -> tuple[bool, bool, int, str, str]:
    """Give a key that sorts the same utterance to the front, then strong stances, then what more reports tell."""
    reports = {use.report_id for verb in saying.verbs for use in verb.wording.uses}
    is_strong = any(verb.stance in STRONG for verb in saying.verbs)
    return (
        not saying.points,
        not is_strong,
        -len(reports),
        saying.speaker,
        saying.verbs[0].wording.text,
    )
