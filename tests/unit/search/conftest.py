"""The makers of public sites that the render tests use."""

from tests.unit.render.conftest import render

__all__ = ["render"]
