"""What stands over the main screen until it is answered: lines, panels, lists, pages."""
