"""SI Reader: reading plain radiographs of the sacroiliac joints, alone or as a blinded central reading."""

__version__ = "0.1.0"
