"""Sets of names with different guidelines, brought to one, and their changes."""

import random

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tokenizers import Tokenizer

from lesart.resources import model_file
from training.reader.entity_changes import Changes, Mention, names_in
from training.reader.entity_data import (
    ANY,
    OUTSIDE,
    TAGS,
    TaggedText,
    encoded,
    first_of,
    joined,
    rest_of,
)
from training.reader.entity_sets import europarl_texts, germeval_texts, smartdata_texts, wikineural_texts


def tokens(marked: str) -> dict[str, list[str]]:
    """Give a row of a set of tokens from "Ada/B-PER Kern/I-PER spricht"."""
    pairs = [token.partition("/")[::2] for token in marked.split()]
    return {"tokens": [word for word, _ in pairs], "ner": [tag or "O" for _, tag in pairs]}


def news(text: str, **spans: str) -> list[dict[str, object]]:
    """Give a report of SmartData whose only spans are the wordings given by type."""
    marked = [
        {
            "start": text.index(wording),
            "end": text.index(wording) + len(wording),
            "type": kind.replace("_", "-"),
        }
        for kind, wording in spans.items()
    ]
    return [{"source": "news", "text": text, "spans": marked}]


def tag_of(text: TaggedText, word: str) -> int:
    return text.allowed[text.words.index(word)]


def test_germevals_other_names_are_miscellaneous() -> None:
    (text,) = germeval_texts([tokens("Der Film Nordwind/B-OTH läuft")])
    assert text.names == [(2, 3, "MISC")]


def test_germevals_partial_and_derived_names_are_kinds_of_their_own() -> None:
    (text,) = germeval_texts([tokens("Die ABC-Chefin/B-ORGpart und auenheimer/B-LOCderiv Gäste")])
    assert text.words[1:4] == ("ABC", "-", "Chefin")
    assert text.names == [(1, 4, "PART"), (5, 6, "DERIV")]


def test_words_of_a_token_stand_together() -> None:
    (text,) = germeval_texts([tokens("Ada Kern-Öz , 3.500 Euro")])
    assert text.text == "Ada Kern-Öz , 3.500 Euro"


def test_words_stand_where_their_places_say() -> None:
    assert [place.of(TEXT.text) for place in TEXT.places] == list(TEXT.words)


def test_neighbours_of_one_kind_are_one_name_in_a_set_without_beginnings() -> None:
    (text,) = europarl_texts([tokens("Frau Ada/I-PER Kern/I-PER aus Auenheim/I-LOC")])
    assert text.names == [(1, 3, "PER"), (4, 5, "LOC")]


def test_an_adjective_of_a_place_is_derived_in_silver_data() -> None:
    (text,) = wikineural_texts([tokens("Die auenheimischen/B-MISC Seen")])
    assert text.names == [(1, 2, "DERIV")]


def test_a_single_other_name_of_silver_data_stays_open_but_a_longer_one_does_not() -> None:
    (text,) = wikineural_texts([tokens("Nordwind/B-MISC und Die/B-MISC Fähre/I-MISC")])
    assert tag_of(text, "Nordwind") & OUTSIDE
    assert tag_of(text, "Nordwind") & first_of("ORG")
    assert text.names == [(2, 4, "MISC")]


def test_a_word_that_a_set_tags_now_so_now_so_stays_open() -> None:
    rows = [tokens("Die Wacht/B-ORG kam"), tokens("Die Wacht ging"), tokens("Die Gischt/B-ORG kam")]
    first, second, third = wikineural_texts(rows)
    assert tag_of(first, "Wacht") == tag_of(second, "Wacht") == OUTSIDE | first_of("ORG")
    assert tag_of(third, "Gischt") == first_of("ORG")


def test_titles_before_a_person_are_no_part_of_the_name() -> None:
    (text,) = smartdata_texts(news("Gestern sprach Dr. Ada Kern in der Halle.", person="Dr. Ada Kern"))
    assert tag_of(text, "Dr") & OUTSIDE
    assert [text.words[start:end] for start, end, _ in text.names] == [("Ada", "Kern")]


def test_a_name_inside_a_compound_makes_the_compound_partial() -> None:
    (text,) = smartdata_texts(news("Die Chefin der Auenbank-Tochter geht.", organization_company="Auenbank"))
    assert [(text.words[start:end], kind) for start, end, kind in text.names] == [
        (("Auenbank", "-", "Tochter"), "PART")
    ]


def test_a_name_before_a_dash_with_blanks_is_no_compound() -> None:
    (text,) = smartdata_texts(news("Auenbank - Die Chefin der Firma geht.", organization_company="Auenbank"))
    assert text.names == [(0, 1, "ORG")]


def test_a_name_that_a_report_marks_once_teaches_nothing_where_it_is_left_out() -> None:
    (text,) = smartdata_texts(
        news("Auenbank wächst, so die Auenbank gestern.", organization_company="Auenbank")
    )
    assert text.names == [(0, 1, "ORG")]
    assert text.allowed[5] != OUTSIDE
    assert text.allowed[5] & first_of("ORG")


def test_tweets_are_left_out() -> None:
    row = news("Stau bei Auenheim und Nordhaven heute früh")[0] | {"source": "tweet"}
    assert smartdata_texts([row]) == []


TEXT = germeval_texts(
    [
        tokens(
            "Die Ministerin Ada/B-PER Kern-Öz/I-PER ( ABC/B-ORG ) reist nach Süd/B-LOC Auenheim/I-LOC , sagt dpa ."
        )
    ]
)[0]


@given(st.integers())
def test_changed_texts_have_names_of_the_same_kinds_in_order(seed: int) -> None:
    names: dict[str, list[Mention]] = {
        "PER": [("Lena", "Brandt")],
        "ORG": [("Auenbank",)],
        "LOC": [("Bad", "Nordhaven")],
    }
    changes = Changes(draw=random.Random(seed), names=names)  # noqa: S311 - for texts, not for secrets
    changed = changes.of(TEXT)
    assert " ".join(kind for *_, kind in changed.names) in " ".join(kind for *_, kind in TEXT.names)
    assert changed.names
    assert len(changed.words) == len(changed.spaced) == len(changed.allowed)


def test_changes_are_repeatable() -> None:
    draws = random.Random(7), random.Random(7)  # noqa: S311 - for texts, not for secrets
    once, again = (Changes(draw=draw).of(TEXT) for draw in draws)
    assert once == again


def test_names_that_may_replace_others_are_whole_words() -> None:
    assert names_in([TEXT]) == {"PER": [], "ORG": [("ABC",)], "LOC": [("Süd", "Auenheim")]}


@pytest.fixture(scope="module")
def tokenizer() -> Tokenizer:
    tokenizer = Tokenizer.from_str(model_file("encoder", "tokenizer.json").read_text("utf-8"))
    tokenizer.no_truncation()
    return tokenizer


def test_a_text_for_the_network_has_a_first_piece_and_allowed_tags_for_each_word(
    tokenizer: Tokenizer,
) -> None:
    one = encoded(TEXT, tokenizer)
    assert one is not None
    assert one.firsts.shape == (len(TEXT.words),)
    assert one.allowed.shape == (len(TEXT.words), len(TAGS))
    assert one.allowed[2].nonzero()[0].tolist() == [TAGS.index("B-PER")]


def test_joined_texts_keep_their_pieces_and_tags(tokenizer: Tokenizer) -> None:
    one = encoded(TEXT, tokenizer)
    assert one is not None
    both = joined([one, one])
    assert both.numbers.tolist() == one.numbers.tolist() * 2
    assert (both.numbers[both.firsts] == [*one.numbers[one.firsts], *one.numbers[one.firsts]]).all()
    assert both.allowed.shape[0] == 2 * one.allowed.shape[0]


def test_all_tags_together_allow_each() -> None:
    assert (
        OUTSIDE
        | sum(first_of(kind) | rest_of(kind) for kind in ("PER", "ORG", "LOC", "MISC", "DERIV", "PART"))
        == ANY
    )


def test_of_names_in_one_another_the_longest_stands() -> None:
    rows = news(
        "Die Bank von Auenheim wächst seit gestern.",
        organization="Bank von Auenheim",
        location_city="Auenheim",
    )
    (text,) = smartdata_texts(rows)
    assert text.names == [(1, 4, "ORG")]


def test_a_person_replaced_in_one_word_stays_one_word_and_one_of_several_can_lose_its_first_name() -> None:
    (text,) = germeval_texts([tokens("Kern/B-PER traf Lena/B-PER Brandt/I-PER .")])
    draw = random.Random(3)  # noqa: S311 - for texts, not for secrets
    changes = Changes(draw=draw, names={"PER": [("Uta", "Sand")], "ORG": [], "LOC": []}, surnames_alone=1.0)
    found = {end - start for _ in range(20) for start, end, _ in changes.of(text).names}
    assert found == {1}


def test_a_capital_can_do_what_a_person_does_but_has_no_title() -> None:
    (text,) = germeval_texts([tokens("Das sagte Kern/B-PER zu Frau Brandt/B-PER .")])
    changes = Changes(draw=random.Random(3), surnames_alone=0.0)  # noqa: S311 - for texts, not for secrets
    found = {tuple(kind for *_, kind in changes.of(text).names) for _ in range(300)}
    assert ("LOC", "PER") in found
    assert ("LOC", "LOC") not in found
