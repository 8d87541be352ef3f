"""NNRR, the Norwegian Neck and Back Registry."""
