"""The phone: one person's client of the payment server, inside a frame."""
