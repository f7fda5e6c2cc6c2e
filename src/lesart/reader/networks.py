"""Runs a trained network."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from importlib.resources import as_file
from importlib.resources.abc import Traversable

import numpy as np
from numpy.typing import NDArray
from onnxruntime import InferenceSession

from lesart.text.sessions import load_session


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
    with as_file(file) as path:
        session = load_session(path)
    return Network(session=session, settings=session.get_modelmeta().custom_metadata_map)
