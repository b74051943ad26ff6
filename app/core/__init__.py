"""The pure core: no Qt, no files, no clock. Every module here runs with PySide6 absent."""
