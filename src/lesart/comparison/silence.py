"""Why a report may not speak to a point: it was cut before, or copies one that does not."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import permutations

import numpy as np

from lesart.comparison.alignment.content import NEAR_ELSEWHERE, Laid
from lesart.comparison.readings import Compared
from lesart.records.analysed_report import AnnotatedReport
from lesart.records.lineage import CopyKind, SharedWording
from lesart.records.point import Point
from lesart.records.silence import Silence, SilenceKind
from lesart.records.span import Span

TAKEN_SHARE = 0.5  # of a report's own words; the share from which lineage calls it a copy
LONGEST_TAIL = 0.2  # of its body, behind the last words it shares: a line of its own, a credit


@dataclass(frozen=True, slots=True)
class _Cut:
    """Where, in the text of another report, a shorter report of the same content ends."""

    kind: SilenceKind
    at: int


_Cuts = Mapping[tuple[str, str], _Cut]


def with_silences(compared: Compared, points: Sequence[Point]) -> tuple[Point, ...]:
    """Give the points with a Silence for each report that does not speak to them, in order of id.

    Each rests on two reports alone, the silent one and one other, so that a third changes nothing about it.
    """
    cuts = dict(_cuts(compared))
    copies = frozenset(
        (wording.first, wording.second)
        for wording in compared.lineage.shared_wordings
        if wording.kind is CopyKind.VERBATIM
    )
    return tuple(
        replace(point, silences=tuple(_silence(silent, point, cuts, copies) for silent in point.not_reported))
        for point in points
    )


def with_near_passages(laid: Laid, points: Sequence[Point]) -> tuple[Point, ...]:
    """Give the points with the passages of silent reports that are near to them, and may tell them in other words."""
    units: defaultdict[str, list[int]] = defaultdict(list)
    for at, unit in enumerate(laid.units):
        units[unit.report_id].append(at)
    return tuple(
        replace(point, silences=tuple(_or_near(silence, point, laid, units) for silence in point.silences))
        for point in points
    )


def _or_near(silence: Silence, point: Point, laid: Laid, units: Mapping[str, Sequence[int]]) -> Silence:
    own = units.get(silence.report_id, ())
    told = [
        laid.text_of[at]
        for reading in point.readings
        for at in units.get(reading.report_id, ())
        if laid.units[at].span.overlap(reading.span)
    ]
    if silence.kind is not SilenceKind.PLAIN or not own or not told:
        return silence
    alike = laid.likeness[np.ix_(told, [laid.text_of[at] for at in own])].max(axis=0)
    nearest = int(alike.argmax())
    if alike[nearest] < NEAR_ELSEWHERE:
        return silence
    return replace(silence, kind=SilenceKind.NEAR, near=laid.units[own[nearest]].span)


def _silence(silent: str, point: Point, cuts: _Cuts, copies: frozenset[tuple[str, str]]) -> Silence:
    explained = [
        Silence(report_id=silent, kind=cut.kind, beside=teller)
        for teller, starts in _told_from(point).items()
        if (cut := cuts.get((silent, teller))) and cut.at <= starts
    ]
    if explained:
        return min(explained, key=lambda one: (one.kind is not SilenceKind.SHORTENED, one.beside or ""))
    for other in point.not_reported:
        if other < silent and (other, silent) in copies:
            return Silence(report_id=silent, kind=SilenceKind.COPY, beside=other)
    return Silence(report_id=silent, kind=SilenceKind.PLAIN)


def _told_from(point: Point) -> dict[str, int]:
    """Give where each report that speaks to a point does so first."""
    starts: dict[str, int] = {}
    for reading in point.readings:
        starts[reading.report_id] = min(reading.span.start, starts.get(reading.report_id, reading.span.start))
    return starts


def _cuts(compared: Compared) -> Iterator[tuple[tuple[str, str], _Cut]]:
    """Give for pairs of a shorter and a longer report of the same content where the shorter one ends in the longer."""
    wordings = {
        pair: wording
        for wording in compared.lineage.shared_wordings
        for pair in ((wording.first, wording.second), (wording.second, wording.first))
    }
    for shorter, longer in permutations(compared.reports, 2):
        end = _place_at(longer, _body_length(shorter))
        if end is None:
            continue
        pair = (shorter.id, longer.id)
        wording = wordings.get(pair)
        last_shared = _last_shared(wording, longer) if wording else 0
        if wording and _breaks_off(shorter, wording):
            yield pair, _Cut(SilenceKind.SHORTENED, last_shared)
        elif _agencies(shorter) & _agencies(longer):
            yield pair, _Cut(SilenceKind.SAME_AGENCY, max(end, last_shared))


def _breaks_off(shorter: AnnotatedReport, wording: SharedWording) -> bool:
    """Whether a report is for the greater part the other's wording and has little of its own behind it."""
    is_first = wording.first == shorter.id
    share = wording.share_of_first if is_first else wording.share_of_second
    end = _last_shared(wording, shorter)
    behind = sum(max(0, span.end - max(span.start, end)) for span in _body(shorter))
    return share >= TAKEN_SHARE and behind <= LONGEST_TAIL * _body_length(shorter)


def _last_shared(wording: SharedWording, report: AnnotatedReport) -> int:
    """Give where the last words end that a report shares with the other one of the pair."""
    is_first = wording.first == report.id
    ends = (stretch.first.end if is_first else stretch.second.end for stretch in wording.stretches)
    return max(ends, default=0)


def _place_at(report: AnnotatedReport, length: int) -> int | None:
    """Give where in a report's text its body is so many characters long, None where it never is longer."""
    for span in _body(report):
        if length < span.end - span.start:
            return span.start + length
        length -= span.end - span.start
    return None


def _body(report: AnnotatedReport) -> tuple[Span, ...]:
    return tuple(passage.span for passage in report.report.body if not passage.is_heading)


def _body_length(report: AnnotatedReport) -> int:
    return sum(span.end - span.start for span in _body(report))


def _agencies(report: AnnotatedReport) -> frozenset[str]:
    """Give the agencies whose dispatch a report says it is."""
    return frozenset(agency.name for agency in report.report.agencies if not agency.is_cited)
