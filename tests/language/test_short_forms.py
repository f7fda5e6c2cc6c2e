"""Bodies named in full before their short form in brackets."""

import pytest

from lesart.language import analyse_report, link_names
from lesart.records.analysed_report import AnalysedReport
from lesart.records.entity import EntityType, Mention
from lesart.records.report import Passage, Report
from lesart.records.span import Span
from lesart.records.tagging import TaggedName, Tagging
from tests.making import place

PER, ORG, LOC, MISC = EntityType.PER, EntityType.ORG, EntityType.LOC, EntityType.MISC


def analysed(text: str, *tags: tuple[str, EntityType], report_id: str = "r") -> AnalysedReport:
    names = tuple(TaggedName(span=place(text, words), type=kind) for words, kind in tags)
    report = Report(id=report_id, text=text, language="de", body=(Passage(span=Span(0, len(text))),))
    return analyse_report(report, tagging=Tagging(names=names))


def mentions(text: str, *tags: tuple[str, EntityType]) -> dict[str, Mention]:
    return {mention.span.of(text): mention for mention in analysed(text, *tags).mentions}


@pytest.mark.parametrize(
    ("long", "short"),
    [
        ("Verband Nordländer Taucher", "VNT"),
        ("Gewerkschaft der Seiler", "GdS"),
        ("Institut für maritime Wetterkunde", "IfW"),
        ("Bund Nordländer Hafenrichter und Hafenrichterinnen", "BNHR"),
        ("Nordländische Zentralsparbank", "NZS"),
        ("Tauchsport-Landesliga", "TLL"),
    ],
)
def test_a_body_named_in_full_before_its_short_form_is_found_and_is_the_same(long: str, short: str) -> None:
    found = mentions(f"Gestern sprach die {long} ({short}) von Sturm. Das sagte {short} auch.", (short, ORG))
    assert found[long].type is ORG
    assert found[long].entity == found[short].entity


@pytest.mark.parametrize(
    ("text", "short"),
    [
        ("Gestern demonstrierten die Seiler (GdS).", "GdS"),
        ("Gestern kamen Taucher aus dem Hafen (VNT).", "VNT"),
        ("Der Verband, so die Nordländer Taucher (VNT), schweigt.", "VNT"),
        ("Das Nordländer Boot (Notruf) sank.", "Notruf"),
    ],
)
def test_words_before_brackets_that_the_letters_do_not_fit_are_no_body(text: str, short: str) -> None:
    assert set(mentions(text, (short, ORG))) == {short}


def test_the_long_form_takes_up_what_was_tagged_of_it() -> None:
    found = mentions(
        "Die Filmförderung Altdorf Quarrelow (FAQ) zahlt.", ("Altdorf Quarrelow", LOC), ("FAQ", ORG)
    )
    assert set(found) == {"Filmförderung Altdorf Quarrelow", "FAQ"}


def test_a_country_with_its_short_form_stays_a_country() -> None:
    text = "Die Vereinten Quarrelinseln (VQ) liefern Öl."
    found = mentions(text, ("Vereinten Quarrelinseln", LOC), ("VQ", ORG))
    assert found["Vereinten Quarrelinseln"].type is LOC


def test_a_short_form_from_another_language_shares_the_first_letter() -> None:
    text = "Ein Bericht der Nordmeerischen Wetteragentur (NMO) liegt vor. Die NMO warnt."
    found = mentions(text, ("Nordmeerischen Wetteragentur", ORG), ("NMO", ORG))
    assert found["Nordmeerischen Wetteragentur"].entity == found["NMO"].entity


@pytest.mark.parametrize(
    ("text", "long", "short"),
    [
        ("Das Büro für Anker, Takelung und Nutzung der Bauwehr (BATNBw) prüft.", "Bauwehr", "BATNBw"),
        ("Das Institut der Quarrel-Stiftung (WSI) prüft.", "Quarrel-Stiftung", "WSI"),
        ("Der Sprecher der Caritas Altdorf (CDU) prüft.", "Caritas Altdorf", "CDU"),
    ],
)
def test_the_end_of_a_name_or_another_body_is_not_the_short_form(text: str, long: str, short: str) -> None:
    found = mentions(text, (long, ORG), (short, ORG))
    assert found[long].entity != found[short].entity


def test_the_seat_may_stand_between() -> None:
    text = "Das Institut für Wetterkunde in Quarrelow (IfW) warnt."
    found = mentions(text, ("Institut für Wetterkunde", ORG), ("Quarrelow", LOC), ("IfW", ORG))
    assert found["Institut für Wetterkunde"].entity == found["IfW"].entity != found["Quarrelow"].entity


def linked(*reports: AnalysedReport) -> list[str]:
    return [report.mentions[-1].entity for report in link_names(reports)]


def test_a_short_form_means_in_all_reports_what_one_explains() -> None:
    first = analysed("Der Verband Nordländer Taucher (VNT) warnt.", ("VNT", ORG), report_id="a")
    second = analysed("Es warnt der VNT.", ("VNT", ORG), report_id="b")
    assert len(set(linked(first, second))) == 1
    assert linked(*link_names([first, second])) == linked(first, second)


def test_a_short_form_that_two_reports_explain_otherwise_is_left_alone() -> None:
    first = analysed("Der Verband Nordländer Taucher (VNT) warnt.", ("VNT", ORG), report_id="a")
    second = analysed("Der Verein Neuer Tuchmacher (VNT) warnt.", ("VNT", ORG), report_id="b")
    third = analysed("Es warnt der VNT.", ("VNT", ORG), report_id="c")
    assert len(set(linked(first, second, third))) == 3


def test_very_many_short_forms_are_read_in_linear_time() -> None:
    text = "Der Verband Nordländer Taucher (VNT) warnt. " * 4000
    names = tuple(
        TaggedName(span=Span(at, at + 3), type=ORG) for at in range(text.index("VNT"), len(text), 44)
    )
    report = Report(id="r", text=text, language="de", body=(Passage(span=Span(0, len(text))),))
    found = analyse_report(report, tagging=Tagging(names=names)).mentions
    assert len({mention.entity for mention in found}) == 1


def test_the_short_form_behind_a_ministry_is_that_of_its_formal_name() -> None:
    ministry = "Bundesdeichministerium"
    found = mentions(f"Das {ministry} (BMD) schwieg. Das BMD auch.", (ministry, ORG), ("BMD", ORG))
    assert found["BMD"].entity == found[ministry].entity
    found = mentions(f"Das {ministry} (BWD) schwieg. Das BWD auch.", (ministry, ORG), ("BWD", ORG))
    assert found["BWD"].entity != found[ministry].entity


def test_the_kind_of_body_before_a_short_form_is_no_other_body() -> None:
    noun = "Wasserbehörde"
    found = mentions(
        f"Das teilte die {noun} WBQ mit. Es kam der WDX.", (noun, ORG), ("WBQ", ORG), ("WDX", ORG)
    )
    assert found[noun].entity == found["WBQ"].entity != found["WDX"].entity
    two = f"Das teilte die {noun} WBQ mit. Die {noun} WDX schwieg."
    names = (TaggedName(span=Span(at, at + len(noun)), type=ORG) for at in (15, two.rindex(noun)))
    shorts = (TaggedName(span=place(two, words), type=ORG) for words in ("WBQ", "WDX"))
    report = Report(id="r", text=two, language="de", body=(Passage(span=Span(0, len(two))),))
    read = analyse_report(report, tagging=Tagging(names=(*names, *shorts))).mentions
    ids = {mention.span.of(two): mention.entity for mention in read}
    assert ids["WBQ"] != ids["WDX"]
