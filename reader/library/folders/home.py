"""The folders that have much in them that is no post, whatever else there is."""

import os


def is_home_or_root(folder: str) -> bool:
    """Tell whether a folder is the home of who reads, or the root of all."""
    place = os.path.realpath(folder)
    return place in (os.path.realpath(os.path.expanduser("~")), os.path.realpath(os.sep))
