"""The JSON of lineage: who took what from whom."""

from lesart.dossier.json_parts import Json, ends, reason_object
from lesart.records.lineage import Derivation, FirstOrigin, Lineage, Origin, SharedWording
from lesart.records.point import Point


def lineage_fields(lineage: Lineage) -> dict[str, Json]:
    """Give the fields of an event that tell where its reports come from."""
    return {
        "independent_origins": lineage.independent_origins,
        "origins": [_origin(origin) for origin in lineage.origins],
        "first_origins": [_first_origin(first, lineage) for first in lineage.first_origins],
        "lineage": [_derivation(derivation) for derivation in lineage.derivations],
        "shared_wordings": [_shared_wording(wording) for wording in lineage.shared_wordings],
    }


def _origin(origin: Origin) -> Json:
    return {
        "name": origin.name,
        "reports": list(origin.report_ids),
        "because": [reason_object(reason) for reason in origin.because],
    }


def _first_origin(first: FirstOrigin, lineage: Lineage) -> Json:
    return {
        "name": first.name,
        "reports": [
            {"report": report_id, "through": lineage.origin_of(report_id)} for report_id in first.report_ids
        ],
        "because": [reason_object(reason) for reason in first.because],
    }


def _derivation(derivation: Derivation) -> Json:
    return {
        "report": derivation.report_id,
        "derives_from": derivation.derives_from,
        "kind": derivation.kind.value,
        "trust": derivation.trust.value,
        "share": None if derivation.share is None else round(derivation.share, 3),
        "because": [reason_object(reason) for reason in derivation.because],
    }


def _shared_wording(wording: SharedWording) -> Json:
    return {
        "reports": [wording.first, wording.second],
        "kind": wording.kind.value,
        "shares": [round(wording.share_of_first, 3), round(wording.share_of_second, 3)],
        "stretches": [[ends(stretch.first), ends(stretch.second)] for stretch in wording.stretches],
    }


def origin_names(point: Point, lineage: Lineage) -> tuple[str, ...]:
    """Give the names of the origins among a point's readings, in order of the readings."""
    return tuple(dict.fromkeys(lineage.origin_of(reading.report_id) for reading in point.readings))
