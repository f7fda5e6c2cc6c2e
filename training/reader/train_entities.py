"""Fits the entities tower: `python -m training.reader.train_entities SHARED/data OUT [--free] [--folds]`.

First to sets with other guidelines, then to GermEval, of which nothing is seen before. With `--folds` one network is fitted
for each fifth of GermEval, without it, and what they find there is written to OUT/found.jsonl for score/entities.py;
otherwise OUT/average.pt holds the parameters fitted to all of it. `--free` leaves out the sets that may not be used for any
purpose, and tags Wikinews itself instead.
"""

import argparse
import json
import random
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

import torch

from training.reader.entity_batches import (
    EntityBatch,
    batch_of,
    batches_of,
    entity_loss,
    entity_model,
    find_names,
    windows_of,
)
from training.reader.entity_changes import Changes, names_in, with_lists
from training.reader.entity_data import OUTSIDE, TaggedText, encoded
from training.reader.entity_model import EntityShape
from training.reader.entity_sets import (
    Row,
    europarl_texts,
    germeval_texts,
    rows_of,
    self_tagged,
    smartdata_texts,
    wikineural_texts,
    wikinews_texts,
)
from training.reader.fitting import Parameters, Plan, fit
from training.reader.train_statements import plain_tokenizer

FOLDS = 5
_SHUFFLED_WITH = 5  # how GermEval is cut into folds


@dataclass(frozen=True, slots=True, kw_only=True)
class Stage:
    """What the network is fitted to at a time: so many texts an epoch of each of the sets."""

    name: str
    sets: Mapping[str, int]
    epochs: int
    rate: float
    pieces: int  # a step
    surnames_alone: float  # share of the persons with several names


_SILVER = Stage(
    name="silver",
    sets={"smartdata": 4277, "wikineural": 14_000, "europarl": 600},
    epochs=1,
    rate=2e-4,
    pieces=1000,
    surnames_alone=0.3,
)
_SMARTDATA = Stage(
    name="smartdata", sets={"smartdata": 4277}, epochs=2, rate=2.5e-4, pieces=800, surnames_alone=0.15
)
_OWN = Stage(
    name="own",
    sets={"smartdata": 4277, "wikinews": 3000},
    epochs=1,
    rate=2e-4,
    pieces=1000,
    surnames_alone=0.3,
)
_GERMEVAL = Stage(
    name="germeval", sets={"germeval": 2200}, epochs=5, rate=1.5e-4, pieces=400, surnames_alone=0.1
)

_Reading = Callable[[Iterable[Row]], list[TaggedText]]
_SETS: Mapping[str, tuple[str, _Reading]] = {
    "smartdata": ("entities/smartdata.jsonl.gz", smartdata_texts),
    "wikineural": ("entities/wikineural-de.jsonl.gz", wikineural_texts),
    "europarl": ("entities/europarl-de.jsonl.gz", europarl_texts),
    "wikinews": ("quotations/train.jsonl.gz", wikinews_texts),
    "germeval": ("entities/germeval14-dev.jsonl.gz", germeval_texts),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class EntityFitting:
    """Fits networks of one shape stage by stage, with checkpoints in a folder."""

    data: Path
    out: Path
    shape: EntityShape
    seed: int
    changes: bool
    texts: dict[str, Sequence[TaggedText]] = field(default_factory=dict)

    def start(self, *, is_free: bool) -> Parameters:
        """Give the parameters of a network that has seen the other sets, not GermEval."""
        if not is_free:
            return self.fitted(_SILVER, None)
        first = self.fitted(_SMARTDATA, None)
        news = self.read("wikinews")
        found = find_names(entity_model(self.shape, first), news)
        self.texts["wikinews"] = [
            self_tagged(text, one.tags, one.sureness) for text, one in zip(news, found, strict=True)
        ]
        return self.fitted(_OWN, first)

    def finished(self, start: Parameters) -> Parameters:
        """Give the parameters after all of GermEval."""
        return self.fitted(_GERMEVAL, start)

    def found_in_folds(self, start: Parameters) -> Iterator[str]:
        """Give for each text of GermEval as JSON what the network finds that was fitted without it."""
        texts = self.read("germeval")
        places = list(range(len(texts)))
        random.Random(_SHUFFLED_WITH).shuffle(places)  # noqa: S311 - for training, not for secrets
        for fold in range(FOLDS):
            held = places[fold::FOLDS]
            self.texts["germeval"] = [texts[place] for place in sorted(set(places) - set(held))]
            model = entity_model(self.shape, self.fitted(_GERMEVAL, start, f"fold{fold}"))
            for place, found in zip(held, find_names(model, [texts[p] for p in held]), strict=True):
                yield json.dumps({"id": str(place), "entities": list(entities(texts[place], found.tags))})

    def fitted(self, stage: Stage, start: Parameters | None, folder: str = "") -> Parameters:
        """Give the averaged parameters after a stage."""
        tokenizer = plain_tokenizer()
        texts = {name: self.read(name) for name in stage.sets}
        draw = random.Random(self.seed)  # noqa: S311
        names = with_lists(names_in(text for name in texts for text in texts[name]), draw)

        def epoch(number: int) -> Sequence[EntityBatch]:
            draw = random.Random(self.seed * 1000 + number)  # noqa: S311
            changes = Changes(draw=draw, names=names, surnames_alone=stage.surnames_alone)
            windows = []
            for name, count in stage.sets.items():
                chosen = draw.sample(texts[name], min(count, len(texts[name])))
                changed = (changes.of(text) if self.changes else text for text in chosen)
                windows += windows_of((encoded(text, tokenizer) for text in changed), draw)
            return [batch_of(batch) for batch in batches_of(windows, stage.pieces, draw)]

        model = entity_model(self.shape, start)
        plan = Plan(rate=stage.rate, new_rate=1e-3, epochs=stage.epochs, seed=self.seed, taken=("upper",))
        folder = folder or stage.name
        return fit(model, epoch, lambda batch: entity_loss(model, batch), plan, self.out / folder)

    def read(self, name: str) -> Sequence[TaggedText]:
        """Give the texts of a set, or what has been put in their place."""
        if name not in self.texts:
            file, reading = _SETS[name]
            self.texts[name] = reading(rows_of(self.data / file))
        return self.texts[name]


def entities(text: TaggedText, tags: Sequence[int]) -> Iterator[dict[str, str | int]]:
    """Give the names that the tags mark, in characters of the running text, without derived and partial ones."""
    tagged = TaggedText(words=text.words, spaced=text.spaced, allowed=tuple(OUTSIDE << tag for tag in tags))
    places = tagged.places
    for start, end, kind in tagged.names:
        if kind not in {"DERIV", "PART"}:
            yield {"start": places[start].start, "end": places[end - 1].end, "type": kind}


def main() -> None:
    """Read the command line and fit."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("data", type=Path)
    parser.add_argument("out", type=Path)
    parser.add_argument("--free", action="store_true")
    parser.add_argument("--folds", action="store_true")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--upper", type=int, default=EntityShape().upper, help="layers of the encoder")
    parser.add_argument("--plain", action="store_true", help="without changes to the texts")
    options = parser.parse_args()
    torch.manual_seed(options.seed)
    fitting = EntityFitting(
        data=options.data,
        out=options.out,
        shape=EntityShape(upper=options.upper),
        seed=options.seed,
        changes=not options.plain,
    )
    start = fitting.start(is_free=options.free)
    if not options.folds:
        torch.save(fitting.finished(start), options.out / "average.pt")
        return
    with (options.out / "found.jsonl").open("w", encoding="utf-8") as lines:
        for line in fitting.found_in_folds(start):
            lines.write(line + "\n")


if __name__ == "__main__":
    main()
