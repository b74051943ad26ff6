"""Report writers. Pure: a project and a comparison in, text out."""
