"""`python -m releasecal` is `releasecal`."""

from releasecal.cli import main

if __name__ == "__main__":
    main()
