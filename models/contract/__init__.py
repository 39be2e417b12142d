"""The messages of each link, as models that are checked on both sides."""
