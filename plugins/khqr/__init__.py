"""KHQR, the payment code of Cambodia's banks: read, held against the record, drawn. Never made: a payload is what the partner's bank gave."""
