"""What the app says to a person, in one place: ready to be said in another language."""

NO_POST_OPEN = "No post is open"
MEASURE = "Lines of {} cells"
MINUTES_LEFT = "{} min left"
FIND_HELP = "find on this page · re: before a regular expression · ↑ what was found before"
NO_HIT = "Nothing has been found yet: / asks what to find"
ROUND = "Round to the other end"
NO_EXPRESSION = "No regular expression: {}"
SOURCE = "As it is written"
PAGE_PANEL = {
    "justify": "justified",
    "hyphenate": "hyphenated",
    "gap": "space between 汉字 and Latin",
    "hang": "。， in the margin",
    "wrap": "even lines",
    "colour": "colours of the author",
}
"""What the panel calls the settings of a page."""
