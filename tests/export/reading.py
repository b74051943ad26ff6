"""Reads the HTML of a report back: balanced tags, attributes, and the paragraphs of the two columns."""

from __future__ import annotations

from html.parser import HTMLParser

VOID = {"meta", "col", "br", "hr", "img", "link"}
BLOCKS = {"p", "td", "th", "dt", "dd", "li", "h1", "h2", "h3", "title", "caption", "div"}


class Page(HTMLParser):
    """A parsed page. Raises AssertionError where the tags do not balance."""

    def __init__(self, html: str) -> None:
        super().__init__(convert_charrefs=True)
        self.stack: list[tuple[str, dict[str, str | None]]] = []
        self.attributes: list[tuple[str, str, str | None]] = []
        self.ids: list[str] = []
        self.headings: list[int] = []
        self.text: list[str] = []
        self.columns: dict[int, list[str]] = {0: [], 2: []}
        self._column: int | None = None
        self._cells = 0
        self.feed(html)
        self.close()
        assert self.stack == []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.attributes += [(tag, name, value) for name, value in attrs]
        self.ids += [value for name, value in attrs if name == "id" and value]
        assert len({name for name, _ in attrs}) == len(attrs)
        if tag in VOID:
            return
        self.stack.append((tag, dict(attrs)))
        if tag in ("h1", "h2", "h3"):
            self.headings.append(int(tag[1]))
        if self.inside("table", "pair"):
            if tag == "tr":
                self._cells = 0
            elif tag == "td":
                self._column, self._cells = self._cells, self._cells + 1
            elif tag == "p" and self._column in self.columns:
                self.columns[self._column].append("")

    def handle_endtag(self, tag: str) -> None:
        assert self.stack
        assert self.stack.pop()[0] == tag
        if tag == "td":
            self._column = None
        if tag in BLOCKS:
            self.text.append(" ")

    def handle_data(self, data: str) -> None:
        if not any(tag == "style" for tag, _ in self.stack):
            self.text.append(data)
        if self._column in self.columns and any(tag == "p" for tag, _ in self.stack):
            self.columns[self._column][-1] += data

    def handle_comment(self, data: str) -> None:
        raise AssertionError(data)

    def inside(self, tag: str, name: str) -> bool:
        return any(each == tag and name in (attrs.get("class") or "") for each, attrs in self.stack)


def words(html: str) -> str:
    """The text of a page on one line."""
    return " ".join("".join(Page(html).text).split())
