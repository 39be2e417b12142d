"""Session, screen registry, navigator and the base of presenters: plain Python, no Qt."""
