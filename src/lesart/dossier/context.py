"""The last parts of a dossier: timeline, open questions, names, passages to be careful with, what stands outside."""

from collections.abc import Iterator, Sequence

from lesart.dossier.days import contradiction, in_words
from lesart.dossier.page import Line, Pieces, Section, Table
from lesart.dossier.quoting import absence, all_readings, joined, quote, quote_reading, quote_reason
from lesart.dossier.sentences import because, flag_sentence, phrase
from lesart.records.analysed_report import AnnotatedReport
from lesart.records.comparison import Speaker
from lesart.records.dossier import Dossier, EventDossier
from lesart.records.point import NARRATOR, Point, Reading, Relation
from lesart.records.publication import contradicting_dates
from lesart.records.report import BoilerplateKind

OPEN_QUESTIONS = 10
# The rule by which the events stage finds a page date that does not fit the event.
OTHER_PAGE_DATE = "event-other-page-date"


def timeline_section(dossier: EventDossier) -> Section:
    """Give what happened when, with the words that date it."""
    entries = dossier.comparison.timeline
    table = Table(
        header=(phrase("column_date"), phrase("column_evidence")),
        rows=tuple(
            ((in_words(entry.value),), joined((quote_reading(reading),) for reading in entry.readings))
            for entry in entries
        ),
    )
    return Section(
        title=phrase("timeline_title"),
        intro="" if entries else phrase("timeline_none"),
        blocks=(table,) if entries else (),
    )


def questions_section(dossier: EventDossier, names: dict[str, str]) -> Section:
    """Give what the reports leave open: conflicts, and what one speaker says in one report alone."""
    searched = len(dossier.reports)
    points = dossier.comparison.points
    conflicts = [point for point in points if point.relation is Relation.CONFLICT]
    alone = [point for point in points if _is_unconfirmed(point)][:OPEN_QUESTIONS] if searched > 1 else []
    unknown_day = (
        () if dossier.event.date and dossier.event.date.value else (Line(pieces=(phrase("question_day"),)),)
    )
    blocks = (
        *unknown_day,
        *(Line(lead=phrase("question_conflict"), pieces=all_readings(point)) for point in conflicts),
        *((Line(lead=phrase("question_unconfirmed")),) if alone else ()),
        *(Line(pieces=all_readings(point), notes=absence(point, names, searched)) for point in alone),
    )
    return Section(
        title=phrase("questions_title"), intro="" if blocks else phrase("questions_none"), blocks=blocks
    )


def names_section(dossier: EventDossier) -> Section:
    """Give who is meant: spellings and roles as they stand in the reports."""
    speakers = [speaker for speaker in dossier.comparison.speakers if speaker.variants or speaker.roles]
    table = Table(
        header=tuple(phrase(f"column_{name}") for name in ("name", "spellings", "roles", "statements")),
        rows=tuple(_name_row(speaker) for speaker in speakers),
    )
    return Section(
        title=phrase("names_title"),
        intro="" if speakers else phrase("names_none"),
        blocks=(table,) if speakers else (),
    )


def cautions_section(dossier: EventDossier) -> Section:
    """Give the passages to be careful with."""
    flagged = (
        Line(
            lead=flag_sentence(flag),
            pieces=(quote(report, flag.span),),
            notes=(flag.because,) if flag.because else (),
        )
        for report in dossier.reports
        for flag in report.report.flags
    )
    dated_otherwise = (
        Line(lead=because([reason])[0], pieces=(quote_reason(reason),))
        for reason in dossier.event.because
        if reason.rule == OTHER_PAGE_DATE
    )
    contradicting = (line for report in dossier.reports for line in _contradicting_dates(report))
    blocks = (*dated_otherwise, *contradicting, *flagged)
    return Section(
        title=phrase("cautions_title"), intro="" if blocks else phrase("cautions_none"), blocks=blocks
    )


def _contradicting_dates(report: AnnotatedReport) -> Iterator[Line]:
    """Give the dates of a report that contradict the one it is dated by, with their lines where they stand in the text."""
    dates = report.report.publication_dates
    for other in contradicting_dates(dates):
        lines = [(quote(report, dated.span),) for dated in (dates[0], other) if dated.span]
        yield Line(lead=contradiction(dates[0], other), pieces=joined(lines) or (report.id,))


def elsewhere_section(dossier: EventDossier, whole: Dossier) -> Section:
    """Give what does not belong to this event: related events, and links to other subjects inside the reports."""
    blocks = (
        *_related(dossier, whole),
        *(line for report in dossier.reports for line in _foreign_passages(report)),
    )
    return Section(
        title=phrase("elsewhere_title"), intro="" if blocks else phrase("elsewhere_none"), blocks=blocks
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


def _name_row(speaker: Speaker) -> tuple[Pieces, ...]:
    return (
        (speaker.name,),
        _spellings(speaker.variants),
        _spellings(speaker.roles),
        (str(len(speaker.statement_ids)),),
    )


def _spellings(readings: Sequence[Reading]) -> Pieces:
    return joined((quote_reading(reading),) for reading in readings)
