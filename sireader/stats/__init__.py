"""Arrays and counts in, numbers out: nothing here knows of studies or readers."""
