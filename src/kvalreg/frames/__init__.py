"""Dump files or a snapshot → typed forms → one row per pathway."""
