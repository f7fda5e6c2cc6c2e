"""Fits both towers and writes the reader's files: `python -m training.reader.build SHARED/data RUNS [--to FOLDER]`.

What RUNS already holds is not fitted again; a broken run goes on after its last whole epoch.
"""

import argparse
from pathlib import Path

import torch

from training.reader.entity_model import EntityShape
from training.reader.export import SHIPPED, write_files
from training.reader.train_entities import EntityFitting
from training.reader.train_statements import EPOCHS, Recipe, fit_statements, plan_of

SEED = 1


def build_reader(data: Path, runs: Path, folder: Path, *, is_free: bool) -> None:
    """Write the files into the folder; `is_free` fits the names to data that may be used for any purpose alone."""
    statements, entities = runs / "statements", runs / "entities"
    parameters = fit_statements(data, statements, Recipe(plan=plan_of(EPOCHS, SEED)))
    torch.save(parameters, statements / "average.pt")
    torch.manual_seed(SEED)
    fitting = EntityFitting(data=data, out=entities, shape=EntityShape(), seed=SEED, changes=True)
    torch.save(fitting.finished(fitting.start(is_free=is_free)), entities / "average.pt")
    write_files(folder, statements=statements / "average.pt", entities=entities / "average.pt")


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("data", type=Path)
    parser.add_argument("runs", type=Path)
    parser.add_argument("--to", type=Path, default=SHIPPED / "reader")
    parser.add_argument("--free", action="store_true")
    options = parser.parse_args()
    build_reader(options.data, options.runs, options.to, is_free=options.free)
