from lesart.comparison.quotations import differing_words
from lesart.comparison.units import unit_at
from lesart.records.analysed_report import AnnotatedReport
from lesart.records.statement import StatementType
from tests.comparison.annotated import compared, report, with_statement

FIRST = "„Wir werden den Deich niemals ohne die Zustimmung der Fischer öffnen“"
SECOND = "„Niemals öffnen wir den Deich ohne Zustimmung der Fischer“"


def quoting(owner: str, quotation: str, speaker: str = "Anna Kessler") -> AnnotatedReport:
    return with_statement(
        report(owner, f"{quotation}, sagte {speaker}."), quotation, speaker, StatementType.DIRECT
    )


def marked(first: AnnotatedReport, second: AnnotatedReport) -> list[list[str]]:
    reports = (first, second)
    units = [unit_at(made, owner, made.analysed.sentences[0], 0) for owner, made in enumerate(reports)]
    found = differing_words(reports, units)
    return [
        [span.of(made.text) for span in found.get(unit, ())]
        for made, unit in zip(reports, units, strict=True)
    ]


def test_two_wordings_of_one_utterance_are_marked_where_they_differ() -> None:
    ours, theirs = marked(quoting("a", FIRST), quoting("b", SECOND))
    assert "werden" in ours
    assert "die" in ours
    assert "Deich" not in ours
    assert "Fischer" not in theirs


def test_the_same_wording_has_no_differing_words() -> None:
    assert marked(quoting("a", FIRST), quoting("b", FIRST)) == [[], []]


def test_what_two_persons_say_is_not_one_utterance() -> None:
    assert marked(quoting("a", FIRST), quoting("b", SECOND, "Jan Brenneke")) == [[], []]


def test_two_utterances_of_one_person_are_not_compared_word_by_word() -> None:
    other = "„Der Hafen bleibt im Winter für Gäste geschlossen“"
    assert marked(quoting("a", FIRST), quoting("b", other)) == [[], []]


def test_readings_of_a_point_carry_the_differing_words_as_spans_of_their_report() -> None:
    first, second = quoting("a", FIRST), quoting("b", SECOND)
    (point,) = [point for point in compared(first, second).points if len(point.readings) == 2]
    for made, reading in zip((first, second), point.readings, strict=True):
        assert reading.differing
        assert all(reading.span.covers(span) for span in reading.differing)
        assert all(span.of(made.text).strip() for span in reading.differing)
