"""A world on disk: its files and their stamps, the look at them before they are opened, the lock, the way from earlier versions."""
