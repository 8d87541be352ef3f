"""Reports for one unit: its own patients beside the rest of the country, quarter by quarter."""
