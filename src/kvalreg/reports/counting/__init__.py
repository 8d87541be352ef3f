"""What the tables and figures of a report show, counted once for all of them."""
