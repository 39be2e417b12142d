"""Pictures of every widget in its states, to look at: `python -m gui.kit.gallery OUT_DIR`."""
