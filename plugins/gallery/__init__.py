"""The parts of the theme, each with its examples: a page for designers, shown by the preview and never published."""
