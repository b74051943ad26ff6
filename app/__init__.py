"""Variorum: compare versions of one text and rival reports of one event, offline."""

__version__ = "0.1.0"
