"""Reports that repeat one another's wording."""

from collections.abc import Iterator, Sequence

from lesart.lineage.passages import Alignment, PrintedWords, align, printed_words, shared_stretches
from lesart.records.analysed_report import AnnotatedReport
from lesart.records.lineage import CopyKind, SharedWording
from lesart.records.reason import Reason
from lesart.records.span import Span
from lesart.text.fingerprints import FingerprintIndex, fingerprint

# Shares of a report's own words (outside quotations) that stand in the other; see benchmarks/lineage/results.md.
ALIKE_SHARE_FLOOR = 0.9  # of both: the one has hardly a word that the other lacks
COPIED_SHARE_FLOOR = 0.5
TAKEN_SHARE_FLOOR = 0.2
FEWEST_OWN_WORDS = 25
LIFTED_WORDS = 12  # in a row; shorter stretches are formulas, titles and offices
# Share of the shorter report's runs from which two reports are laid side by side: a paragraph of a long one.
_LEAST_SHARE = 0.02
_QUOTED_STRETCHES = 2
_LONGEST_QUOTE = 160


def find_shared_wordings(reports: Sequence[AnnotatedReport]) -> tuple[SharedWording, ...]:
    """Give the pairs of reports that share more wording than chance and common quotations explain."""
    bodies = [
        [passage.span for passage in report.report.body if not passage.is_heading] for report in reports
    ]
    index = FingerprintIndex(least_share=_LEAST_SHARE)
    rows = {report.id: row for row, report in enumerate(reports)}
    pairs = [
        (rows[shared.report_id], row)
        for row, report in enumerate(reports)
        for shared in index.add(report.id, fingerprint(report.text, bodies[row]))
    ]
    printed = {
        row: printed_words(reports[row].text, bodies[row]) for row in {row for pair in pairs for row in pair}
    }
    found = (
        _shared(reports[first], reports[second], printed[first], printed[second])
        for first, second in sorted(pairs)
    )
    return tuple(wording for wording in found if wording)


def copy_reasons(wording: SharedWording, reports: Sequence[AnnotatedReport]) -> tuple[Reason, ...]:
    """Give the longest shared stretches of a pair, quoted from both reports, long ones by their beginning."""
    rule = "lineage-same-wording" if wording.kind is CopyKind.VERBATIM else "lineage-shared-wording"
    texts = {report.id: report.text for report in reports}
    stretches = wording.stretches[:_QUOTED_STRETCHES]
    places = (
        *((wording.first, stretch.first) for stretch in stretches),
        *((wording.second, stretch.second) for stretch in stretches),
    )
    return tuple(
        Reason(rule=rule, report_id=report_id, text=span.of(texts[report_id]), span=span)
        for report_id, span in ((one, _beginning(texts[one], stretch)) for one, stretch in places)
    )


def _beginning(text: str, stretch: Span) -> Span:
    """Give a stretch, cut behind a word where it is too long to be read."""
    if stretch.end - stretch.start <= _LONGEST_QUOTE:
        return stretch
    head = text[stretch.start : stretch.start + _LONGEST_QUOTE + 1]
    words = head[: max(head.rfind(" "), head.rfind("\n"), 0)].rstrip() or head[:-1]
    return Span(stretch.start, stretch.start + len(words))


def _shared(
    first: AnnotatedReport, second: AnnotatedReport, own: PrintedWords, other: PrintedWords
) -> SharedWording | None:
    """Give the wording two reports share; words inside quotations do not count, anybody may quote them."""
    aligned = align(own, other)
    aligned = align(own, other)
    words, words_there = list(_own_words(aligned, own)), list(_own_words(_turned(aligned), other))
    share, share_there = sum(words) / max(1, own.own), sum(words_there) / max(1, other.own)
    if own.words == other.words:
        share = share_there = 1.0
    kind = _kind(share, share_there)
    if own.words != other.words and not _is_telling(words, kind):
        return None
    if kind is CopyKind.PARTIAL and _is_one_outlet(first, second):
        return None  # its reports share the outlet's furniture
    return SharedWording(
        first=first.id,
        second=second.id,
        kind=kind,
        share_of_first=share,
        share_of_second=share_there,
        stretches=shared_stretches(own, other, aligned),
    )


def _kind(share: float, share_there: float) -> CopyKind:
    if min(share, share_there) >= ALIKE_SHARE_FLOOR:
        return CopyKind.VERBATIM
    is_copy = max(share, share_there) >= COPIED_SHARE_FLOOR
    return CopyKind.REWORKED if is_copy else CopyKind.PARTIAL


def _is_telling(own_words: Sequence[int], kind: CopyKind) -> bool:
    """Whether stretches with so many own words are more than chance and formulas explain."""
    least = LIFTED_WORDS if kind is CopyKind.PARTIAL else 0
    return sum(words for words in own_words if words >= least) >= FEWEST_OWN_WORDS


def _own_words(aligned: Sequence[Alignment], own: PrintedWords) -> Iterator[int]:
    """Give of each stretch how many of its words stand outside quotations."""
    return (one.words - int(own.is_quoted[one.first : one.first + one.words].sum()) for one in aligned)


def _turned(aligned: Sequence[Alignment]) -> tuple[Alignment, ...]:
    return tuple(Alignment(first=one.second, second=one.first, words=one.words) for one in aligned)


def _is_one_outlet(first: AnnotatedReport, second: AnnotatedReport) -> bool:
    outlets = first.report.outlet, second.report.outlet
    return outlets[0] is not None and outlets[1] is not None and outlets[0].text == outlets[1].text
