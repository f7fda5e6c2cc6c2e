"""Fits a network: one loop for both towers, with a warm-up, an average of the parameters and checkpoints."""

import json
import time
from collections.abc import Callable, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import TypeVar

import torch
from torch import Tensor, nn

# The average follows the parameters with this share a step, more quickly at the start.
_AVERAGING = 0.998
_WARM_UP = 0.08  # of all steps
_LOWEST_RATE = 0.02  # of the highest

_TOLD_EVERY = 20  # steps

BatchT = TypeVar("BatchT")
Parameters = dict[str, Tensor]


@dataclass(frozen=True, slots=True, kw_only=True)
class Plan:
    """How a network is fitted: learning rates for layers taken from the encoder and for new parts, epochs, seed."""

    rate: float
    new_rate: float
    epochs: int
    seed: int
    taken: tuple[str, ...]  # how the names of the parameters begin that come from the encoder


def device() -> torch.device:
    """Give the accelerator where there is one, else the processor."""
    return torch.device("cuda" if torch.cuda.is_available() else "cpu")


def fit(
    model: nn.Module,
    epochs: Callable[[int], Sequence[BatchT]],
    losses: Callable[[BatchT], dict[str, Tensor]],
    plan: Plan,
    folder: Path,
) -> Parameters:
    """Give the averaged trained parameters; `epochs` gives the batches of an epoch, `losses` the weighed parts of a loss.

    After each epoch everything is written to `folder`, from where a broken run goes on; a finished one is not run again.
    """
    fitting = _Fitting(model, plan, folder)
    fitting.resume()
    while fitting.epoch < plan.epochs:
        fitting.run(epochs(fitting.epoch), losses)
    return fitting.average


class _Fitting:
    def __init__(self, model: nn.Module, plan: Plan, folder: Path) -> None:
        self.model, self.plan, self.folder = model.to(device()), plan, folder
        self.trained = {name: value for name, value in model.named_parameters() if value.requires_grad}
        taken = [value for name, value in self.trained.items() if name.startswith(plan.taken)]
        new = [value for name, value in self.trained.items() if not name.startswith(plan.taken)]
        groups = [{"params": taken, "lr": plan.rate}, {"params": new, "lr": plan.new_rate}]
        self.optimizer = torch.optim.AdamW(groups, weight_decay=0.01, fused=True)
        self.highest = [plan.rate, plan.new_rate]
        self.average: Parameters = {name: value.detach().clone() for name, value in self.trained.items()}
        self.epoch = self.step = 0
        folder.mkdir(parents=True, exist_ok=True)

    def resume(self) -> None:
        path = self.folder / "checkpoint.pt"
        if not path.exists():
            return
        saved = torch.load(path, weights_only=True, map_location=device())
        if saved["plan"] != json.dumps(asdict(self.plan)):
            raise SystemExit(f"{path} belongs to a run with another plan. Name another folder or remove it.")
        self.model.load_state_dict(saved["trained"], strict=False)
        self.optimizer.load_state_dict(saved["optimizer"])
        self.average = saved["average"]
        self.epoch, self.step = saved["epoch"], saved["step"]

    def run(self, batches: Sequence[BatchT], losses: Callable[[BatchT], dict[str, Tensor]]) -> None:
        """Go once through the batches."""
        self.model.train()
        torch.manual_seed(self.plan.seed * 1000 + self.epoch)
        sums: dict[str, float] = {}
        began = time.perf_counter()
        for done, batch in enumerate(batches):
            self._set_rate((self.epoch + done / len(batches)) / self.plan.epochs)
            with torch.autocast(device().type, dtype=torch.bfloat16):
                parts = losses(batch)
            self.optimizer.zero_grad(set_to_none=True)
            if not parts:
                continue
            torch.stack(list(parts.values())).sum().backward()
            torch.nn.utils.clip_grad_norm_(self.trained.values(), 1.0)
            self.optimizer.step()
            self.step += 1
            self._follow()
            for name, part in parts.items():
                sums[name] = sums.get(name, 0.0) + float(part.detach()) / len(batches)
            if done % _TOLD_EVERY == 0:
                print(f"epoch {self.epoch + 1}, {done} of {len(batches)} steps", end="\r", flush=True)
        self.epoch += 1
        self._save()
        told = {name: round(value, 4) for name, value in sums.items()}
        seconds = round(time.perf_counter() - began)
        print(json.dumps({"epoch": self.epoch, "seconds": seconds, **told}), flush=True)

    def _set_rate(self, done: float) -> None:
        share = min(1.0, done / _WARM_UP + 1e-3) * max(_LOWEST_RATE, 1 - done)
        for group, highest in zip(self.optimizer.param_groups, self.highest, strict=True):
            group["lr"] = highest * share

    def _follow(self) -> None:
        decay = min(_AVERAGING, self.step / (self.step + 10))
        with torch.no_grad():
            for name, value in self.trained.items():
                self.average[name].lerp_(value, 1 - decay)

    def _save(self) -> None:
        trained = {name: value.detach() for name, value in self.trained.items()}
        content = {
            "plan": json.dumps(asdict(self.plan)),
            "trained": trained,
            "average": self.average,
            "optimizer": self.optimizer.state_dict(),
            "epoch": self.epoch,
            "step": self.step,
        }
        whole = self.folder / "checkpoint.part"
        torch.save(content, whole)
        whole.replace(self.folder / "checkpoint.pt")
