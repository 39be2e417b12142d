"""What every test shares."""

import os

from hypothesis import settings

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

# Hypothesis would judge by wall time, which a busy machine stretches.
settings.register_profile("kaihu", deadline=None)
settings.load_profile("kaihu")

pytest_plugins = ["gui.testing.plugin", "pytester"]
