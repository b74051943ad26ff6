"""Use cases: open, compare, save, export; the cancel and progress protocols."""
