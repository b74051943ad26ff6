"""Undo and redo: the names and the order of edits, as Qt keeps them."""
