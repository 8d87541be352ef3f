"""The front page of a register's site."""
