"""Pictures of widgets: taken, compared, and shown beside each other when they differ."""
