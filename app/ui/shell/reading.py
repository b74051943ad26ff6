"""Reading a pair: stepping through changes, filters, finding, places. Joins view, panel and strip."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Collection

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent

from app.core.compare.changes import Change, ChangeClass
from app.core.compare.describe import overview
from app.core.compare.display import Part
from app.ui.actions.table import CLASS_WORDS
from app.ui.compare.change_panel import ChangePanel
from app.ui.compare.strip import SummaryStrip
from app.ui.compare.view import CompareView
from app.ui.models.details import details
from app.ui.models.finder import MOST, Found, find_in_pair
from app.ui.models.history import History, Place
from app.ui.models.navigator import Navigator
from app.ui.models.pair import PairView

ZOOMS = (70, 300)
_OFF_AT_FIRST = frozenset({ChangeClass.VARIANT})


class Reading(QObject):
    """What the reader sees of a pair and where.

    ``told`` carries a sentence for the status bar; ``moved`` says that place, change or filters changed.
    """

    told = Signal(str)
    moved = Signal()
    found_changed = Signal()
    choose_pair = Signal()

    def __init__(
        self, compare: CompareView, panel: ChangePanel, strip: SummaryStrip, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self.compare, self.panel, self.strip = compare, panel, strip
        self.view: PairView | None = None
        self.hidden: frozenset[ChangeClass] = _OFF_AT_FIRST
        self.fold = False
        self.history = History()
        self.navigator: Navigator | None = None
        self.found: list[Found] = []
        self.found_at = -1
        self._words = ""
        self._before_only: frozenset[ChangeClass] | None = None
        # Stepping fast must not wait for a panel that nobody reads yet.
        self._late = QTimer(self, interval=0, singleShot=True)
        self._late.timeout.connect(self.show_details)
        texts = compare.texts
        texts.change_clicked.connect(self.go_to)
        texts.there_requested.connect(self.go_to_display)
        texts.zoom_requested.connect(self.zoom_by)
        compare.ruler.change_clicked.connect(self.go_to)
        panel.chosen.connect(self.go_to)
        strip.toggled.connect(self.toggle)
        strip.only.connect(self.show_only)

    # A pair

    @property
    def letters(self) -> tuple[str, str]:
        """What the two sides are called."""
        return self.view.letters if self.view is not None else ("A", "B")

    @property
    def on_view(self) -> PairView | None:
        """What the texts show: the pair, or one source alone."""
        scene = self.compare.texts.scene
        return scene.view if scene is not None else None

    @property
    def names(self) -> str:
        """*A and B*, or *A* where it stands alone."""
        view = self.on_view
        return " and ".join(filter(None, view.letters if view is not None else self.letters))

    def show(self, view: PairView, place: Place | None, *, anyway: bool) -> None:
        """Show a comparison; ``anyway`` even where the texts have little in common."""
        self.view = view
        self.navigator = Navigator(view, self.hidden)
        self.history = History()
        self.found, self.found_at = [], -1
        strong, plain = overview(view.comparison, view.words, view.letters)
        self.strip.set_overview(strong, plain)
        self.strip.set_counts(view.counts)
        self.strip.set_hidden(self.hidden)
        self.compare.show_pair(view, self.hidden, fold=self.fold)
        self._fill_panel()
        if place is not None:
            self.compare.texts.set_place(place.row, place.fraction)
        if not anyway:
            self._say_filtered()
            self._say_state()
        if self._words:
            self.find(self._words)
        self.moved.emit()

    def show_nothing(self) -> None:
        """No pair is on view."""
        self._before_only = None
        self.view = self.navigator = None
        self.strip.set_overview("", "")
        self.strip.set_counts({})
        self.panel.set_changes(())
        self.panel.show_nothing("")
        self.compare.texts.set_view(None, (), fold=False)
        self.compare.ruler.set_hidden(())
        self.moved.emit()

    def _say_state(self) -> None:
        """A card where there is nothing to step through, or little in common."""
        if self.view is None:
            return
        comparison = self.view.comparison
        a, b = self.letters
        apart, muted = self.view.apart, self.view.muted
        if apart is not None:
            matched, total = apart
            self.compare.show_card(
                "unsync",
                f"{a} and {b} have little in common",
                f"{matched} of {total} paragraphs have a counterpart. Side by side will be mostly gaps.",
                (
                    ("Show side by side anyway", self.compare.show_texts),
                    ("Choose another pair", self.choose_pair.emit),
                ),
            )
        elif not self.view.changes:
            words, paragraphs = self.view.words[0], len(comparison.a.paragraphs)
            ignored = f" {muted} small differences are ignored." if muted > 1 else ""
            ignored = " One small difference is ignored." if muted == 1 else ignored
            self.compare.show_card(
                "same",
                f"{a} and {b} are the same text",
                f"{words:,} words, {paragraphs:,} paragraphs, no difference.{ignored}",
                (
                    ("Show ignored differences" if muted else "Show the text", self.compare.show_texts),
                    ("Choose another pair", self.choose_pair.emit),
                ),
            )

    # Filters

    def toggle(self, cls: ChangeClass) -> None:
        """Show or hide a class."""
        self.set_hidden(self.hidden ^ {cls})

    def show_only(self, cls: ChangeClass) -> None:
        """Show one class only; a second time, what was shown before."""
        only = frozenset(set(ChangeClass) - {cls})
        if self.hidden == only and self._before_only is not None:
            before, self._before_only = self._before_only, None
            self.set_hidden(before)
        else:
            self._before_only = self.hidden
            self.set_hidden(only)

    def show_all(self) -> None:
        """Show every class."""
        self._before_only = None
        self.set_hidden(frozenset())

    def set_hidden(self, hidden: Collection[ChangeClass]) -> None:
        """Hide these classes: their marks, list entries, places on the ruler and in *n of m*."""
        self.hidden = frozenset(hidden)
        self.strip.set_hidden(self.hidden)
        if self.view is not None and self.navigator is not None:
            self.navigator.set_hidden(self.hidden)
            self.compare.texts.set_hidden(self.hidden)
            self.compare.ruler.set_hidden(self.hidden)
            self.compare.texts.set_current(self.navigator.current)
            self._fill_panel()
            self._say_filtered()
        self.moved.emit()

    def _say_filtered(self) -> None:
        """A card if nothing passes; the texts again if something does."""
        if self.view is None or self.navigator is None or not self.view.changes:
            return
        if self.navigator.visible:
            self.compare.show_texts()
            return
        count = len(self.view.changes)
        shown = [CLASS_WORDS[cls] for cls in ChangeClass if cls not in self.hidden]
        only = f": only {' and '.join(shown)} are on" if shown else ""
        self.compare.show_card(
            "filter",
            "No change passes the filters",
            f"{count:,} change{' is' if count == 1 else 's are'} hidden{only}.",
            (("Clear the filters", self.show_all), ("Show the texts", self.compare.show_texts)),
        )

    def set_fold(self, *, fold: bool) -> None:
        """Fold unchanged rows or show them."""
        self.fold = fold
        self.compare.texts.set_fold(fold=fold)
        self.moved.emit()

    # Stepping

    def step(self, *, forward: bool, cls: ChangeClass | None = None) -> None:
        """The next or previous change, of a class if given."""
        if self.navigator is None:
            return
        if cls is not None and cls in self.hidden:
            self.told.emit(f"{CLASS_WORDS[cls].capitalize()} are hidden")
            return
        found = self.navigator.step(forward=forward, cls=cls, start=self._changes_above())
        if found is None:
            self.told.emit(self._end_words(cls, forward=forward))
            return
        change, again = found
        self._arrive(change)
        if again:
            self.told.emit("From the top" if forward else "From the end")

    def step_kind(self, *, forward: bool) -> None:
        """The next or previous change of the current one's class."""
        if self.view is not None and self.navigator is not None and self.navigator.current >= 0:
            self.step(forward=forward, cls=self.view.changes[self.navigator.current].cls)

    def edge(self, *, first: bool) -> None:
        """The first or last change."""
        change = self.navigator.edge(first=first) if self.navigator is not None else None
        if change is not None:
            self._arrive(change)

    def go_to(self, change: int) -> None:
        """Make a change current."""
        if self.navigator is not None and change >= 0:
            self.navigator.go(change)
            self._arrive(change)

    def _changes_above(self) -> int | None:
        """How many changes stand above the viewport's top, to step from there at first."""
        if self.view is None:
            return None
        row, _ = self.compare.texts.place
        return bisect_left(range(len(self.view.changes)), row, key=self.view.display_of)

    def _end_words(self, cls: ChangeClass | None, *, forward: bool) -> str:
        if cls is ChangeClass.FIGURE and self.view is not None and not self.view.counts.get(cls):
            return "No figures differ"
        what = "change" if cls is None else f"change of this kind ({CLASS_WORDS[cls]})"
        edge, other = ("last", "top") if forward else ("first", "end")
        return f"That was the {edge} {what}; press again to go on from the {other}"

    def _arrive(self, change: int) -> None:
        if self.view is None:
            return
        self.compare.show_texts()
        self.compare.texts.drop_selection()  # or else it would be tagged in place of the change
        self.compare.texts.show_change(change)
        self.compare.ruler.set_current(change)
        sentence = self.view.describer.sentence(self.view.changes[change])
        self.told.emit(sentence)
        self._late.start()
        event = QAccessibleAnnouncementEvent(self.compare.texts, sentence)
        QAccessible.updateAccessibility(event)
        self.moved.emit()

    def current(self) -> Change | None:
        """The current change."""
        if self.view is None or self.navigator is None or self.navigator.current < 0:
            return None
        return self.view.changes[self.navigator.current]

    def count(self) -> tuple[int, int]:
        """*n of m*: the place of the current change and how many pass the filters."""
        if self.navigator is None:
            return 0, 0
        return self.navigator.number(), len(self.navigator.visible)

    def _fill_panel(self) -> None:
        if self.view is not None and self.navigator is not None:
            entries = self.view.entries
            self.panel.set_changes([entries[k] for k in self.navigator.visible])
            self.show_details()

    def show_details(self) -> None:
        """Show the current change in the panel, or how many there are."""
        if self.view is None or self.navigator is None or self.navigator.current < 0:
            total = len(self.navigator.visible) if self.navigator is not None else 0
            self.panel.show_nothing(f"{total:,} changes" if total != 1 else "1 change")
            return
        k = self.navigator.current
        number, total = self.count()
        places = self.view.describer.places(self.view.changes[k])
        shown = details(self.view, k)
        self.panel.show_change(shown, self.view.entries[k], f"{number:,} of {total:,}", places)

    # Places

    def place(self) -> Place:
        """Where the reader is."""
        row, fraction = self.compare.texts.place
        return Place(row, fraction, self.navigator.current if self.navigator is not None else -1)

    def back(self) -> None:
        """Return to where the last jump began."""
        self._return_to(self.history.back(self.place()))

    def forward(self) -> None:
        """Undo a Back."""
        self._return_to(self.history.forward(self.place()))

    def _return_to(self, place: Place | None) -> None:
        if place is not None:
            self.compare.texts.set_place(place.row, place.fraction)
            if self.navigator is not None and place.change >= 0:
                self.navigator.go(place.change)
                self.compare.texts.set_current(place.change)
                self.show_details()
            self.moved.emit()

    def go_to_display(self, display: int) -> None:
        """Jump to a display row, so that Back returns."""
        self.history.leave(self.place())
        if self.view is not None:
            for k in self.view.visible(display, self.hidden)[:1]:
                self.go_to(k)
        # A moved change has two places; this is the one that was asked for.
        self.compare.texts.show_display(display, animate=False)
        self.moved.emit()

    def go_to_paragraph(self, side: str, p: int) -> None:
        """Jump to a paragraph and put the caret before it."""
        self.history.leave(self.place())
        self.compare.show_texts()
        self.compare.texts.set_caret(side, p, 0)
        self.compare.texts.setFocus()
        self.moved.emit()

    def counterpart(self) -> None:
        """The caret to the other side; of a moved paragraph, to its other place."""
        texts = self.compare.texts
        if self.view is None or texts.scene is None:
            return
        head = texts.selection.head
        if head is None:
            change = self.current()
            if change is None:
                return
            side, span = ("b", change.b[0]) if change.b else ("a", change.a[0])
            texts.set_caret(side, span.p, span.s)
            head = texts.selection.head
        if head is not None:
            if self.view.rows[texts.display_of(head.side, head.p)].part is not Part.WHOLE:
                self.history.leave(self.place())
            texts.other_side()
        texts.setFocus()
        self.moved.emit()

    # Zoom

    def zoom_by(self, step: int) -> None:
        """Zoom the texts in or out by so many per cent."""
        self.set_zoom(self.compare.texts.zoom + step)

    def set_zoom(self, zoom: int) -> None:
        """Zoom the texts, 70 to 300 per cent."""
        self.compare.texts.set_zoom(min(max(zoom, ZOOMS[0]), ZOOMS[1]))
        self.moved.emit()

    # Finding

    def find(self, words: str) -> None:
        """Mark every place where ``words`` stand in A and B."""
        self._words = words.strip()
        view = self.on_view
        self.found = find_in_pair(view, words) if view is not None else []
        self.found_at = -1
        self._show_found()

    def find_step(self, *, forward: bool) -> None:
        """The next or previous match, from the one before or from the top of the view."""
        if not self.found:
            if self._words:
                self.told.emit(f"Not found in {self.names}")
            return
        if self.found_at < 0:
            row, _ = self.compare.texts.place
            texts = self.compare.texts
            later = [k for k, hit in enumerate(self.found) if texts.display_of(hit.side, hit.p) >= row]
            self.found_at = (later[0] if later else 0) if forward else (later[0] if later else 0) - 1
        else:
            self.found_at += 1 if forward else -1
        self.found_at %= len(self.found)
        hit = self.found[self.found_at]
        self.compare.show_texts()
        self.compare.texts.selection.select(hit.side, (hit.p, hit.s), (hit.p, hit.e))
        self.compare.texts.selection_moved()
        self.compare.texts.show_caret()
        self._show_found()

    def find_words(self) -> str:
        """*3 of 12*, or *not found*; empty without a search."""
        if not self._words:
            return ""
        if not self.found:
            return "not found"
        count = f"{len(self.found):,}{'+' if len(self.found) >= MOST else ''}"
        return f"{self.found_at + 1:,} of {count}" if self.found_at >= 0 else count

    def _show_found(self) -> None:
        marks: dict[tuple[str, int], list[tuple[int, int, bool]]] = {}
        for k, (side, p, s, e) in enumerate(self.found):
            marks.setdefault((side, p), []).append((s, e, k == self.found_at))
        texts = self.compare.texts
        texts.set_finds(marks)
        self.compare.ruler.set_finds([float(texts.display_of(side, p)) for side, p in marks])
        self.found_changed.emit()
