import pytest

from reader.document.media.file_names import name_words, said


@pytest.mark.parametrize(
    ("address", "words"),
    [
        ("https://a.org/x/old-harbour_at.dawn.jpg?w=640#top", "old harbour at dawn"),
        ("a/harbour-1024x768.jpg", "harbour"),
        ("a/harbour-scaled.jpg", "harbour"),
        ("a/250px-Harbour_map.svg.png", "Harbour map"),
        ("a/%E6%B8%AF%E5%8F%A3.png", "港口"),
        ("a/港口-2.png", "港口"),
        ("talks/episode-12-the-lamp.mp3", "episode 12 the lamp"),
        ("a/IMG_2399.jpg", ""),
        ("a/DSC00012.JPG", ""),
        ("a/微信图片_20240101.jpg", ""),
        ("a/a1b2c3d4e5f6a7b8.png", ""),
        ("a/1.png", ""),
        ("a/418266_jqLAMP.jpg", ""),
        ("a/418266_harbour.jpg", "418266 harbour"),
        ("a/qwertyuiopasdfghjklzxcvbnm-boat.png", ""),
        ("a/screenshot-2024-01-02.png", ""),
        ("https://harbour.org/", ""),
        ("https://a.org/watch?v=harbour.png", ""),
        ("data:image/png;base64,harbour.png", ""),
        ("", ""),
    ],
)
def test_some_file_names_read_as_words(address: str, words: str) -> None:
    assert name_words(address) == words


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("The harbour at dawn.", "The harbour at dawn."),
        ("港口的清晨", "港口的清晨"),
        ("e-mail", "e-mail"),
        ("HTML5", "HTML5"),
        ("1911", "1911"),
        ("[doge]", "[doge]"),
        (":-)", ":-)"),
        ("the old harbour.jpg", "the old harbour"),
        ("old_harbour", "old harbour"),
        ("harbour.jpg", "harbour"),
        ("IMG_2399", ""),
        ("IMG_2399.JPG", ""),
        ("image", ""),
        ("图片", ""),
        ("在这里插入图片描述", ""),
        ("20210303", ""),
        ("image-20240102030405678", ""),
        ("harbour-1911", "harbour-1911"),
        ("请输入图片描述", ""),
        ("外链图片转存失败,源站可能有防盗链机制", ""),
        ("", ""),
    ],
)
def test_a_file_name_is_no_description(written: str, meant: str) -> None:
    assert said(written) == meant
