"""Paragraph alignment, word changes and findings. Depends on signals, text and model."""
