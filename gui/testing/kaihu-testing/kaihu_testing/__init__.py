"""Tests of PySide6 programs that read like what a person does. A pytest plugin beside pytest-qt; it knows no program."""
