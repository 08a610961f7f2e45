"""The command line: one file per command, each of which reads its options, calls, and prints. No rules here."""

import gc
import sys


def main() -> None:
    """Run the program. An interrupt ends it with 130, at whatever moment it comes."""
    gc.disable()  # a run is short, and a catalog is many small values that all stay: collecting finds nothing
    try:
        from releasecal.cli.app import app

        app(prog_name="releasecal")
    except KeyboardInterrupt:
        sys.exit(130)
