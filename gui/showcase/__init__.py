"""The pictures of the documentation, drawn from the program as it is."""
