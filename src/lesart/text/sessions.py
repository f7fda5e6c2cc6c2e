"""Networks made ready to run; all of them take their working memory from one store."""

from functools import cache
from pathlib import Path

from onnxruntime import (
    GraphOptimizationLevel,
    InferenceSession,
    OrtAllocatorType,
    OrtArenaCfg,
    OrtMemoryInfo,
    OrtMemType,
    SessionOptions,
    create_and_register_allocator,
)

_DEFAULT = -1


def load_session(path: Path) -> InferenceSession:
    """Give the network in an ONNX file; a run takes one thread, so that its sums are always added in one order."""
    _share_memory()
    options = SessionOptions()
    options.intra_op_num_threads = 1
    options.inter_op_num_threads = 1
    options.add_session_config_entry("session.use_env_allocators", "1")
    options.enable_mem_pattern = False  # texts differ in length, and a pattern is kept for each
    # Further optimisation would join Add and LayerNormalization into a kernel that is eight times slower.
    options.graph_optimization_level = GraphOptimizationLevel.ORT_ENABLE_BASIC
    return InferenceSession(path, options, providers=["CPUExecutionProvider"])


@cache
def _share_memory() -> None:
    """Register the store that all networks of the process share; each with its own would hold 100 MiB more."""
    place = OrtMemoryInfo("Cpu", OrtAllocatorType.ORT_ARENA_ALLOCATOR, 0, OrtMemType.DEFAULT)
    settings = {
        "max_mem": 0,
        "arena_extend_strategy": 0,
        "initial_chunk_size_bytes": _DEFAULT,
        "max_dead_bytes_per_chunk": _DEFAULT,
    }
    create_and_register_allocator(place, OrtArenaCfg(settings))
