"""Pictures of widgets, how they are compared, and the page that shows what differs."""
