"""Dialogs: for decisions and for things that need a list or a field."""
