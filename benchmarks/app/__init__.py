"""What a person waits for in the app, beside other programs on a terminal of their own."""
