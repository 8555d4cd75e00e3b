"""What a page is made of, without its widget: lines, looks, places, how it is set and kept."""
