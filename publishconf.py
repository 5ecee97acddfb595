"""The strict settings: the same site, or none. The bytes that were verified are the bytes that are published."""

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent))

from pelicanconf import *  # noqa: F403

SITE_STRICT = True
