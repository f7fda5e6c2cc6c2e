"""Reports that repeat one another's wording."""

from collections.abc import Mapping, Sequence

from lesart.lineage.passages import PrintedWords, align, printed_words, shared_stretches
from lesart.records.analysed_report import AnnotatedReport
from lesart.records.lineage import CopyKind, SharedWording
from lesart.records.reason import Reason
from lesart.records.span import Span
from lesart.text.fingerprints import Fingerprint, FingerprintIndex, fingerprint

# Shares of a report's own words (outside quotations) that stand in the other; see benchmarks/lineage/results.md.
ALIKE_SHARE_FLOOR = 0.9  # of both: the one has hardly a word that the other lacks
COPIED_SHARE_FLOOR = 0.5
FEWEST_OWN_WORDS = 25
LIFTED_WORDS = 12  # in a row; shorter stretches are formulas, titles and offices
# What two reports must share to be laid side by side: a paragraph of a long one, and runs for FEWEST_OWN_WORDS.
_LEAST_SHARE = 0.02
_FEWEST_RUNS = 8
_QUOTED_STRETCHES = 2
_LONGEST_QUOTE = 160


def find_shared_wordings(reports: Sequence[AnnotatedReport]) -> tuple[SharedWording, ...]:
    """Give the pairs of reports that share more wording than chance and common quotations explain."""
    bodies = [
        [passage.span for passage in report.report.body if not passage.is_heading] for report in reports
    ]
    pairs = _candidates([fingerprint(one.text, body) for one, body in zip(reports, bodies, strict=True)])
    printed = {
        row: printed_words(reports[row].text, bodies[row]) for row in {row for pair in pairs for row in pair}
    }
    found = (
        _shared(reports[first], reports[second], printed[first], printed[second])
        for first, second in sorted(pairs)
    )
    return tuple(wording for wording in found if wording)


def copy_reasons(wording: SharedWording, reports: Mapping[str, AnnotatedReport]) -> tuple[Reason, ...]:
    """Give the longest shared stretches of a pair, quoted from both reports, long ones by their beginning."""
    rule = "lineage-same-wording" if wording.kind is CopyKind.VERBATIM else "lineage-shared-wording"
    texts = {one: reports[one].text for one in (wording.first, wording.second)}
    stretches = wording.stretches[:_QUOTED_STRETCHES]
    places = (
        *((wording.first, stretch.first) for stretch in stretches),
        *((wording.second, stretch.second) for stretch in stretches),
    )
    return tuple(
        Reason(rule=rule, report_id=report_id, text=span.of(texts[report_id]), span=span)
        for report_id, span in ((one, _beginning(texts[one], stretch)) for one, stretch in places)
    )


def _candidates(fingerprints: Sequence[Fingerprint]) -> list[tuple[int, int]]:
    """Give the pairs of rows, the earlier one first, that may share enough."""
    index = FingerprintIndex(least_share=_LEAST_SHARE)
    return [
        (int(shared.report_id), row)
        for row, added in enumerate(fingerprints)
        for shared in index.add(str(row), added)
        if shared.share == shared.share_of_other == 1 or shared.share * added.runs.size >= _FEWEST_RUNS
    ]


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
    words = _own_words(own, [(one.first, one.words) for one in aligned])
    words_there = _own_words(other, [(one.second, one.words) for one in aligned])
    share, share_there = sum(words) / max(1, own.own), sum(words_there) / max(1, other.own)
    if own.words == other.words:
        share = share_there = 1.0
    kind = _kind(share, share_there)
    if own.words != other.words and not (_is_telling(words, kind) and _is_telling(words_there, kind)):
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


def _own_words(printed: PrintedWords, stretches: Sequence[tuple[int, int]]) -> list[int]:
    """Give of each stretch, told by its first place and its length, how many words stand outside quotations."""
    return [length - int(printed.is_quoted[place : place + length].sum()) for place, length in stretches]


def _is_one_outlet(first: AnnotatedReport, second: AnnotatedReport) -> bool:
    outlets = first.report.outlet, second.report.outlet
    return outlets[0] is not None and outlets[1] is not None and outlets[0].text == outlets[1].text
