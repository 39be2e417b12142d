"""The recorder: what a hand does at the phone, or a run that was played, becomes a test."""
