"""How fast the window is, each time beside that of a plain alternative in the same run."""
