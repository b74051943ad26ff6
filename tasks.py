"""Set up, open, test, check and package Variorum with one command; only the standard library is needed.

``python3 tasks.py run`` and ``python3 tasks.py test`` work on a fresh checkout: they make ``.venv`` (with
uv where it is installed, else with pip, at the versions of ``uv.lock`` either way) and see to the system
libraries that Qt needs. This file must parse on old Pythons too, so that they get a sentence and no
traceback.
"""

from __future__ import annotations

import argparse
import contextlib
import hashlib
import importlib.util
import os
import shutil
import subprocess
import sys
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parent
VENV = ROOT / ".venv"
BIN = VENV / ("Scripts" if os.name == "nt" else "bin")
PYTHON = str(BIN / ("python.exe" if os.name == "nt" else "python"))
STAMP = VENV / "variorum-setup.txt"
SCREENS = ["DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"]
NO_SCREEN = {"QT_QPA_PLATFORM": "offscreen"}
LINUX = sys.platform == "linux"

QT_PACKAGES = ["libglib2.0-0", "libgl1", "libegl1", "libxkbcommon0", "libdbus-1-3", "libfontconfig1"]
XCB_PACKAGES = ["libxcb-cursor0", "libxcb-icccm4", "libxcb-keysyms1", "libxcb-shape0", "libxkbcommon-x11-0"]
WAYLAND_PACKAGES = ["libwayland-cursor0", "libwayland-egl1"]
WINDOW_PACKAGES = ["xvfb", "xauth", "openbox"]

PROBE = "from PySide6.QtWidgets import QApplication; QApplication([])"

# What marks the line of an output that tells most, the most telling first.
TELLING = ["could not connect", "cannot open shared object", "is needed", "ERROR:", "rror:", "E: ", "×"]

HELP = """\
commands:
  run [ARGUMENT ...]         open the bundled example, or what the arguments name
  test [PYTEST ARGUMENT ...] run the tests; without arguments they also have to cover all of app/core
  check                      linters, type checks and the rules for imports
  tables                     write how languages write figures (resources/figures) anew
  package                    build dist/variorum and try it out
  bench [ARGUMENT ...]       measure quality, speed and memory

Every command first sets up what it needs in .venv; nothing else has to be installed by hand.
"""


class StepError(Exception):
    """A step failed; the message is one line for the user."""


def call(*command: str, folder: Path = ROOT) -> int:
    """Run a command on this terminal and return its exit code; at Ctrl-C it has five seconds to end."""
    with subprocess.Popen(command, cwd=folder) as process:
        try:
            return process.wait()
        except KeyboardInterrupt:
            with contextlib.suppress(subprocess.TimeoutExpired):
                process.wait(5)
            process.kill()
            raise


def quiet(*command: str, env: dict[str, str] | None = None) -> str:
    """Run a command silently; return nothing if it went well, else the line that tells most."""
    try:
        done = subprocess.run(
            command,
            cwd=ROOT,
            env=env,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            encoding="utf-8",
            errors="replace",
            check=False,
        )
    except OSError as error:
        return str(error)
    if done.returncode == 0:
        return ""
    lines = [line.strip() for line in done.stdout.splitlines() if line.strip()]
    lines = lines or [f"{command[0]} ended with {done.returncode}"]
    return next((line for word in TELLING for line in reversed(lines) if word in line), lines[-1])


def say(message: str) -> None:
    """Tell the user what takes time now."""
    print(message, file=sys.stderr, flush=True)


def install(packages: list[str], reason: str) -> str:
    """Install Debian packages if we are root; return nothing, or the line that says what to do."""
    if not LINUX or shutil.which("apt-get") is None:
        return f"{reason}; install what is missing with your system's package manager"
    if getattr(os, "geteuid", lambda: 1)() != 0:
        return f"{reason}; type: sudo apt-get install -y {' '.join(packages)}"
    say(f"Installing {' '.join(packages)}")
    env = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    quiet("apt-get", "update", env=env)
    problem = quiet("apt-get", "install", "-y", "--no-install-recommends", *packages, env=env)
    return f"{reason}; apt-get install {' '.join(packages)}: {problem}" if problem else ""


def fingerprint() -> str:
    """What the virtual environment depends on; another fingerprint means to set it up again."""
    parts = [str(ROOT), sys.version, (ROOT / "pyproject.toml").read_text("utf-8")]
    if (ROOT / "uv.lock").exists():
        parts.append((ROOT / "uv.lock").read_text("utf-8"))
    return hashlib.sha256("\0".join(parts).encode()).hexdigest()


def stamped() -> list[str]:
    """The fingerprint of the last set-up and the names of the checks passed since."""
    return STAMP.read_text("utf-8").split() if STAMP.exists() else []


def set_up() -> None:
    """Make ``.venv`` with everything in it, unless it is there already."""
    wanted = fingerprint()
    if stamped()[:1] == [wanted] and Path(PYTHON).exists():
        return
    start = time.monotonic()
    say("Setting up Variorum in .venv; the first time this takes a minute")
    env = {key: value for key, value in os.environ.items() if key not in {"VIRTUAL_ENV", "PYTHONPATH"}}
    if not set_up_with_uv(env):
        set_up_with_pip(env)
    STAMP.write_text(wanted + "\n", encoding="utf-8")
    say(f"Ready after {time.monotonic() - start:.0f} s")


def set_up_with_uv(env: dict[str, str]) -> bool:
    """Install the locked versions with uv; false if there is no uv or it cannot."""
    uv = shutil.which("uv")
    if uv is None:
        return False
    env = {**env, "UV_PROJECT_ENVIRONMENT": str(VENV)}
    problem = quiet(uv, "sync", "--locked", "--extra", "dev", "--python", sys.executable, env=env)
    if problem:
        say(f"uv cannot do it ({problem}); trying pip")
    return not problem


def set_up_with_pip(env: dict[str, str]) -> None:
    """Install the locked versions with the pip of a new virtual environment."""
    if importlib.util.find_spec("ensurepip") is None or importlib.util.find_spec("venv") is None:
        package = f"python{sys.version_info[0]}.{sys.version_info[1]}-venv"
        problem = install([package], "Python cannot make virtual environments")
        if problem:
            raise StepError(problem)
    problem = quiet(sys.executable, "-m", "venv", "--clear", str(VENV), env=env)
    if problem:
        raise StepError(f"{VENV} cannot be made: {problem}")
    pins = VENV / "constraints.txt"
    pins.write_text("\n".join(locked_versions()), encoding="utf-8")
    pip = [PYTHON, "-m", "pip", "install", "--disable-pip-version-check"]
    problem = quiet(*pip, "-c", str(pins), "-e", ".[dev]", env=env)
    if problem:
        raise StepError(f"pip cannot install what Variorum needs: {problem}")


def locked_versions() -> list[str]:
    """The versions of ``uv.lock`` as constraints for pip; a package locked twice is left to pip."""
    import tomllib  # noqa: PLC0415 (not on the Pythons that main() turns away)

    lock = ROOT / "uv.lock"
    packages = tomllib.loads(lock.read_text("utf-8"))["package"] if lock.exists() else []
    names = [package["name"] for package in packages]
    return [
        f"{package['name']}=={package['version']}"
        for package in packages
        if "registry" in package["source"] and names.count(package["name"]) == 1
    ]


def starts(screen: dict[str, str], packages: list[str], *launcher: str) -> str:
    """See that Qt starts on a screen, with the system's packages if need be; return why it does not.

    ``screen`` is what the environment says about it, ``launcher`` a command that provides it.
    """
    passed = ",".join(["qt", *launcher, *(f"{name}={value}" for name, value in screen.items())])
    if passed in stamped():
        return ""
    command = [*launcher, PYTHON, "-c", PROBE]
    env = {**os.environ, **screen}
    problem = quiet(*command, env=env)
    if problem and "could not connect" not in problem:
        advice = install(packages, f"Qt cannot start ({problem})")
        if advice:
            return advice
        problem = quiet(*command, env=env)
    if problem:
        return f"Qt cannot start: {problem}"
    with STAMP.open("a", encoding="utf-8") as stamp:
        stamp.write(passed + "\n")
    return ""


def require(problem: str) -> None:
    """Give up if there is a problem."""
    if problem:
        raise StepError(problem)


def need_window() -> str:
    """See to a hidden X server with a window manager; return why there is none."""
    if not LINUX:
        return ""
    packages = WINDOW_PACKAGES + XCB_PACKAGES
    missing = [name for name in ("Xvfb", "xauth", "openbox") if shutil.which(name) is None]
    problem = install(packages, f"{', '.join(missing)} not found") if missing else ""
    return problem or starts({"QT_QPA_PLATFORM": "xcb"}, packages, "xvfb-run", "-a")


def run(arguments: list[str]) -> int:
    """Open the application on the arguments, or on the example."""
    screen = {name: os.environ[name] for name in SCREENS if os.environ.get(name)}
    if LINUX and not screen and not arguments:
        raise StepError("there is no display: neither DISPLAY nor WAYLAND_DISPLAY is set")
    set_up()
    if screen or not LINUX:
        require(starts(screen, QT_PACKAGES + XCB_PACKAGES + WAYLAND_PACKAGES))
    else:  # a command without a window
        require(starts(NO_SCREEN, QT_PACKAGES))
    code = call(PYTHON, "-m", "app", *(arguments or ["--example"]), folder=Path.cwd())
    if code < 0:
        raise StepError(f"the application was ended by signal {-code}")
    return code


def test(arguments: list[str]) -> int:
    """Run the tests; the whole suite also has to cover every line and branch of the core."""
    set_up()
    require(starts(NO_SCREEN, QT_PACKAGES))
    problem = need_window()
    if problem:
        say(f"The tests in a real window will be skipped: {problem}")
    if arguments:
        return call(PYTHON, "-m", "pytest", *arguments)
    workers = min(2, os.cpu_count() or 1)
    parallel = ["-n", str(workers)] if workers > 1 else []
    code = call(PYTHON, "-m", "pytest", *parallel, "--cov=app", "--cov-report=")
    require(f"pytest ended with {code}" if code else "")
    say("Coverage of app/core, which has to be complete:")
    core = ["-m", "coverage", "report", "--include=app/core/*", "--fail-under=100"]
    require("the tests do not cover all of app/core" if call(PYTHON, *core) else "")
    return 0


def check(_: list[str]) -> int:
    """Run every linter and type check, also after one has failed."""
    set_up()
    commands = {
        "ruff check": [PYTHON, "-m", "ruff", "check", "."],
        "ruff format": [PYTHON, "-m", "ruff", "format", "--check", "."],
        "mypy": [PYTHON, "-m", "mypy"],
        "lint-imports": [str(BIN / "lint-imports")],
        "deptry": [PYTHON, "-m", "deptry", "app", "-kf", "app", "--optional-dependencies-dev-groups", "dev"],
    }
    failed = []
    for name, command in commands.items():
        say(f"── {name}")
        if call(*command):
            failed.append(name)
    require(f"failed: {', '.join(failed)}" if failed else "")
    return 0


def package(_: list[str]) -> int:
    """Build the application folder for this platform and start it from outside the checkout."""
    set_up()
    if LINUX and shutil.which("objdump") is None:
        require(install(["binutils"], "PyInstaller needs objdump"))
    library = f"libpython{sys.version_info[0]}.{sys.version_info[1]}"
    debian = sys.base_prefix == "/usr" and shutil.which("apt-get") is not None
    if debian and not list(Path("/usr/lib").glob(f"*/{library}.so.1*")):
        require(install([library], f"PyInstaller needs {library}"))
    require(starts(NO_SCREEN, QT_PACKAGES))
    require(need_window())
    build = ["--noconfirm", "--log-level", "WARN", "--distpath", "dist", "--workpath", "build"]
    code = call(PYTHON, "-m", "PyInstaller", *build, "packaging/variorum.spec")
    require(f"PyInstaller ended with {code}" if code else "")
    require("the build does not start" if call(PYTHON, "packaging/smoke.py", "dist/variorum") else "")
    return 0


def tables(arguments: list[str]) -> int:
    """Write the tables of languages, or of those named, from the Unicode locale data that Babel has."""
    set_up()
    return call(PYTHON, "packaging/figure_tables.py", *arguments)


def bench(arguments: list[str]) -> int:
    """Measure speed and memory."""
    set_up()
    require(starts(NO_SCREEN, QT_PACKAGES))
    return call(PYTHON, "-m", "tests.benchmarks", *arguments)


def main() -> int:
    """Parse the command line and run one command."""
    parser = argparse.ArgumentParser(
        prog="tasks.py",
        usage="python3 tasks.py COMMAND [ARGUMENT ...]",
        epilog=HELP,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    commands = {"run": run, "test": test, "check": check, "tables": tables, "package": package}
    commands["bench"] = bench
    parser.add_argument("command", choices=commands, metavar="COMMAND", help=", ".join(commands))
    parser.add_argument("arguments", nargs=argparse.REMAINDER, metavar="ARGUMENT", help="handed on")
    options = parser.parse_args()
    if sys.version_info < (3, 11):  # noqa: UP036 (this file also meets the Pythons we do not support)
        say(f"tasks.py: Variorum needs Python 3.11 or newer, and this is {sys.version.split()[0]}")
        return 1
    try:
        code = commands[options.command](options.arguments)
    except StepError as failure:
        say(f"tasks.py: {failure}")
        return 1
    except KeyboardInterrupt:
        return 130
    return 130 if code in {-2, 130} else abs(code)


if __name__ == "__main__":
    sys.exit(main())
