"""What all sides agree on: messages, rules, ports, run records and tables. No Qt, no HTTP."""
