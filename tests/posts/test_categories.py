import pytest

from reader.posts.categories import categories_of, tags_of
from reader.posts.model import CategoryPath
from reader.posts.rules import Generator
from reader.posts.values import Value

HEXO, JEKYLL, HUGO = Generator.HEXO, Generator.JEKYLL, Generator.HUGO
ZOLA, NIKOLA, PLAIN = Generator.ZOLA, Generator.NIKOLA, Generator.PLAIN


@pytest.mark.parametrize(
    ("generator", "several", "paths"),
    [
        (HEXO, ["新媒体", "高科技", "新闻"], (("新媒体", "高科技", "新闻"),)),
        (HEXO, [["a", "b"], ["a", "c"], "d"], (("a", "b"), ("a", "c"), ("d",))),
        (HEXO, "a/b, c", (("a/b, c",),)),
        (HEXO, ["广播剧 / 有声漫画"], (("广播剧 / 有声漫画",),)),
        (JEKYLL, ["a", "b c"], (("a",), ("b c",))),
        (JEKYLL, "a b", (("a",), ("b",))),
        (JEKYLL, "", ()),
        (HUGO, ["הומור", "b"], (("הומור",), ("b",))),
        (HUGO, "a b", (("a b",),)),
        (ZOLA, ["a", "b"], (("a",), ("b",))),
        (NIKOLA, "a/b", (("a", "b"),)),
        (NIKOLA, "a\\/b/c\\\\d", (("a/b", "c\\d"),)),
        (PLAIN, ["a", "b"], (("a", "b"),)),
        (PLAIN, [["a", "b"], "c"], (("a", "b"), ("c",))),
        (PLAIN, "a/b, 中/文", (("a", "b"), ("中", "文"))),
        (PLAIN, "a/ /b//", (("a", "b"),)),
        (PLAIN, ["a", None, "", "b"], (("a", "b"),)),
        (PLAIN, None, ()),
        (PLAIN, {"a": "b"}, ()),
        (HUGO, ["a", "a"], (("a",),)),
        (HEXO, ["[Naver](https://naver.com)", "&#123;x&#125;"], (("Naver", "{x}"),)),
    ],
)
def test_categories_are_paths_by_the_rule_of_their_generator(
    generator: Generator, several: Value, paths: tuple[CategoryPath, ...]
) -> None:
    assert categories_of(several, None, generator) == paths


@pytest.mark.parametrize(
    ("generator", "paths"),
    [
        (HEXO, (("a b",),)),
        (JEKYLL, (("a b",),)),
        (HUGO, (("a b",),)),
        (NIKOLA, (("a b",),)),
        (PLAIN, (("a b",),)),
    ],
)
def test_the_singular_is_one_category(
    generator: Generator, paths: tuple[CategoryPath, ...]
) -> None:
    assert categories_of(None, "a b", generator) == paths


@pytest.mark.parametrize(
    ("generator", "several", "tags"),
    [
        (JEKYLL, "a b", ("a", "b")),
        (NIKOLA, "a, b c", ("a", "b c")),
        (PLAIN, "科技, b c", ("科技", "b c")),
        (HEXO, "a, b", ("a, b",)),
        (HUGO, ["a", "b", "a"], ("a", "b")),
        (PLAIN, ["C++", None, "<T>"], ("C++", "<T>")),
        (PLAIN, None, ()),
    ],
)
def test_tags_are_cut_as_their_generator_cuts_them(
    generator: Generator, several: Value, tags: tuple[str, ...]
) -> None:
    assert tags_of(several, None, generator) == tags


def test_one_tag_may_stand_in_the_singular() -> None:
    assert tags_of(None, "a b", JEKYLL) == ("a b",)


def test_a_few_bytes_of_aliases_cannot_make_categories_without_end() -> None:
    many: Value = ["x"] * 10_000
    most: Value = [many] * 10_000

    paths = categories_of(most, None, HEXO)

    assert len(paths) == 1
    assert len(paths[0]) <= 32


@pytest.mark.parametrize("generator", Generator)
def test_a_post_has_not_more_categories_and_tags_than_can_be_looked_at(
    generator: Generator,
) -> None:
    many = ", ".join(f"类 {number}" for number in range(10_000))

    assert len(categories_of(many, None, generator)) <= 256
    assert len(tags_of(many, None, generator)) <= 256


@pytest.mark.parametrize("generator", Generator)
def test_an_empty_plural_gives_way_to_the_singular(generator: Generator) -> None:
    assert categories_of("", "新闻", generator) == (("新闻",),)
    assert tags_of("", "新闻", generator) == ("新闻",)
