"""The window's languages: which sentences there are, what they are in German, and how a filled one is found again."""
