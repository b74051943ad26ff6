"""What a language calls things: lists by hand, tables from CLDR, units."""
