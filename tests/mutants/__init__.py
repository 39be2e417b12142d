"""Whether the tests would notice a mistake: ``make mutants`` makes some, one at a time, and asks them.

- ``sources``: what is changed, what it is tested with, and copies of the tree
- ``operators``: the changes; ``choosing``: which of them are made, by seed
- ``tracing``, ``coverage_map``: which test runs which line
- ``trial``: a change with its tests, in a process of its own; ``report``: what is said of them all
"""
