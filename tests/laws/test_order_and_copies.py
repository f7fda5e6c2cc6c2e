"""The order of the input changes nothing; a copy adds no origin."""

import random
from dataclasses import replace
from pathlib import Path

import pytest

from lesart.dossier import as_html, as_json, as_markdown
from lesart.pipeline import compare_reports, load_encoder, read_reports
from lesart.records.dossier import Dossier
from lesart.records.report import RawReport
from lesart.records.vectors import SentenceEncoder

EXAMPLES = Path(__file__).parents[2] / "examples" / "reports"


@pytest.fixture(scope="module")
def encoder() -> SentenceEncoder:
    return load_encoder()


@pytest.fixture(scope="module")
def raws() -> list[RawReport]:
    return [raw for raw in read_reports([str(EXAMPLES)]) if isinstance(raw, RawReport)]


@pytest.fixture(scope="module")
def dossier(raws: list[RawReport], encoder: SentenceEncoder) -> Dossier:
    return compare_reports(raws, encoder=encoder)


@pytest.mark.parametrize("seed", [1, 2, 3])
def test_any_order_of_input_gives_the_same_bytes(
    dossier: Dossier, raws: list[RawReport], encoder: SentenceEncoder, seed: int
) -> None:
    shuffled = random.Random(seed).sample(raws, len(raws))  # noqa: S311
    other = compare_reports(shuffled, encoder=encoder)
    for form in (as_json, as_markdown, as_html):
        assert form(other) == form(dossier)


def origins_by_report(dossier: Dossier) -> dict[str, int]:
    return {
        report.id: event.lineage.independent_origins for event in dossier.events for report in event.reports
    }


@pytest.mark.parametrize("copied", [0, 2, 5])
def test_a_copy_of_a_report_adds_no_origin(
    dossier: Dossier, raws: list[RawReport], encoder: SentenceEncoder, copied: int
) -> None:
    original = raws[copied]
    copy = replace(original, id=f"zz-copy-of-{original.id}")
    with_copy = compare_reports([*raws, copy], encoder=encoder)
    before, after = origins_by_report(dossier), origins_by_report(with_copy)
    assert after[copy.id] == after[original.id]
    assert {report: after[report] for report in before} == before


@pytest.mark.parametrize("copied", [0, 2, 5])
def test_a_copy_raises_no_point_s_count_of_origins(
    dossier: Dossier, raws: list[RawReport], encoder: SentenceEncoder, copied: int
) -> None:
    copy = replace(raws[copied], id=f"zz-copy-of-{raws[copied].id}")
    with_copy = compare_reports([*raws, copy], encoder=encoder)
    for event in with_copy.events:
        for point in event.comparison.points:
            reports = {reading.report_id for reading in point.readings}
            assert point.origins <= len(reports - {copy.id}) or reports == {copy.id}


def test_every_report_stands_in_exactly_one_event_and_one_origin(
    dossier: Dossier, raws: list[RawReport]
) -> None:
    assert sorted(report for event in dossier.events for report in event.event.report_ids) == sorted(
        raw.id for raw in raws
    )
    for event in dossier.events:
        in_origins = sorted(report for origin in event.lineage.origins for report in origin.report_ids)
        assert in_origins == sorted(event.event.report_ids)
