"""Run one command: how long it takes and how much memory it needs at most.

``python stopwatch.py SECONDS FILE COMMAND …`` ends the command after so many seconds, writes its output into
the file (some programs work less for the null device) and prints seconds, megabytes, exit code, whether it
had to be ended, and processor seconds. It is a program of its own and imports little, because a process
starts out with the memory of the one that started it, and that counts for its peak.
"""

import os
import signal
import sys
from time import perf_counter


def watch(limit: float, out: str, command: list[str]) -> tuple[float, float, int, bool, float]:
    """Seconds, megabytes at most, exit code, whether we ended it, processor seconds."""
    ended = False

    def end(*_: object) -> None:
        nonlocal ended
        ended = True
        os.kill(process, signal.SIGKILL)

    signal.signal(signal.SIGALRM, end)
    output = (os.POSIX_SPAWN_OPEN, 1, out, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
    start = perf_counter()
    process = os.posix_spawnp(command[0], command, os.environ, file_actions=[output])
    signal.setitimer(signal.ITIMER_REAL, limit)
    _, status, usage = os.wait4(process, 0)
    seconds = perf_counter() - start
    signal.setitimer(signal.ITIMER_REAL, 0)
    megabyte = 1e6 if sys.platform == "darwin" else 1e6 / 1024
    worked = usage.ru_utime + usage.ru_stime
    return seconds, usage.ru_maxrss / megabyte, os.waitstatus_to_exitcode(status), ended, worked


if __name__ == "__main__":
    print(watch(float(sys.argv[1]), sys.argv[2], sys.argv[3:]))
