"""Runs networks in the ONNX format on the processor: no OpenCV, no word to anybody."""

import os
from typing import Any

# From 1.29 on it would report to its maker; those are not installed (requirements.in), and this would silence them.
os.environ.setdefault("ORT_DISABLE_TELEMETRY", "1")
import onnxruntime


def network(data: bytes) -> Any:
    """Return the network of an ONNX file, ready to run."""
    onnxruntime.set_default_logger_severity(3)
    options = onnxruntime.SessionOptions()
    options.enable_cpu_mem_arena = options.enable_mem_pattern = False  # half the memory
    options.add_session_config_entry("session.intra_op.allow_spinning", "0")  # waiting takes no processor from others
    return onnxruntime.InferenceSession(data, options, providers=["CPUExecutionProvider"])
