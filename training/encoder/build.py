"""Writes weights.onnx and tokenizer.json of the sentence encoder: `python -m training.encoder.build [FOLDER]`."""

import hashlib
import sys
from pathlib import Path

from training.encoder.graph import encoder_graph
from training.encoder.q4_file import read_q4_encoder
from training.encoder.vocabulary import kept_pieces, tokenizer_json

SHIPPED = Path(__file__).resolve().parents[2] / "src/lesart/resources/models/encoder"


def build_encoder(folder: Path) -> None:
    """Write the two files into the folder and print their size and digest."""
    encoder = read_q4_encoder()
    kept = kept_pieces(encoder.pieces)
    folder.mkdir(parents=True, exist_ok=True)
    graph = encoder_graph(encoder, kept)
    (folder / "weights.onnx").write_bytes(graph.SerializeToString(deterministic=True))
    (folder / "tokenizer.json").write_text(tokenizer_json(encoder, kept), "utf-8")
    print(f"{len(kept):,} of {len(encoder.pieces):,} pieces kept")
    for name in ("weights.onnx", "tokenizer.json"):
        content = (folder / name).read_bytes()
        print(f"{name}  {len(content):,} bytes  sha256 {hashlib.sha256(content).hexdigest()}")


if __name__ == "__main__":
    build_encoder(Path(sys.argv[1]) if len(sys.argv) > 1 else SHIPPED)
