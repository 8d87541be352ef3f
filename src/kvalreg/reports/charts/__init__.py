"""What all charts share: how they look, and how they become pictures."""
