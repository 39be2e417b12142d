"""The history servers' tables as they were first."""

revision = "0001"
down_revision = None
