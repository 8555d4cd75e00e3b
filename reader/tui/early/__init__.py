"""What is on the screen while the app is loaded: the list, drawn without Textual."""
