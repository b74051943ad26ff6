"""The one error of reading, in parts that fit a line on a terminal and a card in a window."""

from __future__ import annotations


class ReadError(Exception):
    """A file that cannot be read as text, and what to do about it.

    ``name`` is the file's name with unprintable characters replaced; ``what`` continues it (*is a PDF*),
    ``why`` and ``remedy`` are clauses without a capital and a full stop (*why* may be empty). ``details``
    holds what a bug report needs: the path, the system's own words.
    """

    def __init__(self, name: str, what: str, remedy: str, *, why: str = "", details: str = "") -> None:
        self.name = "".join(char if char.isprintable() else "\ufffd" for char in name)
        self.what = what
        self.why = why
        self.remedy = remedy
        self.details = details
        super().__init__(self.message)

    @property
    def message(self) -> str:
        """For a person: *report.pdf is a PDF; this version reads plain text. Save it as text.*"""
        head = "; ".join(part for part in (f"{self.name} {self.what}", self.why) if part)
        return f"{head}. {self.remedy[:1].upper()}{self.remedy[1:]}."

    @property
    def line(self) -> str:
        """For a terminal, on one line: *report.pdf: is a PDF; this version reads plain text; save it*."""
        return "; ".join(part for part in (f"{self.name}: {self.what}", self.why, self.remedy) if part)
