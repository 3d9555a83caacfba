"""Where the frozen program begins; the same as the `sireader` command."""

import sys

from sireader.__main__ import main

if __name__ == "__main__":
    sys.exit(main())
