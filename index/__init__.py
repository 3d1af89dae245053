"""From files to a searchable index. Knows nothing of `app` or `ui`."""
