"""`python -m releasecal` is `releasecal`."""

from releasecal.cli import run

if __name__ == "__main__":
    run()
