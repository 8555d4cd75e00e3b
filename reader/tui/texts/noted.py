"""What is said of notes, and of the passages that a person keeps."""

from reader.language import gettext as _

WRITE = _("Note")
WRITE_ABOUT = _("what is to be remembered about this post")
WRITE_ABOUT_PICKED = _("what is to be remembered about these posts")
KEEP = _("Keep this passage")
KEEP_ABOUT = _("a note about it; nothing: the passage alone")
TOO_LONG = _("No more than {most:,} characters can be kept at once")
TITLE = _("Notes")
KEYS = _("Enter shows it · y copies · d lets go · / narrows · Esc")
NOTHING = _("Nothing is noted here: {keys[note]} writes a note, {keys[visual]} chooses a passage")
AS_BEFORE = _("That is noted already")
WHOLE_POST = _("of the post")
NO_PASSAGE = _("Only what the post says can be kept")
GONE = _("The passage is not in the text any more")
