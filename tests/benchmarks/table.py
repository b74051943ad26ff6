"""What every part hands to the report: a title, rows, and what has to be known to read them."""

from collections.abc import Sequence
from dataclasses import dataclass

Cell = str | int | float | None


@dataclass(frozen=True, slots=True)
class Table:
    """One table of the report. Without rows only its note is printed."""

    title: str
    columns: Sequence[str] = ()
    rows: Sequence[Sequence[Cell]] = ()
    note: str = ""

    def markdown(self) -> str:
        """The table under its title; the first column is text, the others stand on the right."""
        lines = [f"### {self.title}", ""]
        if self.rows:
            lines += [_line(self.columns), "|---|" + "---:|" * (len(self.columns) - 1)]
            lines += [_line(list(map(written, row))) for row in self.rows]
            lines.append("")
        if self.note:
            lines += [self.note, ""]
        return "\n".join(lines)


def written(cell: Cell) -> str:
    """A cell as text; a number with as many digits as say something."""
    if cell is None:
        return "–"
    if isinstance(cell, float):
        return f"{cell:.3f}" if abs(cell) < 0.1 else f"{cell:.2f}" if abs(cell) < 20 else f"{cell:.1f}"
    return f"{cell:,}" if isinstance(cell, int) else cell


def counted(count: int, what: str) -> str:
    """*1 pair*, *2 pairs*."""
    return f"{count:,} {what}" + "s" * (count != 1)


def _line(cells: Sequence[str]) -> str:
    return "| " + " | ".join(cell.replace("|", "\\|") for cell in cells) + " |"
