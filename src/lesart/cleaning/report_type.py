"""What type of text a report is: news, or a digest, ticker, interview … that says so."""

from collections.abc import Iterable
from dataclasses import replace

from lesart.cleaning.report_type_clues import TypeClue
from lesart.cleaning.report_type_lines import body_clues, lead_clues, line_clues
from lesart.cleaning.report_type_structure import structure_clues
from lesart.cleaning.report_type_title import address_clues, title_clues
from lesart.cleaning.report_type_topics import topic_clues
from lesart.records.report import Report, ReportType

# What tells of many happenings comes first: a briefing may hold a commentary, a page of opinions the press review. An
# interview may stand in the folder of opinions, and consists of questions and answers as advice does.
_FIRST_TO_LAST = (
    ReportType.TICKER,
    ReportType.PRESS_REVIEW,
    ReportType.NEWSLETTER,
    ReportType.DIGEST,
    ReportType.INTERVIEW,
    ReportType.OPINION,
    ReportType.QUIZ,
    ReportType.GALLERY,
    ReportType.SERVICE,
)


def with_type(report: Report, of_page: Iterable[TypeClue] = ()) -> Report:
    """Give the report with its type and all that speaks for it; `of_page` is what the markup of its page tells."""
    clues = (
        *of_page,
        *address_clues(report),
        *title_clues(report),
        *lead_clues(report),
        *line_clues(report),
        *body_clues(report),
        *topic_clues(report),
        *structure_clues(report),
    )
    told = {clue.type for clue in clues}
    kind = next((kind for kind in _FIRST_TO_LAST if kind in told), ReportType.NEWS)
    reasons = dict.fromkeys(clue.reason for clue in clues if clue.type is kind)
    return replace(report, type=kind, type_because=tuple(reasons))
