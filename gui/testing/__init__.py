"""The pytest plugin that drives the program as a person would. Its generic half knows nothing of the program."""
