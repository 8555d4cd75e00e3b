"""Smileys that are known only by the number of their file: those of Baidu Tieba."""

import re

_TIEBA = r"image_emoticon(\d{1,2})?\.(?:png|gif)"
_NAMES = (
    "呵呵", "哈哈", "吐舌", "啊", "酷", "怒", "开心", "汗", "泪", "黑线", "鄙视", "不高兴",
    "真棒", "钱", "疑问", "阴险", "吐", "咦", "委屈", "花心", "呼~", "笑眼", "冷", "太开心",
    "滑稽", "勉强", "狂汗", "乖", "睡觉", "惊哭", "生气", "惊讶", "喷", "爱心", "心碎", "玫瑰",
    "礼物", "彩虹", "星星月亮", "太阳", "钱币", "灯泡", "茶杯", "蛋糕", "音乐", "haha", "胜利",
    "大拇指", "弱", "OK",
)  # fmt: skip
"""What Tieba's editor calls its smileys, from the first (`image_emoticon.png`) on."""


def tieba(source: str) -> str:
    """Return the name of the smiley at `source` as Tieba writes it: `[滑稽]`; or nothing."""
    found = re.search(_TIEBA, source)
    number = int(found[1] or 1) if found else 0
    return f"[{_NAMES[number - 1]}]" if 0 < number <= len(_NAMES) else ""
