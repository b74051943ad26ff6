"""What depends on the day of writing, and amounts that are figures only beside others."""
