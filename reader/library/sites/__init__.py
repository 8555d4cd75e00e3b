"""Where the posts of an author's own site are on the web, as its generator works it out."""
