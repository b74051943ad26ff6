"""Dates and times in the text, to EDTF."""
