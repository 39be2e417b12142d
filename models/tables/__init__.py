"""Database tables, a module a party, each imported by its owner alone."""
