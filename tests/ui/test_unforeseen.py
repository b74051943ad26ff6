"""What nobody has foreseen is said in a sentence, and the work goes on."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QApplication

from app.bootstrap import tell_error

from .hands import Person, press


def test_an_unforeseen_error_is_a_sentence_with_details_to_copy(
    reader: Person, capsys: pytest.CaptureFixture[str]
) -> None:
    try:
        {}["dam"]
    except KeyError as error:
        tell_error(reader.window, type(error), error, error.__traceback__)
    assert reader.said().startswith("Something went wrong inside Variorum; your edits are on the disk")
    assert "KeyError" not in reader.said()
    reader.press_bar("Copy details")
    assert "KeyError: 'dam'" in QApplication.clipboard().text()
    assert "KeyError: 'dam'" in capsys.readouterr().err
    press("F9", reader.texts)
    assert reader.counter()[0].isdigit()
