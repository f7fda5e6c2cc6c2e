"""Runs a trained network."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from importlib.resources import as_file
from importlib.resources.abc import Traversable

import numpy as np
from numpy.typing import NDArray
from onnxruntime import GraphOptimizationLevel, InferenceSession, SessionOptions


@dataclass(frozen=True, slots=True, kw_only=True)
class Network:
    """A loaded graph and the settings in its file."""

    session: InferenceSession
    settings: Mapping[str, str]

    def run(self, outputs: Sequence[str], **inputs: NDArray[np.generic]) -> list[NDArray[np.float32]]:
        """Give the outputs asked for, without the axis of windows: there is one window a run."""
        return [values[0] for values in self.session.run(outputs, inputs)]


def load_network(file: Traversable) -> Network | None:
    """Give the network in the file, None where it is not there."""
    if not file.is_file():
        return None
    options = SessionOptions()
    # Windows run side by side, each on one thread: the sums of a window are then always added in one order.
    options.intra_op_num_threads = 1
    options.inter_op_num_threads = 1
    options.enable_mem_pattern = False  # windows differ in length, and a pattern is kept for each
    # Further optimisation would join Add and LayerNormalization into a kernel that is eight times slower.
    options.graph_optimization_level = GraphOptimizationLevel.ORT_ENABLE_BASIC
    with as_file(file) as path:
        session = InferenceSession(path, options, providers=["CPUExecutionProvider"])
    return Network(session=session, settings=session.get_modelmeta().custom_metadata_map)
