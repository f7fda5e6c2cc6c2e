from dataclasses import replace

import pytest

from lesart import pipeline
from lesart.records.report import Markup, RawReport, RejectedReport, Report
from tests.making import BagOfLetters

GOOD = RawReport(id="good", text="Der Deich bei Harlesund ist am Freitag gebrochen. Verletzt wurde niemand.")
PAGE_WITHOUT_ARTICLE = "<html><body><nav><a href='/'>Startseite</a></nav></body></html>"
BAD = RawReport(id="bad", text="Der Deich bei Quellbrook ist am Samstag gebrochen. Verletzt wurde niemand.")


@pytest.mark.parametrize("stage", ["clean_report", "analyse_report", "find_statements"])
def test_a_report_on_which_a_stage_fails_is_listed_and_the_rest_goes_on(
    monkeypatch: pytest.MonkeyPatch, stage: str
) -> None:
    works = getattr(pipeline, stage)

    def fails_on_the_bad_one(report: Report, *more: object) -> object:
        if report.id == "bad":
            raise RuntimeError("no idea")
        return works(report, *more)

    monkeypatch.setattr(pipeline, stage, fails_on_the_bad_one)
    dossier = pipeline.compare_reports([BAD, GOOD], encoder=BagOfLetters())
    assert [report.id for event in dossier.events for report in event.reports] == ["good"]
    assert dossier.rejected == (
        RejectedReport(report_id="bad", problem="Lesart failed on it (RuntimeError: no idea)."),
    )


def test_a_page_without_an_article_is_rejected() -> None:
    annotation = pipeline.annotate_reports(
        [RawReport(id="empty", text=PAGE_WITHOUT_ARTICLE, markup=Markup.HTML)]
    )
    assert not annotation.reports
    assert [report.report_id for report in annotation.rejected] == ["empty"]


def test_progress_is_told_for_each_report() -> None:
    told: list[str] = []
    pipeline.annotate_reports([GOOD, BAD], on_report=told.append)
    assert told == ["good", "bad"]


DATED = RawReport(
    id="dated",
    published="2024-04-04",
    text="Der Deich bei Harlesund ist am Mittwoch gebrochen. Jonna Petersmark ließ den Ort räumen. Verletzt wurde niemand.",
)
UNDATED = RawReport(
    id="undated",
    text="Am Mittwoch ist der Deich bei Harlesund gebrochen. Jonna Petersmark ließ den Ort räumen. Verletzt wurde niemand.",
)


def days_told(*raws: RawReport) -> dict[str, tuple[str | None, list[str | None]]]:
    annotation = pipeline.share_days(pipeline.annotate_reports(raws), encoder=BagOfLetters())
    return {
        report.id: (
            report.analysed.event_date.value if report.analysed.event_date else None,
            [time.value for time in report.analysed.times],
        )
        for report in annotation.reports
    }


def test_the_day_known_from_one_report_dates_the_weekday_of_another() -> None:
    told = days_told(DATED, UNDATED)
    assert told == days_told(UNDATED, DATED)
    assert told["undated"] == ("2024-04-03", ["2024-04-03"])
    assert days_told(UNDATED)["undated"] == (None, ["XXXX-WXX-3"])


def test_a_copy_changes_no_day() -> None:
    copy = replace(DATED, id="copy")
    told = days_told(DATED, UNDATED, copy)
    assert {report: told[report] for report in ("dated", "undated")} == days_told(DATED, UNDATED)
