"""The records of a run: versioned, one type a kind of event, values by reference."""
