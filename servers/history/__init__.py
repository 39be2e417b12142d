"""The history servers (the source's other servers): social, game, mail, wealth and information services."""
