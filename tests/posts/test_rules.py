from itertools import combinations

import pytest

from reader.posts.rules import TELLING_NAMES, Generator, generator_of


@pytest.mark.parametrize(
    ("names", "generator"),
    [
        (["_config.yml", "source", "source/_posts", "scaffolds", "package.json"], Generator.HEXO),
        (["_config.yml", "source"], Generator.HEXO),
        (["source/_posts"], Generator.HEXO),
        (["_config.yml", "_posts", "Gemfile"], Generator.JEKYLL),
        (["_config.yml"], Generator.JEKYLL),
        (["_posts"], Generator.JEKYLL),
        (["hugo.toml", "content"], Generator.HUGO),
        (["config.toml", "content", "archetypes"], Generator.HUGO),
        (["config.toml", "content", "layouts"], Generator.HUGO),
        (["config", "content"], Generator.HUGO),
        (["zola.toml", "content"], Generator.ZOLA),
        (["config.toml", "content", "templates"], Generator.ZOLA),
        (["conf.py", "posts"], Generator.NIKOLA),
        (["config.toml"], Generator.PLAIN),
        (["conf.py"], Generator.PLAIN),
        (["posts", "content"], Generator.PLAIN),
        ([], Generator.PLAIN),
    ],
)
def test_the_generator_is_told_from_the_names_in_a_folder(
    names: list[str], generator: Generator
) -> None:
    assert generator_of(names) is generator


@pytest.mark.parametrize("generator", Generator)
def test_the_names_that_are_asked_for_tell_each_generator(generator: Generator) -> None:
    told = {generator_of(names) for names in combinations(TELLING_NAMES, 2)}

    assert generator in told


def test_each_name_that_is_asked_for_tells_something() -> None:
    others = [frozenset(names) for names in combinations(TELLING_NAMES, 2)]
    others += [frozenset({name}) for name in TELLING_NAMES] + [frozenset()]

    idle = [
        name
        for name in TELLING_NAMES
        if all(generator_of(names | {name}) is generator_of(names - {name}) for names in others)
    ]

    assert idle == []
