"""The payment server's use cases, by what they are about."""
