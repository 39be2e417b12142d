"""The bank's tables as they were first."""

revision = "0001"
down_revision = None
