"""``python -m eastmed_kg`` is ``eastmed-kg``."""

from .cli import main

if __name__ == "__main__":
    main()
