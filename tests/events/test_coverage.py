from dataclasses import replace
from datetime import date

from lesart.events.coverage import days_published, outlet_counts
from lesart.records.analysed_report import AnnotatedReport
from lesart.records.event import OutletCount
from lesart.records.publication import DateKind, DateTrust, Precision, PublicationDate
from lesart.records.report import Found
from tests.making import annotated


def by(outlet: str | None, dated: PublicationDate | None = None) -> AnnotatedReport:
    """Give a report of an outlet and a date."""
    report = annotated("a", "Der Deich brach.")
    cleaned = replace(
        report.report,
        outlet=Found(text=outlet) if outlet else None,
        publication_dates=(dated,) if dated else (),
    )
    return replace(report, analysed=replace(report.analysed, report=cleaned))


def dated(
    value: str,
    precision: Precision = Precision.DAY,
    trust: DateTrust = DateTrust.GIVEN,
    kind: DateKind = DateKind.PUBLISHED,
) -> PublicationDate:
    return PublicationDate(value=value, precision=precision, trust=trust, text=value, rule="given", kind=kind)


def test_outlets_are_counted_most_reports_first() -> None:
    members = [by("Netzblick"), by("Hafenbote"), by(None), by("Hafenbote"), by("Inselblatt")]
    assert outlet_counts(members) == (
        OutletCount(name="Hafenbote", reports=2),
        OutletCount(name="Inselblatt", reports=1),
        OutletCount(name="Netzblick", reports=1),
    )


def test_an_outlet_written_in_other_case_is_the_same_outlet() -> None:
    members = [by("HAFENBOTE"), by("Hafenbote"), by("Hafenbote")]
    assert outlet_counts(members) == (OutletCount(name="Hafenbote", reports=3),)


def test_the_days_of_publication_reach_from_the_first_to_the_last() -> None:
    late = dated("2025-03-16T08:15+01:00", Precision.MINUTE)
    members = [by(None, late), by(None, dated("2025-03-14")), by(None)]
    assert days_published(members) == (date(2025, 3, 14), date(2025, 3, 16))


def test_a_month_a_change_and_a_day_that_the_text_contradicts_tell_no_day_of_publication() -> None:
    for one in (
        dated("2025-03", Precision.MONTH),
        dated("2025-03-14", kind=DateKind.UPDATED),
        dated("2025-03-14", trust=DateTrust.MISLEADING),
    ):
        assert days_published([by(None, one)]) is None
