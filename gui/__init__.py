"""The client and everything a person sees."""
