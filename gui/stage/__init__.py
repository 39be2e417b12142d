"""The presenter's window around the phone."""
