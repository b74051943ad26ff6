"""What Qt code here needs from the language: the mark on methods that Qt calls by their own names."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any, TypeVar

if TYPE_CHECKING:
    from typing_extensions import override
else:
    _Method = TypeVar("_Method", bound=Callable[..., Any])

    def override(method: _Method) -> _Method:
        """Mark a method that Qt calls; ``typing.override`` is not there before Python 3.12."""
        return method


__all__ = ["override"]
