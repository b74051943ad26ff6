"""A kill at any moment leaves whole files and every edit that was acknowledged."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from .killing import SCENARIOS

ROOT = Path(__file__).parents[2]


@pytest.mark.skipif(not hasattr(os, "fork"), reason="needs fork")
@pytest.mark.parametrize("scenario", [*SCENARIOS, "random"])
def test_nothing_is_lost(scenario: str, tmp_path: Path) -> None:
    package = f"{__package__}.killing"
    ended = subprocess.run(
        [sys.executable, "-W", "error", "-m", package, scenario, str(tmp_path)],
        cwd=ROOT,
        env=os.environ | {"PYTHONPATH": os.pathsep.join(map(str, sys.path))},
        capture_output=True,
        text=True,
        check=False,
    )
    kills, *complaints = ended.stdout.splitlines() or ["0"]
    assert ended.stderr == ""
    assert complaints == []
    assert int(kills) >= 20
