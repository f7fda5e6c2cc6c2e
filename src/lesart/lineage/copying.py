"""Reports that repeat one another's wording."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import combinations

from lesart.records.analysed_report import AnnotatedReport
from lesart.records.reason import Reason
from lesart.records.span import Span
from lesart.text.fingerprints import PrintedWords, printed_words, shared_places, shared_stretches

# Share of a report's own words (outside quotations) that stand in the other; see benchmarks/lineage/results.md.
COPIED_SHARE_FLOOR = 0.5
TAKEN_SHARE_FLOOR = 0.2
FEWEST_OWN_WORDS = 25
ALIKE_SHARE_FLOOR = 0.9  # of both: the one has hardly a word that the other lacks
_QUOTED_STRETCHES = 2
_LONGEST_QUOTE = 160


@dataclass(frozen=True, slots=True, kw_only=True)
class SharedWording:
    """What two reports share: the share of each one's own words, and the longest stretches as they stand in each."""

    first: str
    second: str
    share_of_first: float
    share_of_second: float
    first_stretches: tuple[Span, ...]
    second_stretches: tuple[Span, ...]

    @property
    def is_copy(self) -> bool:
        """Whether one of the two is, for the greater part, the other."""
        return max(self.share_of_first, self.share_of_second) >= COPIED_SHARE_FLOOR

    @property
    def is_alike(self) -> bool:
        """Whether the two are nearly word for word the same, so that either can be the copy."""
        return min(self.share_of_first, self.share_of_second) >= ALIKE_SHARE_FLOOR


def shared_wordings(reports: Sequence[AnnotatedReport]) -> tuple[SharedWording, ...]:
    """Give the pairs of reports that share more wording than chance and common quotations explain."""
    printed = [_printed(report) for report in reports]
    found = (
        _shared(reports[row], reports[column], printed[row], printed[column])
        for row, column in combinations(range(len(reports)), 2)
    )
    return tuple(wording for wording in found if wording)


def copy_reasons(wording: SharedWording, reports: Sequence[AnnotatedReport]) -> tuple[Reason, ...]:
    """Give the longest shared stretches of a pair, quoted from both reports, long ones by their beginning."""
    rule = "lineage-same-wording" if wording.is_alike else "lineage-shared-wording"
    texts = {report.id: report.text for report in reports}
    sides = ((wording.first, wording.first_stretches), (wording.second, wording.second_stretches))
    return tuple(
        Reason(rule=rule, report_id=report_id, text=span.of(texts[report_id]), span=span)
        for report_id, stretches in sides
        for span in (_beginning(texts[report_id], stretch) for stretch in stretches[:_QUOTED_STRETCHES])
    )


def _beginning(text: str, stretch: Span) -> Span:
    """Give a stretch, cut behind a word where it is too long to be read."""
    if stretch.end - stretch.start <= _LONGEST_QUOTE:
        return stretch
    head = text[stretch.start : stretch.start + _LONGEST_QUOTE + 1]
    words = head[: max(head.rfind(" "), head.rfind("\n"), 0)].rstrip() or head[:-1]
    return Span(stretch.start, stretch.start + len(words))


def _printed(report: AnnotatedReport) -> PrintedWords:
    body = [passage.span for passage in report.report.body if not passage.is_heading]
    return printed_words(report.text, body)


def _shared(
    first: AnnotatedReport, second: AnnotatedReport, own: PrintedWords, other: PrintedWords
) -> SharedWording | None:
    """Give the wording two reports share; words inside quotations do not count, anybody may quote them."""
    if own.runs.isdisjoint(other.runs) and own.words != other.words:
        return None
    places, places_there = shared_places(own, other), shared_places(other, own)
    unquoted = [place for place in places if not own.is_quoted[place]]
    unquoted_there = [place for place in places_there if not other.is_quoted[place]]
    share, share_there = len(unquoted) / max(1, own.own), len(unquoted_there) / max(1, other.own)
    is_verbatim = own.words == other.words
    if is_verbatim:
        share = share_there = 1.0
    elif max(share, share_there) < _least_share(first, second) or len(unquoted) < FEWEST_OWN_WORDS:
        return None
    return SharedWording(
        first=first.id,
        second=second.id,
        share_of_first=share,
        share_of_second=share_there,
        first_stretches=shared_stretches(own, places),
        second_stretches=shared_stretches(other, places_there),
    )


def _least_share(first: AnnotatedReport, second: AnnotatedReport) -> float:
    """Give the share from which wording counts; an outlet's own reports may also share its furniture."""
    outlets = first.report.outlet, second.report.outlet
    is_same = outlets[0] is not None and outlets[1] is not None and outlets[0].text == outlets[1].text
    return COPIED_SHARE_FLOOR if is_same else TAKEN_SHARE_FLOOR
