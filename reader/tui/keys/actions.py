"""All that a person can do in the app: keys, help and documentation are made of this table."""

from enum import Enum, auto
from typing import NamedTuple

from reader.language import gettext as _


class Where(Enum):
    """Where an action can be done; the value is the heading in the help."""

    ANYWHERE = _("Anywhere")
    LIBRARY = _("In the library")
    PAGE = _("On the page")


class Takes(Enum):
    """What an action takes besides its arguments."""

    NOTHING = auto()
    COUNT = auto()
    """The number typed before the key, as the keyword `count`; None if there was none."""
    LINE = auto()
    """The same, if it is no times but the number of a line, or of a row of the library."""
    NUMBER = auto()
    """The same, if it is the number of something else, which the help says."""
    CHARACTER = auto()
    """The key that stands for `<char>` in its sequence, as its last argument."""
    WORDS = auto()
    """What is written behind its name on the command line, each word an argument."""

    @property
    def numbered(self) -> bool:
        """Whether that is a number."""
        return self in {Takes.COUNT, Takes.LINE, Takes.NUMBER}


class Action(NamedTuple):
    """Something that a person can do."""

    name: str
    """As the configuration, the command line and the palette call it: `next-unread`."""
    method: str
    """Called `action_` and this, of the pane that has the keys, or else of the screen."""
    keys: tuple[str, ...]
    """The sequences that do it, keys parted by spaces: `j`, `ctrl+d`, `g g`, `m <char>`.

    A key is a character, or what Textual calls it. The first sequence is the one that hints show.
    """
    help: str
    """What it does; `Keymap` puts the keys of other actions into it: `{keys[undo]}`."""
    where: Where
    hint: str = ""
    """A word or two for the line of hints, if it is worth a place there."""
    arguments: tuple[int | str, ...] = ()
    takes: Takes = Takes.NOTHING
    hint_found: str = ""
    """What the line of hints says instead on a page where something is found."""

    def said(self) -> "Action":
        """Return it in the language that is spoken."""
        help_, hint, hint_found = map(_, (self.help, self.hint, self.hint_found))
        return self._replace(help=help_, hint=hint, hint_found=hint_found)


_ANYWHERE, _LIBRARY, _PAGE = Where.ANYWHERE, Where.LIBRARY, Where.PAGE
_COUNT, _LINE, _CHARACTER, _WORDS = Takes.COUNT, Takes.LINE, Takes.CHARACTER, Takes.WORDS

IN_ENGLISH = (
    Action("help", "help", ("?",), "this help", _ANYWHERE, "help"),
    Action(
        "read-on", "read_on", ("space",), "page down; at the end the next unread", _ANYWHERE,
        "read on", takes=_COUNT,
    ),
    Action("next-post", "neighbour", ("J",), "next post", _ANYWHERE, "", (1,), _COUNT),
    Action("previous-post", "neighbour", ("K",), "previous post", _ANYWHERE, "", (-1,), _COUNT),
    Action(
        "next-unread", "unread", ("n",), "next unread post", _ANYWHERE, "next unread", (1,),
        _COUNT, hint_found="next hit",
    ),
    Action(
        "previous-unread", "unread", ("N",), "previous unread post", _ANYWHERE, "", (-1,), _COUNT
    ),
    Action("toggle-read", "toggle_read", ("r",), "read or unread", _ANYWHERE, "read/unread"),
    Action("toggle-star", "toggle_star", ("s",), "star, or take the star away", _ANYWHERE, "star"),
    Action("tag", "tag", ("T",), "tags of your own", _ANYWHERE),
    Action("note", "note", ("a",), "write a note about the post", _ANYWHERE),
    Action("mark-group", "mark_group", ("A",), "mark all posts here and below read", _ANYWHERE),
    Action("undo", "undo", ("U",), "undo what was marked last", _ANYWHERE),
    Action("redo", "redo", ("ctrl+r",), "mark again what was undone", _ANYWHERE),
    Action(
        "browse", "browse", ("o",),
        "open in the browser; on the page 3{keys[browse]}: the third link", _ANYWHERE, "browser",
        takes=Takes.NUMBER,
    ),
    Action("pipe", "pipe", ("|",), "pipe the page to a command or the pager", _ANYWHERE),
    Action(
        "run", "run", ("!",), "run a command with {{path}}, {{url}} and {{title}} of the post",
        _ANYWHERE,
    ),
    Action(
        "export", "export", ("w",),
        "write the open post to a file: md, html, txt, epub; picked posts: epub", _ANYWHERE,
    ),
    Action("edit", "edit", ("E",), "edit the post's file, and read it again", _ANYWHERE),
    Action("copy-markdown", "copy_markdown", ("Y",), "copy the open post as Markdown", _ANYWHERE),
    Action(
        "jump-back", "jump_back", ("ctrl+o", "H"), "back to where one was before a jump", _ANYWHERE
    ),
    Action("jump-on", "jump_on", ("L", "ctrl+i"), "on to where one came back from", _ANYWHERE),
    Action("other-pane", "other_pane", ("ctrl+w",), "to the other pane", _ANYWHERE),
    Action(
        "arrange", "arrange", (",",),
        "group ({keys[arrange]}g), sort ({keys[arrange]}o), width ({keys[arrange]}w),"
        " theme ({keys[arrange]}t), page ({keys[arrange]}j …)",
        _ANYWHERE,
    ),
    Action("search", "search", ("/",), "search everything", _LIBRARY, "search"),
    Action(
        "narrow", "narrow", ("\\", "F"),
        "narrow the list by a query; {keys[cancel]} ends that", _LIBRARY,
    ),
    Action("save-search", "save_search", ("S",), "save what narrows the list", _LIBRARY),
    Action("remove-search", "remove_search", ("D",), "remove the saved search", _LIBRARY),
    Action("zen", "zen", ("z z",), "the page alone, and back", _ANYWHERE),
    Action("rescan", "rescan", ("R",), "look for new and changed posts", _ANYWHERE),
    Action("palette", "palette", ("ctrl+p",), "commands and themes by name", _ANYWHERE),
    Action("command", "command", (":",), "type the name of an action", _ANYWHERE),
    Action("go", "go", (), "to a line of the page, a row of the library: go 42, or 42", _ANYWHERE,
        takes=_WORDS),
    Action("group", "group_by", (), "group the library: group tag", _ANYWHERE, takes=_WORDS),
    Action("sort", "sort_by", (), "sort the library: sort unread -date", _ANYWHERE, takes=_WORDS),
    Action("set", "set", (), "how pages are set: set justify true; set auto", _ANYWHERE,
        takes=_WORDS),
    Action("theme", "theme", (), "the colours: theme nord; theme auto", _ANYWHERE, takes=_WORDS),
    Action("problems", "problems", (), "what is wrong with the configuration", _ANYWHERE),
    Action("redraw", "redraw", ("ctrl+l",), "draw the screen again", _ANYWHERE),
    Action("suspend", "suspend", ("ctrl+z",), "to the shell; fg comes back", _ANYWHERE),
    Action("quit", "quit", ("Q", "ctrl+q"), "quit", _ANYWHERE),
    Action("library-down", "down", ("j", "down"), "down", _LIBRARY, takes=_COUNT),
    Action("library-up", "up", ("k", "up"), "up", _LIBRARY, takes=_COUNT),
    Action(
        "open", "open", ("enter", "l", "right"), "open the post, unfold the category", _LIBRARY
    ),
    Action("to-page", "other_pane", ("tab", "shift+tab"), "to the page", _LIBRARY),
    Action(
        "library-back", "back", ("h", "left", "backspace"),
        "to its category; fold that; to the one around it", _LIBRARY,
    ),
    Action(
        "cancel", "cancel", ("escape",), "let go of what is picked, then of what narrows the list",
        _LIBRARY,
    ),
    Action("fold-group", "toggle_group", ("z a",), "fold the group, or unfold it", _LIBRARY),
    Action("fold-groups", "fold_all", ("z M",), "fold all groups", _LIBRARY),
    Action("unfold-groups", "unfold_all", ("z R",), "unfold all groups", _LIBRARY),
    Action("next-group", "group", ("}",), "next group", _LIBRARY, "", (1,), _COUNT),
    Action("previous-group", "group", ("{",), "previous group", _LIBRARY, "", (-1,), _COUNT),
    Action(
        "next-unread-group", "unread_group", ("]", "ctrl+n"), "next group with unread posts",
        _LIBRARY, "", (1,), _COUNT,
    ),
    Action(
        "previous-unread-group", "unread_group", ("[",), "previous group with unread posts",
        _LIBRARY, "", (-1,), _COUNT,
    ),
    Action(
        "pick-range", "pick_range", ("V",), "pick posts from here to the cursor,"
        " for {keys[toggle-read]} {keys[toggle-star]} {keys[tag]} {keys[note]} {keys[mark-group]}"
        " {keys[export]}",
        _LIBRARY,
    ),
    Action("pick", "pick", ("+",), "pick one post; {keys[read-on]} while picking", _LIBRARY),
    Action("excerpts", "excerpts", ("e",), "show how each text begins, or no longer", _LIBRARY),
    Action(
        "preview", "preview", ("p",), "show each post that one comes to, or no longer", _LIBRARY
    ),
    Action(
        "leave", "leave", ("q",), "to the category around it; from an outermost one, quit",
        _LIBRARY,
    ),
    Action(
        "library-page-down", "page", ("ctrl+f", "pagedown"), "page down", _LIBRARY, "", (1,), _COUNT
    ),
    Action(
        "library-page-up", "page", ("b", "ctrl+b", "pageup"), "page up", _LIBRARY, "", (-1,), _COUNT
    ),
    Action(
        "library-half-down", "half_page", ("ctrl+d",), "half a page down", _LIBRARY, "", (1,),
        _COUNT,
    ),
    Action(
        "library-half-up", "half_page", ("ctrl+u",), "half a page up", _LIBRARY, "", (-1,), _COUNT
    ),
    Action(
        "library-top", "top", ("g g", "home"), "to the top", _LIBRARY, takes=_LINE
    ),
    Action("library-bottom", "bottom", ("G", "end"), "to the end", _LIBRARY, takes=_LINE),
    Action("down", "down", ("j", "down", "ctrl+e"), "a line down", _PAGE, takes=_COUNT),
    Action("up", "up", ("k", "up", "ctrl+y"), "a line up", _PAGE, takes=_COUNT),
    Action("back", "back", ("h", "left", "backspace", "q"), "to the library", _PAGE, "back"),
    Action("find", "find", ("/",), "find on the page", _PAGE, "find"),
    Action("find-word", "find_word", ("*",), "find the word that the last hit is in", _PAGE),
    Action(
        "next-hit", "step_hit", (),
        "next hit ({keys[next-unread]}, while something is searched for)", _PAGE, "", (1,), _COUNT,
    ),
    Action(
        "previous-hit", "step_hit", (),
        "hit before ({keys[previous-unread]}, while something is searched for)", _PAGE, "",
        (-1,), _COUNT,
    ),
    Action(
        "let-go", "let_go", ("escape",),
        "let go of the link, then of what was found; with neither, to the library", _PAGE,
    ),
    Action("page-down", "page", ("ctrl+f", "pagedown"), "page down", _PAGE, "", (1,), _COUNT),
    Action("page-up", "page", ("b", "ctrl+b", "pageup"), "page up", _PAGE, "", (-1,), _COUNT),
    Action("half-down", "half_page", ("d", "ctrl+d"), "half a page down", _PAGE, "", (1,), _COUNT),
    Action("half-up", "half_page", ("ctrl+u",), "half a page up", _PAGE, "", (-1,), _COUNT),
    Action("next-link", "next_link", ("tab",), "to the next link", _PAGE, "", (1,)),
    Action("previous-link", "next_link", ("shift+tab",), "to the link before", _PAGE, "", (-1,)),
    Action(
        "open-link", "open_link", ("enter",), "open the link; with none, unfold or fold", _PAGE
    ),
    Action("hints", "hints", ("f",), "letters at the links: type them to open one", _PAGE),
    Action("links", "links", ("u",), "list the links of the page", _PAGE),
    Action(
        "copy-address", "copy_address", ("y",), "copy the address of the link, or of the post",
        _PAGE,
    ),
    Action("visual", "visual", ("v",), "choose text: move, then y copies it, a keeps it", _PAGE),
    Action("notes", "notes", ("M",), "the notes, and the passages that are kept", _PAGE),
    Action("contents", "contents", ("t",), "contents: go to a heading", _PAGE),
    Action(
        "keep-place", "keep_place", ("m <char>",), "let a letter stand for this place", _PAGE,
        takes=_CHARACTER,
    ),
    Action(
        "to-place", "to_place", ("' <char>",), "to the place that a letter stands for", _PAGE,
        takes=_CHARACTER,
    ),
    Action(
        "place-back", "place_back", ("' '",), "to where one was before the last jump", _PAGE
    ),
    Action(
        "right", "sideways", (">", "shift+right"), "more of long lines of code", _PAGE, "", (1,)
    ),
    Action("left", "sideways", ("<", "shift+left"), "back to where they begin", _PAGE, "", (-1,)),
    Action(
        "toggle-fold", "fold_here", ("z a",), "fold or unfold a part, a long quotation", _PAGE, "",
        ("toggle",),
    ),
    Action("open-fold", "fold_here", ("z o",), "unfold it", _PAGE, "", ("open",)),
    Action("close-fold", "fold_here", ("z c",), "fold it", _PAGE, "", ("close",)),
    Action("unfold-all", "fold_all", ("z R",), "unfold all of the page", _PAGE, "", (0,)),
    Action("fold-all", "fold_all", ("z M",), "fold all of the page", _PAGE, "", (1,)),
    Action("next-paragraph", "paragraph", ("}",), "next paragraph", _PAGE, "", (1,), _COUNT),
    Action("previous-paragraph", "paragraph", ("{",), "paragraph before", _PAGE, "", (-1,), _COUNT),
    Action("next-heading", "heading", ("] ]",), "next heading", _PAGE, "", (1,), _COUNT),
    Action("previous-heading", "heading", ("[ [",), "heading before", _PAGE, "", (-1,), _COUNT),
    Action("wider", "measure", ("+",), "wider lines", _PAGE, "", (4,)),
    Action("narrower", "measure", ("-",), "narrower lines", _PAGE, "", (-4,)),
    Action("usual-width", "measure", ("=",), "lines as wide as at first", _PAGE, "", (0,)),
    Action("header", "header", ("i",), "what stands over the article, or not", _PAGE),
    Action("source", "source", ("V",), "the post as it is written", _PAGE),
    Action("top", "top", ("g g", "home"), "to the top", _PAGE, takes=_LINE),
    Action("bottom", "bottom", ("G", "end"), "to the end", _PAGE, takes=_LINE),
    Action(
        "percent", "percent", ("%",), "50{keys[percent]}: until half of the page has been seen",
        _PAGE, takes=Takes.NUMBER,
    ),
)  # fmt: skip
"""Every action, in the order of the help."""

ACTIONS = tuple(each.said() for each in IN_ENGLISH)
"""The same, in the language that is spoken."""
