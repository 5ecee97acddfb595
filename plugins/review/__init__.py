"""`review STORY`: the public text in both languages side by side, and the record of who looked at it. Values in, values out."""
