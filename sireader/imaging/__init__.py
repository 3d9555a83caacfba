"""From a file to pixels that can be trusted, and from pixels to what the screen shows: numpy and pydicom only."""
