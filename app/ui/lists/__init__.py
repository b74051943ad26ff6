"""Lists of the panels: what their entries are, how they are painted, how they are chosen."""
