"""Every span of every output quotes the text exactly, whatever the text."""

import json
from collections.abc import Iterator

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from lesart.dossier import annotation_as_json, as_json
from lesart.pipeline import annotate_reports, compare_reports
from lesart.records.report import Markup, RawReport
from tests.laws.strategies import hostile_texts
from tests.making import BagOfLetters

ENDS_OF_SPAN_LISTS = ("body", "sentences", "content", "speaker", "cue", "frame", "addressee")
slow = settings(max_examples=60, deadline=None, suppress_health_check=list(HealthCheck))


def objects(value: object) -> Iterator[dict[str, object]]:
    if isinstance(value, dict):
        yield value
        for part in value.values():
            yield from objects(part)
    elif isinstance(value, list):
        for part in value:
            yield from objects(part)


def check_spans(told: object, texts: dict[str, str], own: str | None) -> None:
    for found in objects(told):
        if isinstance(found.get("start"), int):
            report = found.get("report", own)
            start, end = found["start"], found["end"]
            assert isinstance(start, int)
            assert isinstance(end, int)
            assert 0 <= start < end <= len(texts[str(report)])
            if "text" in found:
                assert texts[str(report)][start:end] == found["text"]
        for name in ENDS_OF_SPAN_LISTS:
            if isinstance(spans := found.get(name), list):
                assert all(0 <= start < end <= len(texts[str(own)]) for start, end in spans)


@slow
@given(text=hostile_texts, markup=st.sampled_from(list(Markup)))
def test_annotations_of_any_text_quote_exactly(text: str, markup: Markup) -> None:
    annotation = annotate_reports([RawReport(id="r", text=text, markup=markup)], encoder=BagOfLetters())
    for report in annotation.reports:
        told = json.loads(annotation_as_json(report))
        assert markup is Markup.HTML or told["text"] == text
        check_spans(told, {"r": told["text"]}, own="r")


@slow
@given(text=hostile_texts, markup=st.sampled_from(list(Markup)))
def test_each_visible_character_is_body_or_boilerplate_and_never_both(text: str, markup: Markup) -> None:
    for annotated in annotate_reports(
        [RawReport(id="r", text=text, markup=markup)], encoder=BagOfLetters()
    ).reports:
        report = annotated.report
        taken = [0] * len(report.text)
        spans = [passage.span for passage in report.body] + [stretch.span for stretch in report.boilerplate]
        for span in spans:
            for at in range(span.start, span.end):
                taken[at] += 1
        assert max(taken, default=0) <= 1
        assert all(
            count == 1 for count, character in zip(taken, report.text, strict=True) if not character.isspace()
        )


@slow
@given(texts=st.lists(hostile_texts, min_size=1, max_size=4))
def test_dossiers_of_any_texts_quote_exactly(texts: list[str]) -> None:
    raws = [RawReport(id=f"r{number}", text=text) for number, text in enumerate(texts)]
    dossier = compare_reports(raws, encoder=BagOfLetters())
    check_spans(json.loads(as_json(dossier)), {raw.id: raw.text for raw in raws}, own=None)
    told = {report.id for event in dossier.events for report in event.reports}
    assert told | {report.report_id for report in dossier.rejected} == {raw.id for raw in raws}
