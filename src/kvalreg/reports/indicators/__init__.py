"""The indicator page: every indicator per unit against its targets, to be looked at."""
