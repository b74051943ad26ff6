"""What the view shows, as plain data: rows, heights, marks, offsets. Pure but for list models."""
