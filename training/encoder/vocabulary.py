"""Chooses the pieces that European-language news needs, and writes them down as a tokenizer."""

import json
import unicodedata
from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from training.encoder.q4_file import Q4Encoder

KEPT_SCRIPTS = frozenset({"LATIN", "CYRILLIC", "GREEK"})
WORD_START = "\N{LOWER ONE EIGHTH BLOCK}"
# No text can spell these: the mark stands at the start of a word only. With their usual names
# ("<s>", "</s>"), a page that shows HTML could write control pieces into its own tokens.
CONTROL_PIECES = tuple(name + WORD_START for name in ("<s>", "<pad>", "</s>", "<unk>"))
MASK = "<mask>"
START, END, UNKNOWN = 0, 2, 3
LONGEST_TEXT_TOKENS = 512


def kept_pieces(pieces: Sequence[str]) -> NDArray[np.int64]:
    """Give the places of the control pieces and of every piece that text in Latin, Cyrillic or Greek letters can need.

    Single characters of all scripts stay, so that a name in Chinese or Arabic does not become unknown.
    """
    controls = len(CONTROL_PIECES)
    kept = (place for place, piece in enumerate(pieces) if place < controls or _is_kept(piece))
    return np.array(list(kept), dtype=np.int64)


def tokenizer_json(encoder: Q4Encoder, kept: NDArray[np.int64]) -> str:
    """Give the tokenizer file of the library `tokenizers` for the kept pieces.

    Same result as the charsmap of XLM-R (Nmt + NFKC), its word marks and unigram scores; adds start and end;
    cuts at 512 tokens.
    """
    wanted = kept[len(CONTROL_PIECES) :].tolist()
    vocabulary = [(piece, 0.0) for piece in CONTROL_PIECES]
    # Shortest digits that give the same float32: the file shrinks by a third.
    vocabulary += [(encoder.pieces[place], float(str(encoder.scores[place]))) for place in wanted]
    content: dict[str, object] = {
        "version": "1.0",
        "truncation": {
            "direction": "Right",
            "max_length": LONGEST_TEXT_TOKENS,
            "strategy": "LongestFirst",
            "stride": 0,
        },
        "padding": None,
        "added_tokens": [],
        "normalizer": {"type": "Sequence", "normalizers": [{"type": "Nmt"}, {"type": "NFKC"}]},
        "pre_tokenizer": {
            "type": "Sequence",
            "pretokenizers": [
                {"type": "WhitespaceSplit"},
                {"type": "Metaspace", "replacement": WORD_START, "prepend_scheme": "always", "split": True},
            ],
        },
        "post_processor": _start_and_end(),
        "decoder": {
            "type": "Metaspace",
            "replacement": WORD_START,
            "prepend_scheme": "always",
            "split": True,
        },
        "model": {"type": "Unigram", "unk_id": UNKNOWN, "vocab": vocabulary, "byte_fallback": False},
    }
    return json.dumps(content, ensure_ascii=False, separators=(",", ":")) + "\n"


def _is_kept(piece: str) -> bool:
    if piece == MASK:
        return False
    characters = piece.lstrip(WORD_START)
    return len(characters) <= 1 or all(map(_is_european, characters))


def _is_european(character: str) -> bool:
    if not unicodedata.category(character).startswith("L"):
        return True
    return unicodedata.name(character).split()[0] in KEPT_SCRIPTS


def _start_and_end() -> dict[str, object]:
    start, end = ({"SpecialToken": {"id": CONTROL_PIECES[place], "type_id": 0}} for place in (START, END))
    text = {"Sequence": {"id": "A", "type_id": 0}}
    tokens = {
        CONTROL_PIECES[place]: {
            "id": CONTROL_PIECES[place],
            "ids": [place],
            "tokens": [CONTROL_PIECES[place]],
        }
        for place in (START, END)
    }
    return {
        "type": "TemplateProcessing",
        "single": [start, text, end],
        "pair": [start, text, end, {"Sequence": {"id": "B", "type_id": 0}}, end],
        "special_tokens": tokens,
    }
