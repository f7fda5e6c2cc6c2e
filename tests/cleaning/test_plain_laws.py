"""What holds for every plain text."""

from hypothesis import given, settings
from hypothesis import strategies as st

from lesart.cleaning.plain import clean_plain
from lesart.records.report import RawReport, Report
from lesart.records.span import Span

PIECES = (
    "AARFELD (dpa) –", "(AFP)", "Von Maren Tidewell", "Siehe auch", "Anzeige", "\n", "\n\n", "\r\n", "\u2028", "\x00", "\u200b", "[1]",
    "[1] https://example.org/20240403/x", "https://", "URL dieses Artikels:", "Leave a Reply", "3. April 2024", "date 2024-04", "Stand:",
    "99.99.9999", "Foto:", "©", "„", "“", "”", "Es wird", "Die Ministerin sagte am Mittwoch in Aarfeld kein Wort.", "Abend Redaktion", "Abend",
    "Mehr zum Thema", "dpa:240403-99-1/2", "BERLIN, 3. April (dpa) –", "Aktualisiert am 5. April 2024, 12 Uhr", "31.12.1999 2:15 pm", "dpa:249999-99-1", "Neue Brücke frei", "N7 Auslandsnachrichten", "…", "İ", "ﬁ", "a" * 300, " ", "\t",
)  # fmt: skip
texts = st.one_of(
    st.lists(st.sampled_from(PIECES), max_size=50).map(" ".join),
    st.lists(st.sampled_from(PIECES), max_size=50).map("\n".join),
    st.text(alphabet=st.characters(exclude_categories=["Cs"]), max_size=300),
)
titles = st.one_of(st.none(), st.just("Neue Brücke frei"), st.just(""))


@given(text=texts, title=titles)
@settings(max_examples=150, deadline=None)
def test_each_character_that_is_not_blank_is_in_exactly_one_part(text: str, title: str | None) -> None:
    report = clean_plain(RawReport(id="r", text=text, title=title))
    times = [0] * len(text)
    for span in parts(report):
        for place in range(span.start, span.end):
            times[place] += 1
    assert report.text == text
    assert all(count == 1 or (sign.isspace() and count <= 1) for sign, count in zip(text, times, strict=True))


@given(text=texts, title=titles)
@settings(max_examples=100, deadline=None)
def test_all_spans_are_ordered_and_quote_what_was_found(text: str, title: str | None) -> None:
    report = clean_plain(RawReport(id="r", text=text, title=title))
    for spans in ([passage.span for passage in report.body], [part.span for part in report.boilerplate]):
        assert spans == sorted(spans)
        assert all(span.of(text) == span.of(text).strip() != "" for span in spans)
    for found in (report.title, report.outlet, report.byline, *report.publication_dates):
        assert found is None or found.span is None or found.span.of(text) == found.text
    assert all(link.span is None or link.span.of(text) == link.url for link in report.links)
    assert all(0 <= flag.span.start < flag.span.end <= len(text) for flag in report.flags)
    assert all(agency.span.of(text) for agency in report.agencies)


@given(text=texts)
@settings(max_examples=50, deadline=None)
def test_the_same_text_gives_the_same_report(text: str) -> None:
    raw = RawReport(id="r", text=text)
    assert clean_plain(raw) == clean_plain(raw)


def test_long_lines_and_many_lines_are_cleaned() -> None:
    for text in (
        "a" * 300_000,
        "Abc. " * 20_000,
        "(" * 100_000,
        "„" * 100_000,
        "Abend Redaktion\nAbend\n" * 1_500,
    ):
        report = clean_plain(RawReport(id="r", text=text))
        assert len(parts(report)) >= 1


def parts(report: Report) -> list[Span]:
    return sorted([passage.span for passage in report.body] + [part.span for part in report.boilerplate])
