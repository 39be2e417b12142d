"""Theme, tokens, icons and widgets that know nothing of the flow.

Every text a widget shows is handed in by its owner, already translated. Sizes are logical pixels.
Nothing is re-exported here, so importing one widget never pulls in the others.
"""
