"""A sheet of paper for a table: one KHQR code, both languages."""
