"""What can be checked of any window without knowing what it is for: names, cut texts, targets, contrast, paste.

Each rule takes a window, or a part of it, as it is shown and returns its findings; ``audit`` applies several at once.
"""
