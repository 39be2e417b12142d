"""The walker: goes from the states that runs reach to all that a person, the clock or the network can make of them."""
