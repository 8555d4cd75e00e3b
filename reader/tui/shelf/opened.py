"""Which groups of an outline are open, and which are seen."""

from collections.abc import Sequence

from reader.library.model import Category, Folds, ancestry
from reader.library.smart.names import is_smart
from reader.posts.model import CategoryPath

FEW_POSTS = 200
"""Up to so many posts every category is open at first; beyond, the way to the first posts."""


def opened_at_first(outline: Sequence[Category]) -> frozenset[CategoryPath]:
    """Return the categories to show open before anyone has chosen."""
    few: list[Category] = []
    posts = 0
    for category in (each for each in outline if not is_smart(each.path)):
        few.append(category)
        posts += category.posts
        if posts > FEW_POSTS:
            return frozenset(ancestry(next(each.path for each in few if each.posts)))
    return frozenset(category.path for category in few)


def is_named(category: Category) -> bool:
    """Tell whether a category is one, and not what is in none, or a smart one."""
    return bool(category.path) and not is_smart(category.path)


def open_groups(
    outline: Sequence[Category], choices: Folds, *, bare: bool
) -> frozenset[CategoryPath]:
    """Return the groups that are open."""
    at_first = opened_at_first(outline)
    return frozenset(
        category.path
        for category in outline
        if (bare and not category.path) or choices.get(category.path, category.path in at_first)
    )


def seen(outline: Sequence[Category], opened: frozenset[CategoryPath]) -> tuple[Category, ...]:
    """Return the categories that no closed one hides."""
    within: set[CategoryPath] = {()}
    shown = []
    for category in outline:
        if category.path[:-1] in within:
            shown.append(category)
            if category.path in opened and category.path:
                within.add(category.path)
    return tuple(shown)
