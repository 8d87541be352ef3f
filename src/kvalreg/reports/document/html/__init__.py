"""A report as HTML: one self-contained page, and a small site."""
