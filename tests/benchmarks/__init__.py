"""The scoreboard: how well and how fast Variorum compares, beside what others reach.

``python3 tasks.py bench`` runs everything and writes ``docs/benchmarks.md``; ``--only NAME`` runs one part
(each is a module with a function ``measure``), ``--quick`` all of them on small inputs. Only the standard
library is used, and the application only through its commands (``stages`` and ``inprocess`` alone look
inside). The annotated data and the books are not part of the repository; what is absent is left out, and
the report says so.
"""
