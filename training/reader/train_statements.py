"""Fits the statements tower: `python -m training.reader.train_statements SHARED/data OUT`."""

import argparse
import random
from dataclasses import dataclass, field, replace
from functools import partial
from pathlib import Path

import torch
from tokenizers import Tokenizer
from torch import Tensor
from torch.nn import functional

from training.encoder.build import SHIPPED
from training.encoder.q4_file import read_q4_encoder
from training.encoder.vocabulary import kept_pieces
from training.reader.batches import LONGEST, Batch, batch_of, shuffled_batches, windows_in
from training.reader.contents import NOT_KNOWN, NOWHERE, Contents, contents_of
from training.reader.fitting import Parameters, Plan, device, fit
from training.reader.quotations import ROLES, article_of, rows_of
from training.reader.statement_model import ROLE_PARTS, Shape, StatementModel

EPOCHS = 7
_SIZE = 8  # windows a step
_MOST_CONTENTS, _MOST_CONTENTS_ALONE = 3, 5  # a window, with the tower and alone
_ROLE_RATE = 1e-4
_SMOOTHED = 0.05  # of the probability of a type goes to the others
_WEIGHTS = {"outer": 4.0, "nested": 2.0, "any_role": 1.0, "members": 6.0, "types": 0.5, "pointers": 0.5}

_Step = tuple[Batch, Contents | None]


@dataclass(frozen=True, slots=True, kw_only=True)
class Recipe:
    """What is fitted and on what; `varies` changes the typography of articles.

    After the epochs of the plan the roles alone are fitted for `role_epochs`, with the tower as it is.
    """

    plan: Plan
    shape: Shape = field(default_factory=Shape)
    varies: bool = True
    longest: int = LONGEST
    role_epochs: int = 4


def fit_statements(data: Path, folder: Path, recipe: Recipe) -> Parameters:
    """Give the averaged parameters of the tower, fitted to the quotation data."""
    torch.manual_seed(recipe.plan.seed)
    model = statement_model(recipe.shape)
    tokenizer = plain_tokenizer()
    rows = rows_of(data / "quotations/train.jsonl.gz")

    def epoch(number: int, most: int) -> list[_Step]:
        changes = random.Random(recipe.plan.seed * 1000 + number)  # noqa: S311 - for training, not for secrets
        articles = [article_of(row, tokenizer, changes if recipe.varies else None) for row in rows]
        windows = [window for article in articles for window in windows_in(article, changes, recipe.longest)]
        batches = (batch_of(chosen) for chosen in shuffled_batches(windows, _SIZE, changes))
        return [(batch, contents_of(batch, changes, most)) for batch in batches]

    tower = fit(
        model, lambda number: epoch(number, _MOST_CONTENTS), partial(losses, model), recipe.plan, folder
    )
    model.load_state_dict(tower, strict=False)
    for name, value in model.named_parameters():
        value.requires_grad_(name.startswith(ROLE_PARTS))
    roles = fit(
        model,
        lambda number: epoch(recipe.plan.epochs + number, _MOST_CONTENTS_ALONE),
        partial(role_losses, model),
        replace(recipe.plan, rate=_ROLE_RATE, epochs=recipe.role_epochs),
        folder / "roles",
    )
    return tower | roles


def statement_model(shape: Shape) -> StatementModel:
    """Give the network with the layers of the encoder, its heads not yet fitted."""
    encoder = read_q4_encoder()
    return StatementModel(encoder, torch.from_numpy(kept_pieces(encoder.pieces)), shape)


def plain_tokenizer() -> Tokenizer:
    """Give the encoder's tokenizer without its limit of length."""
    tokenizer = Tokenizer.from_file(str(SHIPPED / "tokenizer.json"))
    tokenizer.no_truncation()
    return tokenizer


def losses(model: StatementModel, step: _Step) -> dict[str, Tensor]:
    """Give the parts of the loss, weighed."""
    batch, contents = step
    place = device()
    states = model.words(batch.pieces.to(place), batch.mask.to(place), batch.firsts.to(place))
    dropped = model.dropout(states)
    mask = batch.word_mask.to(place)
    roles = functional.binary_cross_entropy_with_logits(
        model.any_role(dropped).float(), batch.roles.to(place), reduction="none"
    )
    parts = {
        "outer": model.outer_chain.loss(model.outer_tags(dropped), batch.outer.to(place), mask),
        "nested": model.nested_chain.loss(model.nested_tags(dropped), batch.nested.to(place), mask),
        "any_role": (roles * mask[:, :, None]).sum() / mask.sum() / len(ROLES),
    }
    return {name: _WEIGHTS[name] * part for name, part in parts.items()} | _around_losses(
        model, states, contents
    )


def role_losses(model: StatementModel, step: _Step) -> dict[str, Tensor]:
    """Give the parts of the loss of the roles alone, with the states of words as they are."""
    batch, contents = step
    place = device()
    model.upper.eval()
    with torch.no_grad():
        states = model.words(batch.pieces.to(place), batch.mask.to(place), batch.firsts.to(place))
    return _around_losses(model, states, contents)


def _around_losses(model: StatementModel, states: Tensor, contents: Contents | None) -> dict[str, Tensor]:
    if contents is None:
        return {}
    place, length = states.device, contents.mask.shape[1]
    around = torch.stack(
        [
            functional.pad(states[row, low:high], (0, 0, 0, length - (high - low)))
            for row, low, high in zip(contents.rows, contents.lows, contents.highs, strict=True)
        ]
    )
    members, types, pointers = model.around(
        around, contents.content.to(place), contents.mask.to(place), contents.distance.to(place)
    )
    labels = contents.members.to(place)
    is_known = labels >= 0
    each = functional.binary_cross_entropy_with_logits(members.float(), labels.clamp(min=0), reduction="none")
    kinds = functional.cross_entropy(types.float(), contents.types.to(place), label_smoothing=_SMOOTHED)
    parts = {
        "members": (each * is_known).sum() / is_known.sum().clamp(min=1),
        "types": kinds,
        "pointers": _pointer_loss(pointers, contents.pointers.to(place)),
    }
    return {name: _WEIGHTS[name] * part for name, part in parts.items()}


def _pointer_loss(scores: Tensor, labels: Tensor) -> Tensor:
    nowhere = scores.shape[1] - 1
    wanted = torch.where(labels == NOWHERE, nowhere, labels)
    whole = functional.cross_entropy(scores.float(), wanted, ignore_index=NOT_KNOWN, reduction="sum")
    return whole / (labels != NOT_KNOWN).sum().clamp(min=1)


def plan_of(epochs: int, seed: int = 1) -> Plan:
    """Give the plan of the shipped weights, with another number of epochs."""
    return Plan(rate=1.5e-4, new_rate=1e-3, epochs=epochs, seed=seed, taken=("upper", "second"))


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("data", type=Path)
    parser.add_argument("out", type=Path)
    parser.add_argument("--epochs", type=int, default=EPOCHS)
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()
    recipe = Recipe(plan=plan_of(options.epochs, options.seed))
    torch.save(fit_statements(options.data, options.out, recipe), options.out / "average.pt")
