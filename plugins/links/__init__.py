"""The links of partners asked in the world: where each leads today, and whether the page is still the one that two people signed."""
