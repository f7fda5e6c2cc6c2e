"""The part of a dossier that says where the reports' content comes from."""

from collections.abc import Iterable, Iterator, Sequence

from lesart.dossier.page import Line, Pieces, Place, Quote, Section
from lesart.dossier.quoting import counted, joined, listed, quote_reason
from lesart.dossier.sentences import because, phrase
from lesart.records.analysed_report import AnnotatedReport
from lesart.records.depth import Depth
from lesart.records.dossier import EventDossier
from lesart.records.lineage import (
    Derivation,
    DerivationKind,
    DerivationTrust,
    FirstOrigin,
    Lineage,
    Origin,
    SharedStretch,
    SharedWording,
)
from lesart.records.reason import Reason
from lesart.records.span import Span
from lesart.text.words import word_spans

# Longer evidence is shown as a quote; a note that says it again would hide the rest.
LONGEST_IN_NOTE = 60
QUOTED_WORDS = 18
QUOTED_STRETCHES = 2
MOST_ORIGINS = 6
MOST_FIRST_ORIGINS = 4
MOST_WORDINGS = 4  # the line above them included
# Common wording is quoted where it is told who has it, not a second time as a reason.
_WORDING_RULES = ("lineage-same-wording", "lineage-shared-wording")
_NAMED_KINDS = (
    DerivationKind.AGENCY,
    DerivationKind.OUTLET,
    DerivationKind.MINISTRY,
    DerivationKind.RELEASE,
)


def origins_section(dossier: EventDossier, names: dict[str, str], depth: Depth) -> Section:
    """Give the independent origins with their reasons, who shares wording with whom, and who derives from whom."""
    lineage = dossier.lineage
    shown, rest = _parted(
        (
            (list(_origin_lines(lineage, names)), MOST_ORIGINS),
            (
                [_first_origin_line(first, dossier, names) for first in lineage.first_origins],
                MOST_FIRST_ORIGINS,
            ),
            (list(_wording_lines(dossier, names)), MOST_WORDINGS),
            ([_derivation_line(derivation, names) for derivation in lineage.derivations], 0),
        ),
        depth,
    )
    return Section(
        title=phrase(
            "origins_title",
            reports=counted("reports", len(dossier.reports)),
            origins=counted("origins", lineage.independent_origins),
        ),
        blocks=shown,
        rest=rest,
        left_out=counted("more_details", len(rest)) if rest else "",
    )


def _parted(
    kinds: Iterable[tuple[Sequence[Line], int]], depth: Depth
) -> tuple[tuple[Line, ...], tuple[Line, ...]]:
    """Give what is shown of lines of each kind, so many at most, and all that is left out."""
    shown: list[Line] = []
    rest: list[Line] = []
    for lines, most in kinds:
        cut = len(lines) if depth is Depth.FULL else most
        shown.extend(lines[:cut])
        rest.extend(lines[cut:])
    return tuple(shown), tuple(rest)


def _origin_lines(lineage: Lineage, names: dict[str, str]) -> Iterator[Line]:
    """Give a line for each origin with its evidence, those of most reports first, and for all that have none together.

    Of these, the ones that name where single things come from are told apart from those that name nothing.
    """
    for origin in sorted(lineage.origins, key=lambda origin: (-len(origin.report_ids), origin.name)):
        if origin.because:
            yield _origin_line(origin, names)
    naming = {one.report_id for one in lineage.derivations if one.kind in _NAMED_KINDS}
    own = [origin for origin in lineage.origins if not origin.because]
    for key, alone in (
        ("origin_own", [origin for origin in own if naming.isdisjoint(origin.report_ids)]),
        ("origin_own_naming", [origin for origin in own if not naming.isdisjoint(origin.report_ids)]),
    ):
        if alone:
            listing = listed([origin_in_brief(origin, names) for origin in alone])
            yield Line(lead=phrase("origins_own", origins=listing), pieces=(phrase(key),))


def origin_in_brief(origin: Origin, names: dict[str, str]) -> str:
    """Give an origin with its reports in brackets."""
    reports = listed([names[report_id] for report_id in origin.report_ids])
    return phrase("origin_of", name=names.get(origin.name, origin.name), reports=reports)


def _origin_line(origin: Origin, names: dict[str, str]) -> Line:
    told = [reason for reason in origin.because if reason.rule not in _WORDING_RULES]
    groups = [
        *((quote_reason(reason),) for reason in told),
        *([(phrase("origin_copies"),)] if len(told) < len(origin.because) else []),
    ]
    return Line(
        lead=phrase(
            "origin",
            name=names.get(origin.name, origin.name),
            reports=listed([names[i] for i in origin.report_ids]),
        ),
        pieces=joined(dict.fromkeys(groups)),
        notes=because(reason for reason in told if len(reason.text) <= LONGEST_IN_NOTE),
    )


def _first_origin_line(first: FirstOrigin, dossier: EventDossier, names: dict[str, str]) -> Line:
    origins = ((one, dossier.lineage.origin_of(one)) for one in first.report_ids)
    return Line(
        lead=phrase(
            "first_origin",
            name=first.name,
            reports=listed(
                [
                    names[one] if origin == one else phrase("through", report=names[one], origin=origin)
                    for one, origin in origins
                ]
            ),
        ),
        pieces=_evidence(first.because),
    )


def _wording_lines(dossier: EventDossier, names: dict[str, str]) -> Iterator[Line]:
    wordings = nearest_wordings(dossier.lineage.shared_wordings)
    if wordings:
        yield Line(lead=phrase("wordings"))
    reports = {report.id: report for report in dossier.reports}
    for wording in wordings:
        first, second = reports[wording.first], reports[wording.second]
        yield Line(
            lead=phrase(f"wording_{wording.kind.value}", first=names[first.id], second=names[second.id]),
            pieces=joined(_both(first, second, stretch) for stretch in wording.stretches[:QUOTED_STRETCHES]),
            notes=(_shares(wording, names),),
        )


def nearest_wordings(wordings: Sequence[SharedWording]) -> tuple[SharedWording, ...]:
    """Give so many pairs, the most alike first, that each report that shares wording hangs together with its likes once.

    Of many copies of one text each is shown beside one other, not beside all.
    """
    together: dict[str, frozenset[str]] = {}
    kept: list[SharedWording] = []
    for wording in sorted(wordings, key=_likeness):
        pair = (wording.first, wording.second)
        first, second = (together.get(one, frozenset({one})) for one in pair)
        if first != second:
            kept.append(wording)
            together.update(dict.fromkeys(first | second, first | second))
    return tuple(kept)


def _likeness(wording: SharedWording) -> tuple[float, str, str]:
    return (-wording.share_of_first - wording.share_of_second, wording.first, wording.second)


def _both(first: AnnotatedReport, second: AnnotatedReport, stretch: SharedStretch) -> Pieces:
    """Give the beginning of a stretch as it stands in both reports: once, where not a character differs."""
    spans = [(first, _beginning(first, stretch.first)), (second, _beginning(second, stretch.second))]
    places = tuple(Place(report.id, span) for report, span in spans)
    texts = [span.of(report.text) for report, span in spans]
    if texts[0] == texts[1]:
        return (Quote(text=texts[0], places=places),)
    return joined((Quote(text=text, places=(place,)),) for text, place in zip(texts, places, strict=True))


def _beginning(report: AnnotatedReport, span: Span) -> Span:
    words = word_spans(report.text, span)[:QUOTED_WORDS]
    return Span(span.start, words[-1].end) if words else span


def _shares(wording: SharedWording, names: dict[str, str]) -> str:
    return phrase(
        "wording_shares",
        first=names[wording.first],
        second=names[wording.second],
        share_of_first=round(100 * wording.share_of_first),
        share_of_second=round(100 * wording.share_of_second),
        stretches=counted("stretches", len(wording.stretches)),
    )


def _derivation_line(derivation: Derivation, names: dict[str, str]) -> Line:
    share = (
        ()
        if derivation.share is None
        else (phrase(f"share_{derivation.kind.value}", percent=round(100 * derivation.share)),)
    )
    told = [reason for reason in derivation.because if reason.rule not in _WORDING_RULES]
    return Line(
        lead=phrase(
            "derivation" if derivation.trust is DerivationTrust.TOLD else "derivation_probable",
            report=names[derivation.report_id],
            derives_from=names.get(derivation.derives_from, derivation.derives_from),
            kind=phrase(f"kind_{derivation.kind.value}"),
        ),
        pieces=_evidence(told or derivation.because),
        notes=(*(because(told) if derivation.kind is DerivationKind.REPORT else ()), *share),
    )


def _evidence(reasons: Sequence[Reason]) -> Pieces:
    return joined((quote_reason(reason),) for reason in reasons)
