"""What may be published: small numbers hidden, and all that would betray them."""
