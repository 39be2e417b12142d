"""What stands between HTTP and the handlers of every server: the door, the guard, keys and their outcomes, the description."""
