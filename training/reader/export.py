"""Writes the files of the reader: `python -m training.reader.export [--to FOLDER] [--statements PT] [--entities PT]`.

The trunk and the places of the piece vectors are always written, heads where a checkpoint of trained weights is given.
"""

import argparse
import hashlib
from pathlib import Path
from typing import cast

import torch

from training.encoder.q4_file import read_q4_encoder
from training.reader.entity_data import KINDS
from training.reader.files import entity_files, piece_tables, shape_of, statement_files, trunk_file
from training.reader.graph import Weights
from training.reader.statement_model import LONGEST_CONTENT

# Words read around a content for its roles: fewer than in training cost nothing on dev (48 and 16 do) and a third of the time.
READ_BEFORE, READ_AFTER = 64, 28
SHIPPED = Path(__file__).resolve().parents[2] / "src/lesart/resources/models"


def write_files(folder: Path, *, statements: Path | None = None, entities: Path | None = None) -> None:
    """Write the files and print the size and digest of each; `statements` and `entities` are checkpoints."""
    encoder = read_q4_encoder()
    shape = shape_of(encoder)
    files = {"trunk.onnx": trunk_file(encoder)}
    if statements:
        around = {"before": READ_BEFORE, "after": READ_AFTER, "longest": LONGEST_CONTENT}
        files |= statement_files(_trained(statements), shape, around)
    if entities:
        files |= entity_files(_trained(entities), shape, KINDS)
    folder.mkdir(parents=True, exist_ok=True)
    tables = piece_tables((SHIPPED / "encoder/weights.onnx").read_bytes())
    (folder / "tables.toml").write_text(tables, "utf-8")
    for name, graph in files.items():
        content = graph.SerializeToString(deterministic=True)
        (folder / name).write_bytes(content)
        print(f"{name}  {len(content):,} bytes  sha256 {hashlib.sha256(content).hexdigest()}")


def _trained(checkpoint: Path) -> Weights:
    """Give the averaged parameters, from a file of their own or from a checkpoint in the midst of training."""
    saved: dict[str, torch.Tensor] = torch.load(checkpoint, map_location="cpu", weights_only=True)
    averaged = cast("dict[str, torch.Tensor]", saved.get("average", saved))
    return {name: values.float().numpy() for name, values in averaged.items()}


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--to", type=Path, default=SHIPPED / "reader")
    parser.add_argument("--statements", type=Path)
    parser.add_argument("--entities", type=Path)
    options = parser.parse_args()
    write_files(options.to, statements=options.statements, entities=options.entities)
