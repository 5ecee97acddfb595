"""The colours of a theme by name, from the one place where they stand: for what is no style sheet, as the bar of a browser and share cards."""

import re
from collections.abc import Mapping
from pathlib import Path

TOKENS = "static/css/tokens.css"
_TOKEN = re.compile(r"--color-([a-z-]+):\s*(#[0-9a-fA-F]{3,8})")


def colours(theme: Path) -> Mapping[str, str]:
    """Return the colours of the light page: `laterite` to `#8a3515`."""
    return dict(_TOKEN.findall((theme / TOKENS).read_text(encoding="utf-8").split("@media")[0]))
