"""The widgets of the app: they show, and say what is wished."""
