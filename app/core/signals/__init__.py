"""Figures and, later, names, hedges, attribution, quotations and negation."""
