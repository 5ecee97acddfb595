"""What looks at faces tells nobody."""

import os
import subprocess
import sys
from importlib.util import find_spec
from pathlib import Path

from tests.conftest import ROOT

COLLECTORS = (b"events.data.microsoft.com", b"OneCollector")


def test_the_runtime_holds_no_address_to_report_to():
    spec = find_spec("onnxruntime")
    libraries = [file for file in Path(spec.origin).parent.joinpath("capi").iterdir() if ".so" in file.name or file.suffix in {".dll", ".dylib", ".pyd"}]  # fmt: skip
    assert libraries
    assert [file.name for file in libraries if any(each in file.read_bytes() for each in COLLECTORS)] == []


def test_looking_leaves_nothing_in_the_folder_for_temporary_files(tmp_path):
    environment = {**os.environ, "TMPDIR": str(tmp_path), "TEMP": str(tmp_path), "PYTHONDONTWRITEBYTECODE": "1"}
    code = (
        "from PIL import Image; from plugins.faces.centerface import looked_at; looked_at(Image.new('RGB', (64, 64)))"
    )
    subprocess.run([sys.executable, "-c", code], cwd=ROOT, env=environment, check=True)
    assert list(tmp_path.iterdir()) == []
