"""The repository itself: what ships is complete, and set-up works for a stranger."""

from __future__ import annotations

import json
import re
import shutil
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest
from PySide6.QtGui import QFont, QFontDatabase, QFontMetricsF, QRawFont, QTextLayout

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))
import tasks  # noqa: E402 (lies beside the package, not in it)

ICONS = """
    open file paste save export print add-source settings reload lock offline globe calendar theme plus minus
    close more drop
    compare matrix review report layout-aligned layout-fluid layout-inline dock-left dock-right
    prev next next-figure prev-figure swap find zoom-in zoom-out filter fold unfold sync unsync realign
    chevron-left chevron-right chevron-up chevron-down undo redo eye eye-off copy
    added omitted wording figure moved split merged certainty attribution variant same
    claim check reject edit later evidence note link-add severity-1 severity-2 severity-3 status-open
    status-checking status-resolved status-dismissed agree agree-hedged differ differ-hedged contradict silent
    info warning error
""".split()
FONTS = {
    "SourceSerif4": ["Regular", "Italic", "SemiBold"],
    "Inter": ["Regular", "Medium", "SemiBold"],
}


def project() -> dict[str, object]:
    return tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]


def requirement_names() -> list[str]:
    return [re.split(r"[<>=!~ \[]", text)[0] for text in project()["dependencies"]]


def test_qt_is_pinned_below_the_version_that_aborts() -> None:
    [qt] = [text for text in project()["dependencies"] if text.startswith("PySide6")]
    assert "<6.12" in qt
    assert "!=6.11.0" in qt
    assert "!=6.11.1" in qt


def test_the_lock_names_public_hosts_only() -> None:
    lock = (ROOT / "uv.lock").read_text("utf-8")
    assert set(re.findall(r"\w+://[^/\"\s]+", lock)) <= {"https://pypi.org", "https://files.pythonhosted.org"}
    assert "file:" not in lock


def test_the_lock_holds_every_dependency_at_a_tested_version() -> None:
    locked = dict(line.split("==") for line in tasks.locked_versions())
    assert {name.lower() for name in requirement_names()} <= set(locked)
    assert locked["pyside6-essentials"] == locked["shiboken6"] == "6.11.3"


def test_every_dependency_is_credited() -> None:
    credited = re.findall(r"^\| ([\w-]+)", (ROOT / "THIRD_PARTY.md").read_text("utf-8"), re.MULTILINE)
    assert set(requirement_names()) <= set(credited)


def test_every_icon_takes_its_colour_from_the_palette() -> None:
    icons = {file.stem: file.read_text("utf-8") for file in (ROOT / "resources" / "icons").glob("*.svg")}
    assert set(ICONS) <= set(icons)
    assert [name for name, drawing in icons.items() if "currentColor" not in drawing] == []


def shape(tree: object) -> object:
    return {key: shape(value) for key, value in tree.items()} if isinstance(tree, dict) else None


def test_the_tokens_have_both_themes_with_the_same_names() -> None:
    colours = json.loads((ROOT / "resources" / "tokens.json").read_text("utf-8"))["color"]
    assert shape(colours["light"]) == shape(colours["dark"])
    values = [value for theme in colours.values() for group in theme.values() for value in group.values()]
    assert all(re.fullmatch("#[0-9A-F]{6}", value) for value in values)


@pytest.mark.parametrize("family", FONTS)
def test_the_fonts_ship_with_their_licence(family: str) -> None:
    fonts = ROOT / "resources" / "fonts"
    assert "SIL OPEN FONT LICENSE" in (fonts / f"OFL-{family}.txt").read_text("utf-8")
    assert all((fonts / f"{family}-{style}.ttf").stat().st_size > 100_000 for style in FONTS[family])


@pytest.mark.parametrize(
    ("family", "weight", "italic"),
    [
        ("Inter", 400, False),
        ("Inter", 500, False),
        ("Inter", 600, False),
        ("Source Serif 4", 400, False),
        ("Source Serif 4", 600, False),
        ("Source Serif 4", 400, True),
    ],
)
def test_qt_finds_each_font_by_family_and_weight(
    qapp: object, family: str, weight: int, italic: bool
) -> None:
    for file in (ROOT / "resources" / "fonts").glob("*.ttf"):
        assert QFontDatabase.addApplicationFont(str(file)) >= 0
    font = QFont(family, 15, weight, italic)
    raw = QRawFont.fromFont(font)
    assert (raw.familyName(), raw.weight()) == (family, weight)
    assert ("Italic" in raw.styleName()) == italic
    assert all(raw.supportsCharacter(ord(c)) for c in "7→×−≥≈¶#“”‘’ŁőẫЖїΩώ")
    font.setFeature(QFont.Tag("tnum"), 1)
    metrics = QFontMetricsF(font)
    assert metrics.horizontalAdvance("1,111") == metrics.horizontalAdvance("8,888")


def test_inter_draws_a_quotation_as_it_is(qapp: object) -> None:
    QFontDatabase.addApplicationFont(str(ROOT / "resources" / "fonts" / "Inter-Regular.ttf"))

    def glyphs(text: str) -> list[int]:
        layout = QTextLayout(text, QFont("Inter", 15))
        layout.beginLayout()
        layout.createLine()
        layout.endLayout()
        return [glyph for run in layout.glyphRuns() for glyph in run.glyphIndexes()]

    assert glyphs("3x4->") == [*glyphs("3"), *glyphs("x"), *glyphs("4"), *glyphs("-"), *glyphs(">")]


def repository_files() -> list[str]:
    git = shutil.which("git")
    if git is None or not (ROOT / ".git").exists():
        return []
    command = [git, "-C", str(ROOT), "ls-files", "-z", "--cached", "--others", "--exclude-standard"]
    listed = subprocess.run(command, capture_output=True, encoding="utf-8", check=False).stdout
    return [name for name in listed.split("\0") if name and (ROOT / name).is_file()]


def test_no_file_names_a_path_of_the_machine_it_was_written_on() -> None:
    files = repository_files()
    if not files:
        pytest.skip("this is no git checkout")
    home = re.compile(rb"(?<![\w.~/-])/(work|root)/")
    contents = {name: (ROOT / name).read_bytes() for name in files}
    named = {
        name: match.group()
        for name, content in contents.items()
        if b"\0" not in content and (match := home.search(content))
    }
    assert named == {}


def test_help_needs_the_standard_library_only(tmp_path: Path) -> None:
    command = [sys.executable, "-S", "-E", str(ROOT / "tasks.py"), "--help"]
    done = subprocess.run(command, cwd=tmp_path, capture_output=True, encoding="utf-8", check=False)
    assert done.returncode == 0
    assert all(name in done.stdout for name in ("run", "test", "check", "package", "bench"))


def test_an_ordinary_user_is_told_in_one_line_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(tasks, "LINUX", True)
    monkeypatch.setattr(tasks.shutil, "which", lambda name: f"/usr/bin/{name}")
    monkeypatch.setattr(tasks.os, "geteuid", lambda: 1000, raising=False)
    assert tasks.install(["xvfb", "xauth"], "Xvfb not found") == (
        "Xvfb not found; type: sudo apt-get install -y xvfb xauth"
    )


def test_of_a_failed_command_only_the_line_that_tells_most_is_shown() -> None:
    script = "print('ERROR: no such package', 'hint: read on', sep=chr(10)); raise SystemExit(3)"
    assert tasks.quiet(sys.executable, "-c", script) == "ERROR: no such package"
    assert tasks.quiet(sys.executable, "-c", "raise SystemExit(3)").endswith("ended with 3")
    assert tasks.quiet(str(ROOT / "no such program"))
    assert tasks.quiet(sys.executable, "-c", "print('fine')") == ""


def test_without_a_display_run_says_so(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(tasks, "LINUX", True)
    for name in tasks.SCREENS:
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setattr(sys, "argv", ["tasks.py", "run"])
    assert tasks.main() == 1
    assert capsys.readouterr().err == (
        "tasks.py: there is no display: neither DISPLAY nor WAYLAND_DISPLAY is set\n"
    )
