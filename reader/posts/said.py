"""What is wrong with a post, in the language that is spoken; a problem itself is in English.

It is made of what stands in the file, whoever reads it, and `reader lint` prints it. So what it
says is found again by its words, and what is filled in is taken from between them.
"""

import os

from reader.language import gettext, retold
from reader.language import later as _
from reader.posts.model import Problem

_NOTICE = _("line {line}: {message} — assumed: {assumed}")

_SAID = (
    _("there is a NUL character"),
    _("the file is not UTF-8"),
    _("there are bytes that are not {encoding}"),
    _("the front matter is not closed"),
    _("the front matter as a whole is not {dialect}"),
    _("there is more"),
    _("the line is part of no field"),
    _("a tab stands before the field"),
    _("a space stands before the field"),
    _("“{value}” cannot be read as a date"),
    _("there is a control character"),
    _("“{sign}” stands after “{field}” where “:” belongs"),
    _("a tab indents the line where only spaces may"),
    _("there is no space after “{field}:”"),
    _("a value that begins with “{sign}” must be quoted"),
    _("a value that has “: ” in it must be quoted"),
    _("the list in brackets is not well formed"),
    _("the mapping in braces is not well formed"),
    _("the block of text is not well formed"),
    _("the quotes do not match"),
    _("the value of “{field}” is not {dialect}"),
    _("it is left out"),
    _("all is left out"),
    _("each field is read by itself"),
    _("they are shown as {sign}"),
    _("it ends with line {line}"),
    _("it is the date in the file's name, {date}"),
    _("it is the time at which the file was last changed"),
    _("the post has no date"),
    _("it is {value}"),
)
"""The messages of problems, and what is assumed; what fits more comes last."""


def notice(problem: Problem, path: str) -> str:
    """Say over an article what is wrong in its file, which may have no path."""
    file = f"{os.path.basename(path)}: " if path else ""
    return file + gettext(_NOTICE).format(
        line=problem.line,
        message=retold(problem.message, _SAID),
        assumed=retold(problem.assumed, _SAID),
    )
