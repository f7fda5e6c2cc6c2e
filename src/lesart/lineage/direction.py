"""Which of two reports that share wording took it from the other."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from lesart.lineage.citations import Citation
from lesart.lineage.copying import ALIKE_SHARE_FLOOR
from lesart.lineage.outlet_names import outlet_key
from lesart.lineage.publication import is_published_before, telling_date
from lesart.records.analysed_report import AnnotatedReport
from lesart.records.lineage import DerivationTrust, SharedWording
from lesart.records.reason import Reason
from lesart.records.span import Span
from lesart.text.words import word_spans

# Shorter texts printed by two outlets are dispatches that neither names, more often than not (decision 0015).
_FEWEST_WORDS = 270
# "... am Abend.“ (MS)": the mark of an author behind the last sentence of a paragraph.
_MARK = re.compile(r"[.!?…][\"'“”«»]?[ \t]{1,3}(\([A-ZÄÖÜ]{2,3}\))[ \t]*(?=[\r\n]|$)")

Citations = dict[str, tuple[Citation, ...]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Taking:
    """Who took from whom: the share of the taker's own words, how sure that is, and why."""

    taker: AnnotatedReport
    giver: AnnotatedReport
    share: float
    trust: DerivationTrust
    because: tuple[Reason, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class _Side:
    """One of the two reports, with its share and its stretches of the shared wording."""

    report: AnnotatedReport
    share: float
    stretches: tuple[Span, ...]


def find_taking(
    wording: SharedWording, first: AnnotatedReport, second: AnnotatedReport, citations: Citations
) -> Taking | None:
    """Give who took from whom; None where nothing tells, or where what tells speaks both ways or against the dates."""
    sides = (
        _Side(
            report=first,
            share=wording.share_of_first,
            stretches=tuple(one.first for one in wording.stretches),
        ),
        _Side(
            report=second,
            share=wording.share_of_second,
            stretches=tuple(one.second for one in wording.stretches),
        ),
    )
    takings = [
        taking
        for taker, giver in (sides, sides[::-1])
        if not is_published_before(taker.report.report, giver.report.report)
        if (taking := _taking(wording, taker, giver, citations))
    ]
    told = [taking for taking in takings if taking.trust is DerivationTrust.TOLD]
    decided = told or takings
    return decided[0] if len(decided) == 1 else None


def _taking(wording: SharedWording, taker: _Side, giver: _Side, citations: Citations) -> Taking | None:
    because = _credit(taker.report, giver.report, citations[taker.report.id])
    trust = DerivationTrust.TOLD if because else DerivationTrust.PROBABLE
    may_be_elsewhere = taker.report.report.agencies or giver.report.report.agencies or not wording.is_copy
    if not because and not may_be_elsewhere:
        because = _mark_left_out(taker, giver) or _later(taker, giver)
    if not because:
        return None
    return Taking(taker=taker.report, giver=giver.report, share=taker.share, trust=trust, because=because)


def _credit(
    taker: AnnotatedReport, giver: AnnotatedReport, citations: Sequence[Citation]
) -> tuple[Reason, ...]:
    """Give the words by which a report names the other's outlet."""
    outlet = giver.report.outlet
    key = outlet_key(outlet.text) if outlet else ""
    return tuple(
        _reason("lineage-outlet-cited", taker, cited.span) for cited in citations if key and cited.key == key
    )


def _mark_left_out(taker: _Side, giver: _Side) -> tuple[Reason, ...]:
    """Give the author's mark behind wording that stands in the other report without it."""
    for end, end_there in zip(giver.stretches, taker.stretches, strict=True):
        mark = _MARK.match(giver.report.text, end.end)
        if mark and not _MARK.match(taker.report.text, end_there.end):
            return (_reason("lineage-signed", giver.report, Span(*mark.span(1))),)
    return ()


def _later(taker: _Side, giver: _Side) -> tuple[Reason, ...]:
    """Give the dates of two reports of which the later one holds nearly all of the other, a long one."""
    is_whole = giver.share >= ALIKE_SHARE_FLOOR
    if not is_whole or not is_published_before(giver.report.report, taker.report.report):
        return ()
    if sum(len(word_spans(giver.report.text, stretch)) for stretch in giver.stretches) < _FEWEST_WORDS:
        return ()
    dates = [telling_date(side.report.report) for side in (giver, taker)]
    return tuple(
        Reason(
            rule=rule,
            report_id=side.report.id,
            text=dated.text if dated.span else dated.value,
            span=dated.span,
        )
        for rule, side, dated in zip(
            ("lineage-published-first", "lineage-published-later"), (giver, taker), dates, strict=True
        )
        if dated
    )


def _reason(rule: str, report: AnnotatedReport, span: Span) -> Reason:
    return Reason(rule=rule, report_id=report.id, text=span.of(report.text), span=span)
