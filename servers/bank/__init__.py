"""The bank (the source's second server): savings, credit and virtual credit accounts."""
