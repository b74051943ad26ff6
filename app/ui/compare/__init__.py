"""The Compare view: two texts side by side, what differs between them, and the claims on it."""
