"""`check --settle`: one open question after the other, an answer by one key, and the answer written into the source."""
