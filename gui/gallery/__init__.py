"""The gallery: every component of the kit with all its states, in a window or as pictures."""
