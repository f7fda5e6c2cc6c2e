"""The last parts of a dossier: timeline, open questions, names, passages to be careful with, what stands outside."""

from collections.abc import Iterable, Iterator, Sequence

from lesart.dossier.days import contradiction, in_words
from lesart.dossier.page import Block, Line, Pieces, Quote, Section, Table
from lesart.dossier.parting import parted
from lesart.dossier.quoting import (
    also_at,
    briefest,
    counted,
    joined,
    listed,
    quote,
    quote_reading,
    quote_reason,
)
from lesart.dossier.sentences import because, flag_sentence, phrase
from lesart.records.analysed_report import AnnotatedReport
from lesart.records.comparison import Speaker, TimelineEntry
from lesart.records.depth import Depth
from lesart.records.dossier import Dossier, EventDossier
from lesart.records.point import NARRATOR, Point, Reading, Relation
from lesart.records.publication import contradicting_dates
from lesart.records.report import BoilerplateKind, Flag

MOST_ENTRIES = 8
MOST_NAMES = 6
MOST_ROLES = 2
MOST_OF_A_FLAG = 3
MOST_FOREIGN = 5
MOST_QUESTIONS = 10
# The rule by which the events stage finds a page date that does not fit the event.
OTHER_PAGE_DATE = "event-other-page-date"


def timeline_section(dossier: EventDossier, depth: Depth) -> Section:
    """Give what happened when, with the words that date it; what most reports date is shown first to be shown."""
    entries = dossier.comparison.timeline
    ranked = sorted(
        range(len(entries)), key=lambda at: (-len({r.report_id for r in entries[at].readings}), at)
    )
    shown, rest = (sorted(ats) for ats in parted(ranked, MOST_ENTRIES, depth))
    return Section(
        title=phrase("timeline_title"),
        intro="" if entries else phrase("timeline_none"),
        blocks=_timeline([entries[at] for at in shown], depth),
        rest=_timeline([entries[at] for at in rest], Depth.FULL),
        left_out=counted("more_entries", len(rest)) if rest else "",
    )


def questions_section(dossier: EventDossier, depth: Depth) -> Section:
    """Give what the reports leave open, by the numbers of the points: conflicts, and what only one speaker says once."""
    points = dossier.comparison.points
    conflicts = [point.id for point in points if point.relation is Relation.CONFLICT]
    alone = [point.id for point in points if _is_unconfirmed(point)] if len(dossier.reports) > 1 else []
    is_day_known = dossier.event.date and dossier.event.date.value
    blocks = (
        *(() if is_day_known else (Line(pieces=(phrase("question_day"),)),)),
        *_question("question_conflict", conflicts, depth),
        *_question("question_unconfirmed", alone, depth),
    )
    return Section(
        title=phrase("questions_title"), intro="" if blocks else phrase("questions_none"), blocks=blocks
    )


def names_section(dossier: EventDossier, depth: Depth) -> Section:
    """Give who is meant: spellings and roles as they stand in the reports; who is nowhere named has no place here.

    Neither has a single word of which no more is told than that it stands there as a name.
    """
    named = [speaker for speaker in dossier.comparison.speakers if speaker.variants and _is_told_of(speaker)]
    speakers = sorted(named, key=lambda speaker: len(speaker.variants) + len(speaker.roles) == 1)
    shown, rest = parted(speakers, MOST_NAMES, depth)
    return Section(
        title=phrase("names_title"),
        intro="" if speakers else phrase("names_none"),
        blocks=_names(shown, depth),
        rest=_names(rest, Depth.FULL),
        left_out=counted("more_names", len(rest)) if rest else "",
    )


def _is_told_of(speaker: Speaker) -> bool:
    """Whether there is more to a name than one word: given name, another spelling, an office, a statement."""
    is_known = len(speaker.variants) > 1 or bool(speaker.roles or speaker.statement_ids)
    return is_known or " " in speaker.name


def cautions_section(dossier: EventDossier, depth: Depth) -> Section:
    """Give the passages to be careful with, those of one kind together."""
    dated_otherwise = (
        Line(lead=because([reason])[0], pieces=(quote_reason(reason),))
        for reason in dossier.event.because
        if reason.rule == OTHER_PAGE_DATE
    )
    contradicting = (line for report in dossier.reports for line in _contradicting_dates(report))
    flagged, left = _flagged(dossier.reports, depth)
    blocks = (*dated_otherwise, *contradicting, *flagged)
    number = sum(1 for line in left for piece in line.pieces if isinstance(piece, Quote))
    return Section(
        title=phrase("cautions_title"),
        intro="" if blocks else phrase("cautions_none"),
        blocks=blocks,
        rest=left,
        left_out=counted("more_passages", number) if left else "",
    )


def _timeline(entries: Sequence[TimelineEntry], depth: Depth) -> tuple[Block, ...]:
    rows = tuple(((in_words(entry.value),), _evidence(entry, depth)) for entry in entries)
    return (Table(header=(phrase("column_date"), phrase("column_evidence")), rows=rows),) if rows else ()


def _evidence(entry: TimelineEntry, depth: Depth) -> Pieces:
    if depth is Depth.FULL:
        return _spellings(entry.readings)
    first = briefest(entry.readings)
    others = [reading for reading in entry.readings if reading != first]
    return (quote_reading(first), *((" ", *also_at(others)) if others else ()))


def _question(key: str, point_ids: Sequence[str], depth: Depth) -> tuple[Line, ...]:
    if not point_ids:
        return ()
    shown, rest = parted(point_ids, MOST_QUESTIONS, depth)
    told = [*shown, *([counted("more", len(rest))] if rest else [])]
    return (Line(lead=phrase(key), pieces=(listed(told),)),)


def _names(speakers: Iterable[Speaker], depth: Depth) -> tuple[Block, ...]:
    header = tuple(phrase(f"column_{name}") for name in ("name", "spellings", "roles"))
    rows = tuple(_name_row(speaker, depth) for speaker in speakers)
    return (Table(header=header, rows=rows),) if rows else ()


def _flagged(reports: Sequence[AnnotatedReport], depth: Depth) -> tuple[tuple[Line, ...], tuple[Line, ...]]:
    """Give what is shown of the flagged passages and what is left out, a line for each kind of flag."""
    by_kind: dict[str, list[Pieces]] = {}
    for report in reports:
        for flag in report.report.flags:
            told = (quote(report, flag.span), *_told_why(flag))
            by_kind.setdefault(flag_sentence(flag), []).append(told)
    halves = [(kind, parted(found, MOST_OF_A_FLAG, depth)) for kind, found in by_kind.items()]
    return (
        tuple(Line(lead=kind, pieces=joined(shown)) for kind, (shown, _) in halves),
        tuple(Line(lead=kind, pieces=joined(rest)) for kind, (_, rest) in halves if rest),
    )


def _told_why(flag: Flag) -> Pieces:
    return (f" ({flag.because})",) if flag.because else ()


def _contradicting_dates(report: AnnotatedReport) -> Iterator[Line]:
    """Give the dates of a report that contradict the one it is dated by, with their lines where they stand in the text."""
    dates = report.report.publication_dates
    for other in contradicting_dates(dates):
        lines = [(quote(report, dated.span),) for dated in (dates[0], other) if dated.span]
        yield Line(lead=contradiction(dates[0], other), pieces=joined(lines) or (report.id,))


def elsewhere_section(dossier: EventDossier, whole: Dossier, depth: Depth) -> Section:
    """Give what does not belong to this event: related events, and links to other subjects inside the reports."""
    found = (
        *_related(dossier, whole),
        *(line for report in dossier.reports for line in _foreign_passages(report)),
    )
    shown, rest = parted(found, MOST_FOREIGN, depth)
    return Section(
        title=phrase("elsewhere_title"),
        intro="" if found else phrase("elsewhere_none"),
        blocks=tuple(shown),
        rest=tuple(rest),
        left_out=counted("more_passages", len(rest)) if rest else "",
    )


def _related(dossier: EventDossier, whole: Dossier) -> tuple[Line, ...]:
    others = {other.event.id: other.event for other in whole.events if other.event.id != dossier.event.id}
    return tuple(
        Line(
            lead=others[event_id].label,
            pieces=(phrase("related_reports", reports=", ".join(others[event_id].report_ids)),),
            notes=(story.because,),
        )
        for story in whole.stories
        if dossier.event.id in story.event_ids
        for event_id in story.event_ids
        if event_id in others
    )


def _foreign_passages(report: AnnotatedReport) -> tuple[Line, ...]:
    return tuple(
        Line(
            lead=phrase("foreign_link"),
            pieces=(quote(report, stretch.span),),
        )
        for stretch in report.report.boilerplate
        if stretch.kind is BoilerplateKind.RELATED_LINK
    )


def _is_unconfirmed(point: Point) -> bool:
    return point.relation is Relation.SINGLE and any(reading.by != NARRATOR for reading in point.readings)


def _name_row(speaker: Speaker, depth: Depth) -> tuple[Pieces, ...]:
    roles, others = parted(speaker.roles, MOST_ROLES, depth)
    return (
        (speaker.name,),
        _spellings(speaker.variants),
        (*_spellings(roles), *((" ", *also_at(others)) if others else ())),
    )


def _spellings(readings: Sequence[Reading]) -> Pieces:
    return joined((quote_reading(reading),) for reading in readings)
