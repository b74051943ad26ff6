"""Segmentation, tokens and normalisation with offset maps. Depends on the model only."""
