"""Next and previous, Back and Forward: nothing is passed over, nothing is met twice."""

from __future__ import annotations

from types import SimpleNamespace

from hypothesis import given
from hypothesis import strategies as st

from app.core.compare.changes import Change, ChangeClass
from app.ui.models.history import History, Place
from app.ui.models.navigator import Navigator

from .drawn import HIDDEN

CLASSES = st.lists(st.sampled_from(ChangeClass), max_size=25)
FIGURE = ChangeClass.FIGURE


def navigator(classes: list[ChangeClass], hidden: frozenset[ChangeClass] = frozenset()) -> Navigator:
    """Before changes of these classes; the rest of a view is of no interest to it."""
    changes = tuple(Change(cls, row, (), ()) for row, cls in enumerate(classes))

    def shown(hidden: frozenset[ChangeClass]) -> list[int]:
        return [k for k, cls in enumerate(classes) if cls not in hidden]

    return Navigator(SimpleNamespace(changes=changes, shown=shown), hidden)


def walk(steps: Navigator, *, forward: bool, cls: ChangeClass | None = None) -> list[int]:
    """All that is met on the way to the end."""
    found = []
    while (step := steps.step(forward=forward, cls=cls)) is not None:
        assert not step[1]
        assert steps.current == step[0]
        found.append(step[0])
    return found


@given(CLASSES, HIDDEN)
def test_stepping_meets_every_visible_change_once(
    classes: list[ChangeClass], hidden: frozenset[ChangeClass]
) -> None:
    steps = navigator(classes, hidden)
    visible = [k for k, cls in enumerate(classes) if cls not in hidden]
    assert walk(steps, forward=True) == visible
    assert steps.number() == len(visible)
    assert walk(steps, forward=False) == visible[-2::-1]
    assert steps.number() == min(1, len(visible))


@given(CLASSES, HIDDEN, st.sampled_from(ChangeClass))
def test_stepping_through_one_kind_meets_that_kind_only(
    classes: list[ChangeClass], hidden: frozenset[ChangeClass], cls: ChangeClass
) -> None:
    found = walk(navigator(classes, hidden), forward=True, cls=cls)
    assert found == [k for k, other in enumerate(classes) if other is cls and cls not in hidden]


@given(CLASSES.filter(bool), st.booleans())
def test_only_the_second_press_at_an_end_begins_again(classes: list[ChangeClass], forward: bool) -> None:
    steps = navigator(classes)
    end, other = (len(classes) - 1, 0) if forward else (0, len(classes) - 1)
    steps.go(end)
    for _ in range(2):
        assert steps.step(forward=forward) is None
        assert steps.current == end
        assert steps.step(forward=forward) == (other, True)
        steps.go(end)


def test_a_press_the_other_way_is_no_second_press() -> None:
    steps = navigator([FIGURE])
    steps.go(0)
    assert steps.step(forward=True) is None
    assert steps.step(forward=False) is None
    assert steps.step(forward=True) is None
    assert steps.step(forward=True) == (0, True)


@given(CLASSES, st.integers(0, 30), HIDDEN)
def test_the_first_step_starts_from_what_is_in_view(
    classes: list[ChangeClass], above: int, hidden: frozenset[ChangeClass]
) -> None:
    visible = [k for k, cls in enumerate(classes) if cls not in hidden]
    down = navigator(classes, hidden).step(forward=True, start=above)
    assert (down and down[0]) == next((k for k in visible if k >= above), None)
    up = navigator(classes, hidden).step(forward=False, start=above)
    assert (up and up[0]) == next((k for k in reversed(visible) if k < above), None)


@given(CLASSES.filter(bool), st.data(), HIDDEN)
def test_a_filter_keeps_the_current_change_if_it_passes(
    classes: list[ChangeClass], data: st.DataObject, hidden: frozenset[ChangeClass]
) -> None:
    steps = navigator(classes)
    current = steps.go(data.draw(st.integers(0, len(classes) - 1)))
    steps.set_hidden(hidden)
    assert steps.current == (-1 if classes[current] in hidden else current)
    assert (steps.number() == 0) == (classes[current] in hidden)


def test_without_changes_there_is_nowhere_to_go() -> None:
    steps = navigator([FIGURE], frozenset({FIGURE}))
    assert steps.step(forward=True) is steps.edge(first=True) is steps.nearest(lambda _: True) is None
    assert steps.number() == 0


def test_first_last_and_nearest() -> None:
    steps = navigator([ChangeClass.ADDED, FIGURE, ChangeClass.ADDED], frozenset({FIGURE}))
    assert (steps.edge(first=True), steps.number()) == (0, 1)
    assert (steps.edge(first=False), steps.number()) == (2, 2)
    assert steps.nearest(lambda change: change.row > 0) == 2


PLACES = st.lists(st.builds(Place, st.integers(0, 5), st.just(0.0), st.integers(-1, 3)), max_size=130)


@given(PLACES)
def test_back_leads_through_all_places_and_forward_returns(places: list[Place]) -> None:
    history = History()
    for place in places:
        history.leave(place)
    left = [place for k, place in enumerate(places) if k == 0 or places[k - 1] != place][-100:]
    here = end = Place(99, 0.5, -1)
    for place in reversed(left):
        assert history.can_go_back
        here = history.back(here)
        assert here == place
    assert not history.can_go_back
    assert history.back(here) is None
    for place in [*left[1:], end] if left else []:
        assert history.can_go_forward
        here = history.forward(here)
        assert here == place
    assert not history.can_go_forward
    assert history.forward(here) is None


def test_a_jump_after_back_drops_what_lay_ahead() -> None:
    history = History()
    history.leave(Place(1, 0.0, 0))
    history.back(Place(2, 0.0, 0))
    history.leave(Place(3, 0.0, 0))
    assert not history.can_go_forward
    assert history.back(Place(4, 0.0, 0)) == Place(3, 0.0, 0)
