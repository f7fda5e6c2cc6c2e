"""What is made of the names that the learned head tags."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from lesart.language import analyse_report, link_names
from lesart.records.analysed_report import AnalysedReport
from lesart.records.entity import EntityType, Mention, MentionForm
from lesart.records.report import Found, Passage, Report
from lesart.records.span import Span
from lesart.records.statement import StatementType
from lesart.records.tagging import TaggedName, TaggedStatement, Tagging
from tests.making import place

PER, ORG, LOC, MISC = EntityType.PER, EntityType.ORG, EntityType.LOC, EntityType.MISC


def tag(text: str, words: str, kind: EntityType) -> TaggedName:
    return TaggedName(span=place(text, words), type=kind)


def analysed(
    text: str, *names: TaggedName, report_id: str = "r", title: Found | None = None
) -> AnalysedReport:
    body = (Passage(span=Span(title.span.end if title and title.span else 0, len(text))),)
    report = Report(id=report_id, text=text, language="de", body=body, title=title)
    return analyse_report(report, tagging=Tagging(names=names))


def mentions(text: str, *tags: tuple[str, EntityType]) -> dict[str, Mention]:
    report = analysed(text, *(tag(text, words, kind) for words, kind in tags))
    return {mention.span.of(text): mention for mention in report.mentions}


def test_a_tagged_name_is_a_mention_of_its_type_though_no_list_knows_it() -> None:
    found = mentions("Gestern lief Quarrelfest bei Tamsin.", ("Quarrelfest", MISC), ("Tamsin", ORG))
    assert {words: mention.type for words, mention in found.items()} == {"Quarrelfest": MISC, "Tamsin": ORG}


def test_the_rules_find_no_names_of_their_own_where_the_head_has_tagged() -> None:
    assert not mentions("„Es ist spät“, sagte Tidewell in Quarrelow.")
    assert not mentions("Die Gewerkschaft Seefahrt fordert mehr.")


def test_without_tags_the_rules_find_the_names() -> None:
    text = "„Es ist spät“, sagte Tidewell."
    report = Report(id="r", text=text, language="de", body=(Passage(span=Span(0, len(text))),))
    assert [mention.span.of(text) for mention in analyse_report(report, tagging=Tagging()).mentions] == [
        "Tidewell"
    ]


def test_tagged_statements_are_kept() -> None:
    text = "Es sei spät, hieß es."
    report = Report(id="r", text=text, language="de", body=(Passage(span=Span(0, len(text))),))
    said = TaggedStatement(type=StatementType.INDIRECT, content=(Span(0, 11),))
    assert analyse_report(report, tagging=Tagging(statements=(said,))).tagged_statements == (said,)
    assert analyse_report(report, tagging=Tagging()).tagged_statements is None


def test_a_name_in_the_title_counts() -> None:
    text = "Tidewell geht\n\nDas freute viele."
    title = Found(text="Tidewell geht", span=Span(0, 13))
    report = analysed(text, tag(text, "Tidewell", PER), title=title)
    assert [mention.span for mention in report.mentions] == [Span(0, 8)]


@pytest.mark.parametrize(
    ("tagged", "kind", "expected"),
    [
        (" Tidewell ", PER, "Tidewell"),
        ("gegen Tidewell", PER, "Tidewell"),
        ("Tidewell aus", PER, "Tidewell"),
        ("Dr. Tidewell", PER, "Tidewell"),
        ("Präsidentin Tidewell", PER, "Tidewell"),
        ("von Brennekow", PER, "von Brennekow"),
        ("südliche Quarrelow", LOC, "Quarrelow"),
        ("quarrelpost", ORG, "quarrelpost"),
        ("Der Lauf gegen", MISC, "Der Lauf gegen"),
    ],
)
def test_what_does_not_belong_to_a_name_is_left_off(tagged: str, kind: EntityType, expected: str) -> None:
    text = f"Gestern ging {tagged.strip()} vor."
    start = text.index(tagged.strip()) - tagged.startswith(" ")
    report = analysed(text, TaggedName(span=Span(start, start + len(tagged)), type=kind))
    assert [mention.span.of(text) for mention in report.mentions if mention.form is MentionForm.NAME] == [
        expected
    ]


@pytest.mark.parametrize("tagged", ["idewel", "Tidewell. Er", "–", "..."])
def test_half_words_marks_and_what_crosses_a_sentence_are_no_names(tagged: str) -> None:
    assert not mentions("Es ging – Tidewell. Er lachte...", (tagged, PER))


def test_of_names_that_overlap_the_first_and_longest_stays() -> None:
    text = "Es kam Anna Tidewell heim."
    names = [("Anna", PER), ("Anna Tidewell", PER), ("Tidewell heim", LOC)]
    assert list(mentions(text, *names)) == ["Anna Tidewell"]


@pytest.mark.parametrize(
    ("words", "tagged", "expected"),
    [("Nato", LOC, ORG), ("Polen", ORG, LOC), ("Vereinigten Staaten", MISC, LOC), ("Halle", ORG, ORG), ("Essen", PER, PER)],
)  # fmt: skip
def test_only_a_name_that_means_one_thing_everywhere_corrects_the_type(
    words: str, tagged: EntityType, expected: EntityType
) -> None:
    assert mentions(f"Es ging um {words} dabei.", (words, tagged))[words].type is expected


def test_a_surname_that_the_head_leaves_out_is_known_by_the_full_name_however_misspelled() -> None:
    found = mentions(
        "Es kam Anna Sarkowina. Später ging Sarkuwino, was Sarkowinas Hund sah.", ("Anna Sarkowina", PER)
    )
    assert {words: mention.entity for words, mention in found.items()} == dict.fromkeys(
        ("Anna Sarkowina", "Sarkuwino", "Sarkowinas"), "anna-sarkowina"
    )


def test_a_surname_that_is_a_noun_too_is_left_to_the_head() -> None:
    assert list(mentions("Es kam Anna Koch. Ein Koch lachte.", ("Anna Koch", PER))) == ["Anna Koch"]


@pytest.mark.parametrize(
    ("text", "tagged", "expected"),
    [
        ("Die Nato tagt. Die Nato-Staaten kamen.", ("Nato", LOC), ("Nato", ORG)),
        ("Das Treffen begann. Die Bundesregierung schwieg.", ("Treffen", MISC), ("Bundesregierung", ORG)),
        ("Es kamen viele Franzosen.", None, ("Franzosen", LOC)),
        ("Er ging in die Vereinigten Staaten.", None, ("Vereinigten Staaten", LOC)),
        ("Das teilte das polnische Außenministerium mit.", None, ("polnische Außenministerium", ORG)),
        ("Das teilte das polnische Außenministerium mit.", ("Außenministerium", ORG), ("polnische Außenministerium", ORG)),
    ],
)  # fmt: skip
def test_lists_add_what_they_are_surer_of(
    text: str, tagged: tuple[str, EntityType] | None, expected: tuple[str, EntityType]
) -> None:
    found = mentions(text, *([tagged] if tagged else []))
    assert found[expected[0]].type is expected[1]


def test_a_person_named_in_full_is_none_of_the_places_or_works_that_the_head_takes_the_surname_for() -> None:
    text = "Es kam Anna Sarkowina. Das freute Sarkowina."
    lone = TaggedName(span=Span(text.rindex("Sarkowina"), len(text) - 1), type=LOC)
    report = analysed(text, tag(text, "Anna Sarkowina", PER), lone)
    assert {mention.type for mention in report.mentions} == {PER}
    assert (
        mentions("Es kam Anna Halle. Sie kam aus Halle.", ("Anna Halle", PER), ("aus Halle", LOC))[
            "Halle"
        ].type
        is LOC
    )


def test_a_country_before_a_person_is_a_name_of_its_own() -> None:
    found = mentions("Da kam Polens Präsidentin Tidewell.", ("Polens Präsidentin Tidewell", PER))
    assert (found["Polens"].entity, found["Tidewell"].type) == ("polen", PER)


def test_a_noun_at_the_end_of_a_wrong_name_is_no_surname() -> None:
    tagged = ("Anna Brennekows Anhänger", PER)
    assert list(mentions("Es kam Anna Brennekows Anhänger. Die Anhänger sangen.", tagged)) == [tagged[0]]


def test_a_town_that_only_says_of_what_town_something_is_is_no_name() -> None:
    assert not mentions("Sie kam zum Warschauer Bahnhof.", ("Warschauer", LOC))
    assert mentions("Sie kam nach Hannover.", ("Hannover", LOC))


def test_a_rule_never_displaces_a_tagged_name() -> None:
    found = mentions("Sie las im Polen Kurier davon.", ("Polen Kurier", MISC))
    assert {words: mention.type for words, mention in found.items()} == {"Polen Kurier": MISC}


@pytest.mark.parametrize("kind", [LOC, ORG])
def test_a_tagged_capital_that_speaks_stands_for_its_government(kind: EntityType) -> None:
    found = mentions("Warschau warnte davor. Er fuhr nach Warschau.", ("Warschau", kind))
    assert found["Warschau"].entity in {"regierung-polen", "warschau"}
    text = "Warschau warnte davor."
    assert mentions(text, ("Warschau", kind))["Warschau"].form is MentionForm.METONYM


def test_a_seat_of_power_stands_for_its_government_whatever_it_is_tagged() -> None:
    assert mentions("Der Kreml schwieg.", ("Kreml", LOC))["Kreml"].form is MentionForm.METONYM


@pytest.mark.parametrize("words", ["Außenministerium", "Außenministerium in Warschau"])
def test_a_tagged_ministry_has_the_country_around_it(words: str) -> None:
    found = mentions("Das meldet das Außenministerium in Warschau.", (words, ORG))
    assert found[words].entity == "aussenministerium-polen"


def test_an_office_beside_a_tagged_person_is_that_person() -> None:
    found = mentions(
        "Es kam die Bürgermeisterin Quirla Tamm. Die Bürgermeisterin lachte.", ("Quirla Tamm", PER)
    )
    assert found["Die Bürgermeisterin"].entity == "quirla-tamm"


def linked(*written: tuple[str, str, EntityType]) -> list[str]:
    reports = [
        analysed(text, tag(text, words, kind), report_id=f"r{index}")
        for index, (text, words, kind) in enumerate(written)
    ]
    return [mention.entity for report in link_names(reports) for mention in report.mentions]


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("Quarrelnder Bund", "Quarrelnden Bundes"),
        ("Tamsin", "Tamsins"),
        ("Freies Quarrelfest", "Freien Quarrelfest"),
    ],
)
@pytest.mark.parametrize("kind", [ORG, LOC, MISC])
def test_all_cases_of_a_name_have_one_id(first: str, second: str, kind: EntityType) -> None:
    assert (
        len(set(linked((f"Es geht um {first} hier.", first, kind), (f"Wegen {second} hier.", second, kind))))
        == 1
    )


@pytest.mark.parametrize(
    ("first", "second"), [("Tamsins", "Tamsing"), ("Neue Post", "Neue Poster"), ("Ems", "E")]
)
def test_names_that_only_look_alike_stay_apart(first: str, second: str) -> None:
    assert (
        len(set(linked((f"Es geht um {first} hier.", first, ORG), (f"Wegen {second} hier.", second, ORG))))
        == 2
    )


PIECES = (
    "Anna Brennekow", "Brennekow", "Brennekows", "Koch", "Warschau", "warnte", "der Kreml", "Kreml-Sprecher", "Nato", "NATO-Staaten",
    "das polnische Außenministerium", "Ministeriums", "für", "Bau", "in", "Polen", "Dr.", "Präsident", "ihr Amtskollege", "sagte",
    ",", ".", "\n\n", "\n", "„Nein“,", "der Verband", "Verband Quarrelo", "_", "²", "İ", "\x00", "- ",
)  # fmt: skip
texts = st.lists(st.sampled_from(PIECES), max_size=14).map(" ".join) | st.text(max_size=60)


@st.composite
def tagged_texts(draw: st.DrawFn) -> tuple[str, tuple[TaggedName, ...]]:
    text = draw(texts)
    ends = st.integers(0, len(text))
    spans = draw(st.lists(st.tuples(ends, ends).map(lambda pair: Span(min(pair), max(pair))), max_size=8))
    return text, tuple(TaggedName(span=span, type=draw(st.sampled_from(EntityType))) for span in spans)


@settings(max_examples=150, deadline=None)
@given(st.lists(tagged_texts(), min_size=1, max_size=3))
def test_whatever_is_tagged_mentions_are_words_in_sentences_that_never_overlap(
    written: list[tuple[str, tuple[TaggedName, ...]]],
) -> None:
    reports = [analysed(text, *names, report_id=f"r{index}") for index, (text, names) in enumerate(written)]
    once = link_names(reports)
    assert link_names(once) == once
    assert link_names(reports[::-1]) == once[::-1]
    for report in once:
        spans = [mention.span for mention in report.mentions]
        assert all(first.end <= second.start for first, second in zip(spans, spans[1:], strict=False))
        assert all(any(sentence.covers(span) for sentence in report.sentences) for span in spans)
        assert all(span.of(report.text).strip() == span.of(report.text) != "" for span in spans)
        assert all(mention.entity and mention.name for mention in report.mentions)


def test_very_many_tags_are_read_in_linear_time() -> None:
    text = "Tamm und " * 20_000
    names = [TaggedName(span=Span(at, at + 4), type=PER) for at in range(0, len(text), 9)]
    assert len(analysed(text, *names).mentions) == len(names)


def test_a_word_tagged_as_a_place_is_a_person_that_the_report_spells_otherwise_with_the_full_name() -> None:
    text = "Anna Tidewell kam. Später rief sie Tydewell an, in Quarrelow."
    found = mentions(text, ("Anna Tidewell", PER), ("Tydewell", LOC), ("Quarrelow", LOC))
    assert found["Tydewell"].entity == found["Anna Tidewell"].entity
    assert found["Quarrelow"].type is LOC


def test_two_surnames_side_by_side_are_two_persons() -> None:
    named = (("Anna Tidewell", PER), ("Bela Quarrelo", PER))
    found = mentions(
        "Anna Tidewell und Bela Quarrelo: Gern lud Tidewell Quarrelo ein.", *named, ("Tidewell Quarrelo", PER)
    )
    assert found["Tidewell"].entity == found["Anna Tidewell"].entity
    assert found["Quarrelo"].entity == found["Bela Quarrelo"].entity
    whole = mentions(
        "Anna Tidewell kam. Gern lud Tidewell Quarrelo ein.", named[0], ("Tidewell Quarrelo", PER)
    )
    assert "Tidewell Quarrelo" in whole


def test_an_authority_that_is_not_named_any_closer_stands_for_itself() -> None:
    found = mentions("Das sagte die Polizei. Die Klinik schwieg, laut Polizei.")
    assert {words: (mention.entity, mention.form) for words, mention in found.items()} == {
        "Polizei": ("polizei", MentionForm.ROLE)
    }
    named = mentions("Die Polizei Celle kam. Das sagte die Polizei.", ("Polizei Celle", ORG))
    assert named["Polizei"].entity == named["Polizei Celle"].entity
    two = "Die Polizei Celle und die Polizei Essen kamen. Das sagte die Polizei."
    assert "Polizei" not in mentions(two, ("Polizei Celle", ORG), ("Polizei Essen", ORG))


@pytest.mark.parametrize(
    ("text", "tagged", "kind"),
    [
        ("Das kostet 14 Euro im Monat.", "Euro", MISC),
        ("Mehr steht auf www.quarrelpost.de heute.", "quarrelpost.de", ORG),
        ("Das schrieb das Blatt (Sonntag) gestern.", "Sonntag", ORG),
        ("Mehr lesen Sie jeden Morgen hier.", "jeden Morgen", ORG),
    ],
)
def test_currencies_addresses_and_days_are_no_names(text: str, tagged: str, kind: EntityType) -> None:
    assert not mentions(text, (tagged, kind))


@pytest.mark.parametrize(
    ("text", "tagged", "kind"),
    [
        ("Es kam Tamsin Euro zu Besuch.", "Tamsin Euro", PER),
        ("Das meldete quarrelpost.de heute.", "quarrelpost.de", ORG),
        ("Es kam auch Sonntag zu Wort.", "Sonntag", PER),
        ("Es kam auch Für Acht zu Wort.", "Für Acht", ORG),
    ],
)
def test_names_that_look_like_currencies_addresses_and_days_stay(
    text: str, tagged: str, kind: EntityType
) -> None:
    assert set(mentions(text, (tagged, kind))) == {tagged}


@pytest.mark.parametrize(
    ("text", "tagged", "wrong", "right"),
    [
        ("Am Ottla-Quarrel-Platz stand er.", "Ottla-Quarrel-Platz", PER, LOC),
        ("Von der Quarrel-Stiftung kam Geld.", "Quarrel-Stiftung", PER, ORG),
        ("Den Quarrel-Preis bekam er.", "Quarrel-Preis", PER, MISC),
        ("Das schrieb die Zeitung Quarrelpost gestern.", "Quarrelpost", LOC, ORG),
        ("Das schrieb das Portal „tidewell7“ gestern.", "tidewell7", MISC, ORG),
    ],
)
def test_the_last_part_of_a_name_or_the_noun_before_it_tells_the_type(
    text: str, tagged: str, wrong: EntityType, right: EntityType
) -> None:
    assert mentions(text, (tagged, wrong))[tagged].type is right


@pytest.mark.parametrize(
    ("text", "tagged", "kind"),
    [
        ("Gestern kam Ottla Quarrel-Tidewell.", "Ottla Quarrel-Tidewell", PER),
        ("Gestern schrieb die Zeitung Tamsin Quarrel ab.", "Tamsin Quarrel", PER),
        ("Eine Bürgerin aus Quarrelow kam.", "Quarrelow", LOC),
    ],
)
def test_a_double_name_and_a_name_behind_another_noun_keep_their_type(
    text: str, tagged: str, kind: EntityType
) -> None:
    assert mentions(text, (tagged, kind))[tagged].type is kind


def types_of(text: str, words: str, *kinds: EntityType) -> set[EntityType]:
    """Give the types of the word, tagged in turn as `kinds`, in the report."""
    places = [at for at in range(len(text)) if text.startswith(words, at)]
    names = [
        TaggedName(span=Span(at, at + len(words)), type=kind) for at, kind in zip(places, kinds, strict=False)
    ]
    return {mention.type for mention in analysed(text, *names).mentions}


def test_a_word_tagged_in_two_ways_has_the_type_of_most_of_its_mentions() -> None:
    text = "Gestern sprach Tidewell. Dann schwieg Tidewell. Heute kam Tidewell."
    assert types_of(text, "Tidewell", PER, PER, ORG) == {PER}
    assert types_of(text, "Tidewell", PER, ORG, MISC) == {PER, ORG, MISC}
    assert types_of(text, "Tidewell", LOC, LOC, ORG) == {LOC, ORG}


def test_what_has_an_article_and_is_also_tagged_as_a_body_is_no_person() -> None:
    text = "Die Firma Quarrelbau baut. Er sagt, dass die Quarrelbau zahlt. Es freut die Quarrelbau."
    assert types_of(text, "Quarrelbau", ORG, PER, PER) == {ORG}
    assert types_of(text.replace("die Quarrelbau", "Quarrelbau"), "Quarrelbau", ORG, PER, PER) == {PER}


def test_a_given_name_takes_in_the_surname_that_particles_lead_to() -> None:
    assert set(mentions("Das sagte Anna vom Quarrel gestern.", ("Anna", PER))) == {"Anna vom Quarrel"}
    assert set(mentions("Das sagte Anna vom Krankenhaus gestern.", ("Anna", PER))) == {"Anna"}


def test_a_lone_surname_takes_in_the_given_name_that_particles_tie_to_it() -> None:
    assert set(mentions("„Anna von der Quarrel“, sagte er.", ("Quarrel", PER))) == {"Anna von der Quarrel"}
    assert set(mentions("Das Haus von der Quarrel steht.", ("Quarrel", PER))) == {"Quarrel"}


def test_a_cut_surname_takes_in_the_rest_that_the_report_has_in_full_elsewhere() -> None:
    full = ("Ottla Tidewell Quarrel", PER)
    text = "Es kam Ottla Tidewell Quarrel. „Nein“, so Tidewell Quarrel weiter."
    second = TaggedName(span=Span(text.rindex("Quarrel"), text.rindex(" weiter")), type=PER)
    found = analysed(text, tag(text, *full), second).mentions
    assert [mention.span.of(text) for mention in found] == ["Ottla Tidewell Quarrel", "Tidewell Quarrel"]


def test_a_particle_or_another_word_before_a_surname_is_not_taken_in() -> None:
    text = "Es kam Ottla von Quarrel. Das Haus von Quarrel steht, so Quarrel."
    tags = [
        TaggedName(span=Span(at, at + 7), type=PER) for at in (text.index("Quarrel steht"), len(text) - 8)
    ]
    found = analysed(text, tag(text, "Ottla von Quarrel", PER), *tags).mentions
    assert [mention.span.of(text) for mention in found] == ["Ottla von Quarrel", "Quarrel", "Quarrel"]


def test_a_name_that_opens_a_bracket_closes_it_or_ends_before_it() -> None:
    assert set(mentions("Er kam aus Quarrel (Tide) her.", ("Quarrel (Tide", LOC))) == {"Quarrel (Tide)"}
    assert set(mentions("Er kam aus Quarrel (Tide, ganz) her.", ("Quarrel (Tide", LOC))) == {"Quarrel"}
    assert set(mentions("Er las „Quarrel und Tide vor.", ("„Quarrel und Tide", MISC))) == {"Quarrel und Tide"}


def test_a_form_of_address_opens_a_person_that_was_not_tagged() -> None:
    assert mentions("Es ging gegen Herrn Quarrel und andere.")["Quarrel"].type is PER
    assert not mentions("Es ging gegen die Frau Mutter und den Herrn Doktor.")


def test_a_body_tagged_once_is_found_again_where_its_name_cannot_mean_anything_else() -> None:
    text = "Die {0} baut. Man hört, dass die {0} zahlt."
    for name in ("Quarrel-Stiftung", "Anstalt für Deiche", "QDA", "Quarrelbau"):
        assert types_of(text.format(name), name, ORG) == {ORG}
        assert len(analysed(text.format(name), tag(text.format(name), name, ORG)).mentions) == 2
    only = "Im „Frosch“ tanzt man. Im Teich saß ein Frosch. Der „Frosch“ schließt."
    found = analysed(only, tag(only, "Frosch", ORG)).mentions
    assert [only[name.span.start - 1] for name in found] == ["„", "„"]


def is_named(sentence: str, words: str, *others: str) -> bool:
    at = sentence.rindex(words)
    last = TaggedName(span=Span(at, at + len(words)), type=PER)
    found = analysed(sentence, last, *(tag(sentence, other, PER) for other in others)).mentions
    return any(mention.span.start == at for mention in found)


@pytest.mark.parametrize(
    ("sentence", "words"),
    [
        ("Er verkündete es tidewell entschlossen.", "tidewell"),
        ("Sie trug viele Dr.-rer.-nat. vor.", ".-nat"),
        ("Das war gut. Quarreler noch als der Schaden ist die Lage.", "Quarreler"),
        ("Das war gut. Quarreler Neusprech zog ein.", "Quarreler"),
    ],
)
def test_a_person_of_one_word_that_stands_as_no_name_does_is_none(sentence: str, words: str) -> None:
    assert not is_named(sentence, words)


def test_a_person_of_one_word_that_may_be_a_name_is_one() -> None:
    assert is_named("Das war gut. Quarreler sprach noch lange.", "Quarreler")
    assert is_named("Das sah Quarreler noch als Schaden.", "Quarreler")
    assert is_named("Anna Quarreler kam. Quarreler schon wieder.", "Quarreler", "Anna Quarreler")


def test_the_end_of_a_compound_is_no_part_of_the_name_behind_it() -> None:
    found = mentions("Davon wusste die Ersatz-Anna Bela Quarrelo nichts.", ("Anna Bela Quarrelo", PER))
    assert "Bela Quarrelo" in found
    found = mentions("Davon wusste Anna-Bela Quarrelo nichts.", ("Anna-Bela Quarrelo", PER))
    assert "Anna-Bela Quarrelo" in found


@pytest.mark.parametrize("thing", ["Orkan", "Rettungsschiff", "Frachters"])
def test_a_thing_that_bears_the_name_of_a_person_is_none(thing: str) -> None:
    found = mentions(f"Es kam die Nachricht des {thing} „Anna Quarrelo“.", ("Anna Quarrelo", PER))
    assert found["Anna Quarrelo"].type is MISC
    found = mentions("Es kam die Nachricht der Seglerin Anna Quarrelo.", ("Anna Quarrelo", PER))
    assert found["Anna Quarrelo"].type is PER
