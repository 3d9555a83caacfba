"""The use cases, on which the window and the command line stand: rules, radiographs and the study file meet here."""
