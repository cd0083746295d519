"""Parts of the window that are loaded when they are first wanted, so that the start is quick."""

from collections.abc import Callable
from importlib import import_module
from typing import Any


def made_later(name: str) -> Callable[..., Any]:
    """Makes the class of a dotted name (``package.module.Class``), loaded at the first call."""
    module, _, attribute = name.rpartition(".")

    def make(*arguments: object) -> Any:
        return getattr(import_module(module), attribute)(*arguments)

    return make
