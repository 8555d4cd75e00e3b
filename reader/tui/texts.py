"""What the app says to a person, in one place: ready to be said in another language."""

NO_POST_OPEN = "No post is open"
MEASURE = "Lines of {} cells"
MINUTES_LEFT = "{} min left"
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
