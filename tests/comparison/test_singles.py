from dataclasses import replace

from lesart.records.analysed_report import AnnotatedReport
from lesart.records.entity import EntityType, Mention
from lesart.records.point import Point, Relation
from lesart.records.report import Flag
from tests.comparison.annotated import compared, report, with_statement
from tests.making import place


def singles(*made: AnnotatedReport) -> list[Point]:
    return [point for point in compared(*made).points if point.relation is Relation.SINGLE]


def naming(made: AnnotatedReport, words: str) -> AnnotatedReport:
    mention = Mention(span=place(made.text, words), type=EntityType.PER, entity=words, name=words)
    return replace(made, analysed=replace(made.analysed, mentions=(*made.analysed.mentions, mention)))


def test_two_sentences_about_the_same_persons_are_not_one_point() -> None:
    first = report("a", "Petersmark und Brenneke sprachen auf Bitten der Küste miteinander.")
    second = report("b", "Im Herbst stritten Petersmark und Brenneke zuletzt über neue Fähren.")
    named = [naming(naming(made, "Petersmark"), "Brenneke") for made in (first, second)]
    assert all(point.relation is Relation.SINGLE for point in compared(*named).points)


def framed(owner: str, wording: str, ministry: str) -> AnnotatedReport:
    frame = f"So heißt es in einer Erklärung des {ministry}"
    made = with_statement(report(owner, f"{wording}. {frame}."), wording, ministry)
    mention = Mention(span=place(made.text, ministry), type=EntityType.ORG, entity=ministry, name=ministry)
    told = replace(made.statements[0], cue=(place(made.text, "heißt"),), frame=(place(made.text, frame),))
    return replace(made, analysed=replace(made.analysed, mentions=(mention,)), statements=(told,))


def test_names_and_one_word_in_common_are_no_agreement() -> None:
    def said(name: str, text: str) -> AnnotatedReport:
        return naming(
            naming(report(name, f"Olaf Petersmark und Tilo Brenneke {text}"), "Olaf Petersmark"),
            "Tilo Brenneke",
        )

    first = said("a", "sahen bereitwillig alte Pumpen durch.")
    told = compared(first, said("b", "lobten bereitwillig neue Fähren."))
    assert Relation.AGREE not in {point.relation for point in told.points}
    told = compared(first, said("b", "sahen alte Pumpen bereitwillig an."))
    assert [point.relation for point in told.points] == [Relation.AGREE]


def test_words_that_only_tell_where_something_was_said_are_no_point() -> None:
    first = framed("a", "Die Fähren bleiben im Hafen", "Küstenministeriums")
    second = framed("b", "Das Getreide reicht bis zum Frühjahr", "Agrarministeriums")
    assert not [point for point in compared(first, second).points if point.relation is not Relation.SINGLE]


def test_the_clause_of_a_shared_sentence_that_only_one_report_has_is_found() -> None:
    first = report(
        "a",
        "Der Staudamm bei Ostermoor brach am frühen Morgen, "
        "während die Werft gegenüber drei neue hölzerne Segelboote vom Stapel ließ.",
    )
    second = report("b", "Am frühen Morgen brach der Staudamm bei Ostermoor.")
    assert [point.label for point in singles(first, second)] == [
        "während die Werft gegenüber drei neue hölzerne Segelboote vom Stapel ließ."
    ]


def test_what_another_report_says_within_a_longer_sentence_is_not_single() -> None:
    words = "Der Staudamm bei Ostermoor brach am frühen Morgen"
    first = report("a", f"{words}. {words} und mit Getöse.")
    second = report("b", f"{words}.")
    assert not singles(first, second)


def test_those_whom_several_reports_name_come_first_and_other_topics_last() -> None:
    text = (
        "Im Stadtrat stritten sie über neue Parkbänke. Die Werft baut sieben große Segelschiffe. "
        "Petersmark kündigte den Umbau alter Schleusen an."
    )
    first = naming(with_statement(report("a", text), "den Umbau alter Schleusen", "Petersmark"), "Petersmark")
    flag = Flag(flag="multi-topic", span=place(text, "Die Werft"), because="")
    flagged = replace(first, analysed=replace(first.analysed, report=replace(first.report, flags=(flag,))))
    other = naming(report("b", "Petersmark war gestern beim Zahnarzt in Quellbrook."), "Petersmark")
    labels = [point.label for point in singles(flagged, other) if point.readings[0].report_id == "a"]
    assert [label.split()[0] for label in labels] == ["Im", "Die", "Petersmark"]
    labels = [point.label for point in singles(first, other) if point.readings[0].report_id == "a"]
    assert [label.split()[0] for label in labels] == ["Petersmark", "Im", "Die"]


def test_what_is_near_to_a_shared_point_is_not_said_to_be_told_by_one_report_alone() -> None:
    rescued = "Die Feuerwehr rettete Kinder aus der Harle"
    near = f"{rescued} bei völliger Finsternis unter Lebensgefahr."
    far = "Der Zirkus verkaufte seine letzten Kamele an einen Bauern."
    first = report("a", f"{rescued} mit alten Booten. {near} {far}")
    second = report("b", "Aus der Harle rettete die Feuerwehr Kinder.")
    assert [point.label for point in singles(first, second)] == [far]


FAR = report("b", "Am Freitag spielt in Quellbrook das große Blasorchester der Gemeinde.")


def told(text: str) -> list[str]:
    """Give what is told of a report that has nothing in common with the other."""
    return [
        point.readings[0].text
        for point in singles(report("a", text), FAR)
        if point.readings[0].report_id == "a"
    ]


def test_a_sentence_that_points_back_is_told_with_the_one_before() -> None:
    text = "Die Werft baut sieben neue Segelschiffe. Davon gehen drei an reiche Kunden aus Übersee."
    assert told(text) == [text]


def test_a_sentence_that_points_back_to_what_both_tell_is_left_out() -> None:
    both = "Die Werft baut sieben neue Segelschiffe."
    first = report("a", f"{both} Davon gehen drei an reiche Kunden aus Übersee.")
    assert not singles(first, report("b", both))


def test_a_sentence_that_stands_for_itself_is_told_alone() -> None:
    sentences = [
        "Die Werft baut sieben neue Segelschiffe.",
        "Das große Dock bekommt im Herbst ein neues Dach.",
        "Diese Woche kommen zwölf Lehrlinge aus Übersee dazu.",
    ]
    assert told(" ".join(sentences)) == sentences


def test_a_question_of_the_narrator_is_no_point() -> None:
    assert told("Wie viele Segelschiffe baut die kleine Werft wohl noch?") == []


def test_a_line_with_an_address_is_no_point() -> None:
    assert told("Die Werft zeigt ihre neuen Segelschiffe hier: https://werft.example/schiffe") == []
