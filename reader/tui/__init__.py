"""The app: screens, widgets, keys. The only package that imports textual."""
