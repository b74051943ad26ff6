"""From text to figures: tokens, numerals, units, ranges, precision words, what is counted."""
