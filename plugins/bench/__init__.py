"""Measurements that `bench NAME` prints: speed as a ratio to a peer in the same run, and how often the rules are right. Never part of the tests."""
