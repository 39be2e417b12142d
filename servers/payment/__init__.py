"""The payment server: the first server, the platform behind the client."""
