"""Write docs/keys.md and docs/config.md, which are made of what the program has.

python docs/generate.py
"""

from pathlib import Path

from config_page import config_page
from keys_page import keys_page

HERE = Path(__file__).parent

PAGES = {"keys.md": keys_page, "config.md": config_page}


def page(name: str) -> str:
    """Return a page as it is to be."""
    return "\n".join((*PAGES[name](), "")).replace("\n\n\n", "\n\n")


if __name__ == "__main__":
    for name in PAGES:
        (HERE / name).write_text(page(name), encoding="utf-8")
