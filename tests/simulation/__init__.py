"""A deterministic simulation: the apps, transactions and SQLite of ``demo`` under a seeded clock, chance and network.

``run.simulate(seed)`` plays one run of some people, a clerk and the network's ill will, and says what it found. Everything
that happens follows from the seed, so a seed that fails fails again: ``python -m tests.simulation --seed 7 --trace``
prints how. ``make soak`` (``soak``) runs thousands; ``planted`` holds bugs that have to be found.

- ``loop``: an event loop whose time jumps to the next timer, so that hours take milliseconds
- ``network``: drop, duplicate, reorder, delay, drawn for every message
- ``process``: the servers' process, which dies at a drawn commit or send and is started again on the same folder
- ``phones``, ``moves``, ``staff``: who acts, and what they may do where their application stands
- ``witness``: what reaches the servers and what they answer; ``invariants``, ``attempts``: what must hold after every step
- ``ending``: what must have come about once the network is well again
"""
