"""Results as DICOM objects: structured reports, parametric maps and presentation states of radiographs in a study.

What is said comes in as plain values (`said`); which radiograph it is said of comes in as its de-identified header.
Everything that goes out has a UID that follows from its content: the same result written twice is the same object.
"""
