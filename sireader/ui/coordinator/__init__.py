"""The coordinator's page; nothing of it is ever built for a reader."""
