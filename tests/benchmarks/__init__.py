"""The scoreboard: how well and how fast Variorum compares, beside what others reach.

``python3 tasks.py bench`` runs everything and writes ``docs/benchmarks.md``. Only the standard library is
used, and the application only through its commands (``stages`` alone looks inside). The annotated data and
the books are not part of the repository; what is absent is left out, and the report says so.
"""
