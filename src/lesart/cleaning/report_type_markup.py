"""What the markup of a page tells of the report's type."""

from collections.abc import Iterator

from lesart.cleaning.report_type_clues import TypeClue, clue_beside
from lesart.cleaning.report_type_title import clues_of_title, section_clues
from lesart.cleaning.structured_data import StructuredData
from lesart.records.report import Report, ReportType
from lesart.resources import word_table


def clues_of_page(report: Report, data: StructuredData) -> Iterator[TypeClue]:
    """Give what the type of the article's data, its section, and its titles with their kickers tell."""
    types = {name: ReportType(kind) for kind, name in word_table("markup", "report_types")}
    for given in data.types:
        name = given.rsplit("/", 1)[-1]
        if name in types:
            yield clue_beside(report, types[name], "type-markup", given)
    yield from section_clues(report, (*data.sections, *data.meta("article:section")))
    for title in (*data.meta("og:title")[:1], *data.headlines[:1]):
        yield from clues_of_title(report, title)
