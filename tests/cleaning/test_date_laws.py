"""What holds for the dates of every page, address and line."""

from hypothesis import given, settings
from hypothesis import strategies as st

from lesart.cleaning import clean_report
from lesart.cleaning.address_dates import url_dates
from lesart.cleaning.machine_dates import read_moment
from lesart.cleaning.publication_lines import is_date_line, page_dates
from lesart.records.publication import DateKind, DateTrust, contradicting_dates
from lesart.records.report import Markup, RawReport
from lesart.records.span import Span

VALUES = (
    "2024-04-03", "2024-04-03T12:15:00+02:00", "2024-04-03T10:15:00.000Z", "2024-04", "1712138400", "20240403", "0001-01-01T00:00:00+14:00",
    "9999-12-31T23:59:59-12:00", "31.02.2024", "3.4.24, 2:15 pm", "Wed Apr 03 12:15:00 CEST 2024", "gestern", "", "\u0663.\u0664.\u0662\u0660\u0662\u0664",
)  # fmt: skip
SHAPES = (
    '<script type=\'application/ld+json\'>{{"@type": "Article", "datePublished": "{}"}}</script>',
    '<script type=\'application/ld+json\'>{{"@type": "Article", "dateModified": "{}"}}</script>',
    "<meta property='article:published_time' content='{}'>",
    "<meta name='last-modified' content='{}'>",
    "<time datetime='{0}'>{0}</time>",
    "<p>Aktualisiert am <time>{}</time></p>",
    "<aside><span class='date'>{}</span></aside>",
    "<div class='article-date'>{}</div>",
    "<link rel='canonical' href='https://alsen.example/{}/x'>",
    "<p>Stand: {}</p>",
    "<p>ALSEN, {} (dpa) – Der Rat der Stadt Alsen hat am Montag lange beraten und die Wahl dann vertagt.</p>",
)
pages = st.lists(
    st.tuples(st.sampled_from(SHAPES), st.sampled_from(VALUES)).map(lambda pair: pair[0].format(pair[1])), max_size=8
).map("".join)  # fmt: skip
anything = st.text(alphabet=st.characters(exclude_categories=["Cs"]), max_size=120)
lines = st.one_of(anything, st.lists(st.sampled_from((*VALUES, "Stand:", "aktualisiert am", "12 Uhr", "·"))).map(" ".join))  # fmt: skip


@given(markup=pages)
@settings(max_examples=150, deadline=None)
def test_dates_of_a_page_stand_best_first_and_quote_exactly(markup: str) -> None:
    report = clean_report(RawReport(id="s", text=f"<html><body>{markup}</body></html>", markup=Markup.HTML))
    dates = report.publication_dates
    ranks = [(dated.kind is DateKind.UPDATED, list(DateTrust).index(dated.trust)) for dated in dates]
    assert ranks == sorted(ranks)
    assert len(set(dates)) == len(dates)
    assert all(dated.span is None or dated.span.of(report.text) == dated.text for dated in dates)
    assert all(dated.days[0] <= dated.days[1] for dated in dates)
    assert set(contradicting_dates(dates)) <= set(dates[1:])


@given(line=lines)
@settings(max_examples=200, deadline=None)
def test_the_dates_of_any_line_quote_it(line: str) -> None:
    assert is_date_line(line) in (True, False)
    for dated in page_dates(line, [Span(0, len(line))]):
        assert dated.span is not None
        assert dated.span.of(line) == dated.text
        assert dated.days[0] <= dated.days[1]


@given(
    text=st.one_of(anything, st.sampled_from(VALUES)), host=st.sampled_from(("https://alsen.example/", ""))
)
@settings(max_examples=200, deadline=None)
def test_any_field_and_any_address_is_read_or_passed_over(text: str, host: str) -> None:
    moment = read_moment(text)
    assert moment is None or len(moment[0]) >= len("2024-04")
    assert all(dated.text == host + text for dated in url_dates(host + text))
