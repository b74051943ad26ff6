"""Pairs of figures: how they relate, and the words and badges for it."""
