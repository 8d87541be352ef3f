"""The data-quality page: what is wrong, how complete the answers are, whether scores agree."""
