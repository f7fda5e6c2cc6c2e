"""A reader with small random networks, made on the fly."""

from collections.abc import Sequence
from pathlib import Path

import numpy as np
import onnx

from lesart.reader.heads import load_heads
from lesart.reader.reader import Reader
from lesart.records.report import Found, Passage, Report
from lesart.records.span import Span
from lesart.resources import model_file
from lesart.text.tokenizer import shared_tokenizer
from training.reader.files import entity_files, piece_tables, statement_files
from training.reader.graph import Floats, Shape, trunk_graph

WIDTH, HEADS, INNER = 384, 12, 32
SHAPE = Shape(heads=HEADS)
NAME_KINDS = ("PER", "ORG", "LOC", "MISC", "DERIV")
OUTER_TAGS, NESTED_TAGS, NAME_TAGS, DISTANCES = 11, 7, 1 + 2 * len(NAME_KINDS), 65
AROUND = {"before": 12, "after": 8, "longest": 20}


def trunk_weights() -> dict[str, Floats]:
    drawn = np.random.default_rng(1)
    return {"norm.weight": _near_one(drawn), "norm.bias": _small(drawn, WIDTH), **_layer("lower.0", drawn)}


def statement_weights() -> dict[str, Floats]:
    drawn = np.random.default_rng(2)
    return {
        **_layer("upper.0", drawn),
        **_layer("upper.1", drawn),
        **_layer("second.0", drawn),
        **_head("outer_tags", OUTER_TAGS, WIDTH, drawn),
        **_head("nested_tags", NESTED_TAGS, WIDTH, drawn),
        **_chain("outer_chain", OUTER_TAGS, drawn),
        **_chain("nested_chain", NESTED_TAGS, drawn),
        **_head("members", 5, WIDTH, drawn),
        **_head("types", 6, 2 * WIDTH, drawn),
        **_head("pointers", 4, WIDTH, drawn),
        **_head("nobody", 4, 2 * WIDTH, drawn),
        "marked.weight": _small(drawn, 2, WIDTH),
        "distance.weight": _small(drawn, DISTANCES, WIDTH),
    }


def entity_weights() -> dict[str, Floats]:
    drawn = np.random.default_rng(3)
    return {
        **_layer("upper.0", drawn),
        **_head("tags", NAME_TAGS, WIDTH, drawn),
        **_chain("chain", NAME_TAGS, drawn),
    }


def write_files(folder: Path, *, without: Sequence[str] = ()) -> None:
    files = {
        "trunk.onnx": trunk_graph(trunk_weights(), SHAPE),
        **statement_files(statement_weights(), SHAPE, AROUND),
        **entity_files(entity_weights(), SHAPE, NAME_KINDS),
    }
    for name, graph in files.items():
        if name not in without:
            onnx.save(graph, folder / name)
    encoder = model_file("encoder", "weights.onnx").read_bytes()
    (folder / "tables.toml").write_text(piece_tables(encoder), "utf-8")


def tiny_reader(folder: Path, threads: int = 2) -> Reader:
    return Reader(load_heads(folder), shared_tokenizer(), threads)


def report_of(*paragraphs: str, title: str | None = None) -> Report:
    """Give a report of the paragraphs; what stands between them (" | ") is not body."""
    parts = [title, *paragraphs] if title else list(paragraphs)
    text = " | ".join(parts)
    starts = np.cumsum([0, *(len(part) + 3 for part in parts)]).tolist()
    spans = [Span(start, start + len(part)) for start, part in zip(starts, parts, strict=False)]
    body = spans[1:] if title else spans
    return Report(
        id="r",
        text=text,
        language="de",
        title=Found(text=title, span=spans[0]) if title else None,
        body=tuple(Passage(span=span) for span in body),
    )


def _layer(name: str, drawn: np.random.Generator) -> dict[str, Floats]:
    return {
        **_head(f"{name}.query_key_value", 3 * WIDTH, WIDTH, drawn),
        **_head(f"{name}.attention_output", WIDTH, WIDTH, drawn),
        **_head(f"{name}.inner", INNER, WIDTH, drawn),
        **_head(f"{name}.outer", WIDTH, INNER, drawn),
        **{f"{name}.{norm}_norm.weight": _near_one(drawn) for norm in ("attention", "output")},
        **{f"{name}.{norm}_norm.bias": _small(drawn, WIDTH) for norm in ("attention", "output")},
    }


def _head(name: str, rows: int, columns: int, drawn: np.random.Generator) -> dict[str, Floats]:
    return {f"{name}.weight": _small(drawn, rows, columns), f"{name}.bias": _small(drawn, rows)}


def _chain(name: str, tags: int, drawn: np.random.Generator) -> dict[str, Floats]:
    return {f"{name}.transitions": _small(drawn, tags, tags), f"{name}.beginnings": _small(drawn, tags)}


def _small(drawn: np.random.Generator, *shape: int) -> Floats:
    values: Floats = (drawn.standard_normal(shape) * 0.08).astype(np.float32)
    return values


def _near_one(drawn: np.random.Generator) -> Floats:
    return 1 + _small(drawn, WIDTH)
