"""The client's screens, one package each: SPEC, presenter (no Qt) and view (widgets)."""
