"""Times outside the article's sentences are read too, and move nothing inside it."""

from lesart.language import analyse_report
from lesart.records.analysed_report import AnalysedReport
from lesart.records.publication import DateTrust, Precision, PublicationDate
from lesart.records.report import Boilerplate, BoilerplateKind, Found, Link, Passage, Report
from lesart.records.span import Span
from tests.making import place

TITLE = "Deich bricht am Mittwoch"
DATE_LINE = "4. April 2024, 12:15"
CAPTION = "Der Deich am 21. Februar 2023 und im Mai"
BODY = "Am Abend stand der Ort unter Wasser."
LINK = "https://amt.example/2024/04/03/deich"
TEXT = "\n".join((TITLE, DATE_LINE, CAPTION, BODY, LINK))


def page(published: str = "2024-04-04T12:15+02:00") -> AnalysedReport:
    dated = PublicationDate(
        value=published,
        precision=Precision.MINUTE,
        trust=DateTrust.METADATA,
        text=DATE_LINE,
        rule="page-line",
        span=place(TEXT, DATE_LINE),
    )
    return analyse_report(
        Report(
            id="r",
            text=TEXT,
            language="de",
            title=Found(text=TITLE, span=place(TEXT, TITLE)),
            body=(Passage(span=place(TEXT, BODY)),),
            boilerplate=(
                Boilerplate(span=place(TEXT, TITLE), kind=BoilerplateKind.HEADLINE),
                Boilerplate(span=place(TEXT, CAPTION), kind=BoilerplateKind.CAPTION),
            ),
            publication_dates=(dated,),
            links=(Link(url=LINK, span=place(TEXT, LINK)),),
        )
    )


def value_of(report: AnalysedReport, words: str) -> str | None:
    (value,) = [time.value for time in report.times if time.span.of(TEXT) == words]
    return value


def test_title_date_line_caption_and_address_are_dated() -> None:
    report = page()
    assert value_of(report, "Mittwoch") == "2024-04-03"
    assert value_of(report, DATE_LINE) == "2024-04-04T12:15"
    assert value_of(report, "21. Februar 2023") == "2023-02-21"
    assert value_of(report, "2024/04/03") == "2024-04-03"
    assert [time.span for time in report.times] == sorted(time.span for time in report.times)


def test_a_caption_is_read_by_its_own_words_and_tells_nothing_of_the_article() -> None:
    report = page()
    assert value_of(report, "Mai") == "XXXX-05"
    assert value_of(report, "Abend") == "2024-04-04TEV"


def test_an_address_outside_the_text_is_no_time_of_it() -> None:
    text = "Der Deich brach."
    link = Link(url="https://amt.example/2024/04/03/deich")
    report = Report(id="r", text=text, language="de", body=(Passage(span=Span(0, len(text))),), links=(link,))
    assert analyse_report(report).times == ()
