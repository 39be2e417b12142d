"""Whether the journeys ever fail by chance: ``make flake`` repeats them in random order, on a machine kept busy.

- ``repeating``: the pytest plugin that runs every journey many times in one process, and tells how each run ended
- ``burner``: keeps a core busy, unevenly
- ``__main__``: rounds, failures, and how one is run again
"""
