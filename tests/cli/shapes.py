"""The JSON of the contract: every key and the type of its value. A list has items of one shape."""

from __future__ import annotations

from typing import Any

Text, Whole, Truth = str, int, bool
Number = (int, float)
OrNone = type(None)

SPAN = {"p": Whole, "s": Whole, "e": Whole}
PARAGRAPH = {
    "text": Text,
    "kind": {"body", "heading", "list", "table", "quote", "caption", "code", "boilerplate"},
    "level": Whole,
    "page": (int, OrNone),
}
BARE_DOCUMENT = {
    "name": Text,
    "media_type": Text,
    "encoding": Text,
    "sha256": Text,
    "text_sha256": Text,
    "title": (str, OrNone),
    "published": (str, OrNone),
    "language": (str, OrNone),
    "warnings": [Text],
    "paragraphs": [PARAGRAPH],
}
DOCUMENT = {"schema": {"variorum/document/1"}, **BARE_DOCUMENT}
FIGURE = {
    **SPAN,
    "text": Text,
    "kind": {
        "number", "ordinal", "percent", "money", "measure", "age", "ratio", "range", "duration", "date",
        "time", "datetime", "daterange",
    },
    "value": (int, float, OrNone),
    "decimal": (str, OrNone),
    "low": (int, float, OrNone),
    "high": (int, float, OrNone),
    "unit": (str, OrNone),
    "approx": {"exact", "about", "below", "above", "at_least", "at_most"},
    "also": (str, OrNone),
    "relative": (str, OrNone),
    "counts": (str, OrNone),
    "restates": Truth,
    "doubt": (str, OrNone),
    "iso": (str, OrNone),
}  # fmt: skip
FINDING = {
    "kind": {"figure", "name", "hedge", "attribution", "quotation", "negation"},
    "relation": {"changed", "same", "rounded", "precision", "overlap", "incomparable", "new", "gone"},
    "a": (FIGURE, None),
    "b": (FIGURE, None),
    "delta": (str, OrNone),
    "percent": (int, float, OrNone),
    "allowed": (bool, OrNone),
    "badge": Text,
    "explanation": Text,
}
OP = {"op": {"equal", "insert", "delete", "replace"}, "a": [SPAN], "b": [SPAN], "minor": Truth}
ROW = {
    "kind": {"equal", "changed", "added", "omitted", "moved", "split", "merged"},
    "a": [Whole],
    "b": [Whole],
    "moved": Truth,
    "similarity": Number,
    "confidence": Number,
    "ops": [OP],
    "findings": [FINDING],
}
SUMMARY = dict.fromkeys(
    "equal changed added omitted moved split merged figures_changed figures_added figures_omitted".split(),
    Whole,
)
COMPARISON = {
    "schema": {"variorum/comparison/1"},
    "documents": [BARE_DOCUMENT],
    "rows": [ROW],
    "summary": SUMMARY,
    "kept": Number,
    "complete": Truth,
    "notes": [Text],
}
LINK = {
    "a": [Whole],
    "b": [Whole],
    "kind": {"equal", "changed", "split", "merged", "moved"},
    "moved": Truth,
    "similarity": Number,
}
ALIGNMENT = {"schema": {"variorum/alignment/1"}, "units": [Whole], "links": [LINK]}
FIGURES = {"schema": {"variorum/figures/1"}, "language": (str, OrNone), "figures": [FIGURE]}


def misfits(value: Any, shape: Any, place: str = "$") -> list[str]:
    """Where a value is not of a shape; empty if it is."""
    match shape:
        case dict():
            if not isinstance(value, dict) or value.keys() != shape.keys():
                return [f"{place}: {value!r} has not the keys {', '.join(shape)}"]
            return [line for key in shape for line in misfits(value[key], shape[key], f"{place}.{key}")]
        case [item]:
            if not isinstance(value, list):
                return [f"{place}: {value!r} is no list"]
            return [line for k, each in enumerate(value) for line in misfits(each, item, f"{place}[{k}]")]
        case set():
            return [] if value in shape else [f"{place}: {value!r} is none of {', '.join(shape)}"]
        case (dict() as inner, None):
            return [] if value is None else misfits(value, inner, place)
        case _:
            types = shape if isinstance(shape, tuple) else (shape,)
            return [] if type(value) in types else [f"{place}: {value!r} is no {shape}"]
