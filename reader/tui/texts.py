"""What the app says to a person, in one place: ready to be said in another language."""

NO_POST_OPEN = "No post is open"
