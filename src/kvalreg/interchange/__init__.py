"""One file per outside format."""
