"""Where a gift goes, who has approved it, and until when."""
