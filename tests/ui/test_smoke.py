from app.core.compare.changes import ChangeClass


def test_the_example_opens_with_its_changes(example):
    assert example.reading.view is not None
    assert example.reading.view.counts[ChangeClass.FIGURE] > 3
    assert example.compare.texts.hasFocus()
