"""The payment server, the bank and the history servers, and what carries calls between them."""
