"""Write the reference in house-styles.md anew from the program's own types.

python docs/house_styles.py          # write it
python docs/house_styles.py --check  # only say whether it is current
"""

from __future__ import annotations

import sys
from pathlib import Path

from briefing.styles.reference import reference

PAGE = Path(__file__).with_name("house-styles.md")
START = "<!-- reference: written by docs/house_styles.py -->\n\n"


def current() -> str:
    """The page as it should be."""
    head, _, _ = PAGE.read_text(encoding="utf-8").partition(START)
    return head + START + reference()


if __name__ == "__main__":
    if "--check" not in sys.argv:
        PAGE.write_text(current(), encoding="utf-8")
    elif PAGE.read_text(encoding="utf-8") != current():
        sys.exit(f"{PAGE.name} is not current: run python docs/house_styles.py")
