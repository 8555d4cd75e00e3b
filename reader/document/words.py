"""The words that a page has though its author wrote none, in the language of the article.

A generator that writes `[!WARNING]` as a title, or a browser where a picture is missing, has words
of its own for it; so has a page here, and a Chinese article has Chinese ones.
"""

from itertools import islice
from typing import Final

from selectolax.lexbor import LexborNode

from reader.document.guessed import guessed

_LANGUAGES: Final = ("zh", "zh-hant", "ja", "ko")
_TRADITIONAL: Final = ("zh-hant", "zh-tw", "zh-hk", "zh-mo")
_WORDS: Final = {
    "image": ("图片", "圖片", "画像", "이미지"),
    "links": ("链接", "連結", "リンク", "링크"),
    "abstract": ("摘要", "摘要", "概要", "요약"),
    "alert": ("注意", "注意", "注意", "주의"),
    "attention": ("注意", "注意", "注意", "주의"),
    "bug": ("缺陷", "缺陷", "バグ", "버그"),
    "caution": ("小心", "小心", "注意", "주의"),
    "check": ("完成", "完成", "完了", "완료"),
    "cite": ("引用", "引用", "引用", "인용"),
    "danger": ("危险", "危險", "危険", "위험"),
    "details": ("详情", "詳情", "詳細", "자세히"),
    "done": ("完成", "完成", "完了", "완료"),
    "error": ("错误", "錯誤", "エラー", "오류"),
    "example": ("示例", "範例", "例", "예시"),
    "fail": ("失败", "失敗", "失敗", "실패"),
    "failure": ("失败", "失敗", "失敗", "실패"),
    "faq": ("常见问题", "常見問題", "よくある質問", "자주 묻는 질문"),
    "help": ("帮助", "說明", "ヘルプ", "도움말"),
    "hint": ("提示", "提示", "ヒント", "힌트"),
    "important": ("重要", "重要", "重要", "중요"),
    "info": ("信息", "資訊", "情報", "정보"),
    "missing": ("缺失", "缺少", "不足", "누락"),
    "note": ("备注", "備註", "補足", "참고"),
    "notice": ("注意", "注意", "お知らせ", "알림"),
    "question": ("疑问", "疑問", "質問", "질문"),
    "quote": ("引用", "引用", "引用", "인용"),
    "seealso": ("另请参阅", "另請參閱", "関連項目", "참고 항목"),
    "spoiler": ("剧透", "劇透", "ネタバレ", "스포일러"),
    "success": ("成功", "成功", "成功", "성공"),
    "summary": ("摘要", "摘要", "要約", "요약"),
    "tip": ("提示", "提示", "ヒント", "팁"),
    "tldr": ("摘要", "摘要", "要約", "요약"),
    "todo": ("待办", "待辦", "TODO", "할 일"),
    "warn": ("警告", "警告", "警告", "경고"),
    "warning": ("警告", "警告", "警告", "경고"),
}  # fmt: skip
"""By what is said in English, in each of the languages."""

ELEMENT = "generator-word"
"""The element of such a word in HTML, in English: which language it is in is told later."""

_SAMPLE = 4000
"""Characters of a page whose letters tell the language."""
_NODES = 2000
"""Elements and texts that are looked through for them, at the most."""
_OTHER_TEXTS = frozenset({"code", "pre", "script", "style", "textarea"})


class Words:
    """The words of one page."""

    def __init__(self, lang: str, root: LexborNode) -> None:
        """Take the language that the page names, or nothing, and the page."""
        self._lang = lang
        self._root = root
        self._is_told = lang != ""

    def said(self, word: str) -> str:
        """Return what stands on the page for an English word."""
        if word.lower() not in _WORDS:
            return word
        if not self._is_told:
            self._lang, self._is_told = guessed(_sample(self._root)), True
        return word_in(self._lang, word)


def word_in(lang: str, word: str) -> str:
    """Return an English word in a language (a tag such as `zh-CN`); itself where none is known."""
    named = lang.lower().replace("_", "-")
    known = "zh-hant" if named.startswith(_TRADITIONAL) else named.partition("-")[0]
    words = _WORDS.get(word.lower())
    return words[_LANGUAGES.index(known)] if words and known in _LANGUAGES else word


def marked(word: str) -> str:
    """Return HTML of a word that is to stand on the page in its language."""
    return f"<{ELEMENT}>{word}</{ELEMENT}>" if word else ""


def _sample(root: LexborNode) -> str:
    """Return the beginning of what is said on a page."""
    sample = ""
    for node in islice(root.traverse(include_text=True), _NODES):
        around = node.parent
        if node.tag == "-text" and around is not None and around.tag not in _OTHER_TEXTS:
            sample += node.text_content or ""
            if len(sample) >= _SAMPLE:
                break
    return sample
