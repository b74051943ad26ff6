"""What all tests share: no screen unless a test asks for one, and fast, honest property tests."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ.setdefault("QT_LOGGING_RULES", "qt.qpa.fonts=false")

# The suite tries the same examples every time, so that chance fails no commit on what an earlier one brought.
# "long" searches anew at every run; what it finds becomes a test of its own.
settings.register_profile(
    "default", deadline=None, derandomize=True, suppress_health_check=[HealthCheck.too_slow]
)
settings.register_profile("long", deadline=None, max_examples=2_000, suppress_health_check=list(HealthCheck))
settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "default"))

OUTSIDE = Path(os.environ.get("VARIORUM_SHARED", Path(__file__).parents[2] / "shared"))
"""Material that is not ours and not in the repository; tests that use it skip where it is absent."""


@pytest.fixture(scope="session")
def corpus() -> list[Path]:
    """Five articles on one event, the first two of them versions of one text."""
    files = sorted((OUTSIDE / "corpus").glob("*.txt"))
    if len(files) < 5:
        pytest.skip("the corpus of real articles is not here")
    return files


@pytest.fixture(scope="session")
def bench() -> Path:
    """Annotated data by outsiders, with scorers."""
    if not (OUTSIDE / "bench").is_dir():
        pytest.skip("the benchmark data is not here")
    return OUTSIDE / "bench"
