"""Parsing of mails: their parts, the mails forwarded inside them, and the articles in them."""
