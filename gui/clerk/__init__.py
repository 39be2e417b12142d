"""The bank clerk's own window: the review queue, and the accounts to freeze."""
