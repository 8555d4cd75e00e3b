"""Pictures, sound, films and embedded pages: what they show, and where they are."""
