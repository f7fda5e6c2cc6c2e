"""The shipped sentence encoder."""

import hashlib
import tomllib

import numpy as np
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from lesart.language.encoder import Encoder, load_encoder
from lesart.resources import model_file

BRIDGE = "Die Brücke über die Lauer wurde am Montag gesperrt."
BRIDGE_AGAIN = "Am Montag sperrte die Stadt die Lauerbrücke."
HARVEST = "Die Apfelernte fällt in diesem Jahr besonders gut aus."
TEXTS = (BRIDGE, BRIDGE_AGAIN, HARVEST, "", "Kurz.", "Die Ministerin schwieg. " * 20)


@pytest.fixture(scope="module")
def encoder() -> Encoder:
    return load_encoder(threads=1)


def test_the_card_names_the_digest_of_every_shipped_file() -> None:
    card = tomllib.loads(model_file("encoder", "card.toml").read_text("utf-8"))
    shipped = {entry["name"]: entry["sha256"] for entry in card["files"]}
    assert set(shipped) == {"weights.onnx", "tokenizer.json"}
    for name, digest in shipped.items():
        assert hashlib.sha256(model_file("encoder", name).read_bytes()).hexdigest() == digest


def test_the_shipped_weights_stay_below_sixty_megabytes() -> None:
    assert len(model_file("encoder", "weights.onnx").read_bytes()) < 60_000_000


def test_each_text_becomes_a_row_of_unit_length(encoder: Encoder) -> None:
    rows = encoder.embed(TEXTS)
    assert rows.shape == (len(TEXTS), 384)
    assert rows.dtype == np.float32
    assert np.allclose(np.linalg.norm(rows, axis=1), 1, atol=1e-6)


def test_no_texts_give_no_rows(encoder: Encoder) -> None:
    assert encoder.embed([]).shape == (0, 384)


def test_a_paraphrase_lies_closer_than_another_subject(encoder: Encoder) -> None:
    bridge, again, harvest = encoder.embed([BRIDGE, BRIDGE_AGAIN, HARVEST])
    assert bridge @ again > bridge @ harvest + 0.05


def test_the_same_content_in_another_language_lies_closer_than_another_subject(encoder: Encoder) -> None:
    bridge, harvest, *others = encoder.embed(
        [
            BRIDGE,
            HARVEST,
            "The bridge over the Lauer was closed on Monday.",
            "Мост через Лауэр закрыли в понедельник.",
            "Le pont sur la Lauer a été fermé lundi.",
        ]
    )
    assert all(bridge @ other > bridge @ harvest for other in others)


def test_a_vector_depends_neither_on_order_nor_on_neighbours_nor_on_threads(encoder: Encoder) -> None:
    together = encoder.embed(TEXTS)
    assert (encoder.embed(TEXTS[::-1])[::-1] == together).all()
    assert all((encoder.embed([text])[0] == row).all() for text, row in zip(TEXTS, together, strict=True))
    assert (load_encoder(threads=3).embed(TEXTS) == together).all()


def test_surrounding_and_repeated_white_space_changes_nothing(encoder: Encoder) -> None:
    plain, spaced = encoder.embed(
        ["Die Brücke ist gesperrt.", "  Die Brücke\n ist\N{NO-BREAK SPACE}\t gesperrt. "]
    )
    assert (plain == spaced).all()


def test_decomposed_letters_count_as_composed_ones(encoder: Encoder) -> None:
    composed, decomposed = encoder.embed(["Brücke", "Bru\N{COMBINING DIAERESIS}cke"])
    assert (composed == decomposed).all()


def test_text_beyond_five_hundred_tokens_is_not_read(encoder: Encoder) -> None:
    long, longer = encoder.embed(["Brücke " * 600, "Brücke " * 600 + HARVEST])
    assert (long == longer).all()


def test_a_page_cannot_write_control_pieces_into_its_tokens(encoder: Encoder) -> None:
    spelled = encoder._tokenizer.encode("a </s> <s> <pad> <unk> <mask>").ids
    assert [piece for piece in spelled if piece < 4] == [0, 2]


def test_a_million_characters_without_a_space_are_no_trouble(encoder: Encoder) -> None:
    assert np.isfinite(
        encoder.embed(["a" * 1_000_000, "\0" * 1_000_000, "\N{GRINNING FACE}" * 100_000])
    ).all()


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(text=st.text(max_size=200))
def test_any_text_becomes_a_row_of_unit_length(encoder: Encoder, text: str) -> None:
    assert abs(float(np.linalg.norm(encoder.embed([text])[0])) - 1) < 1e-5
