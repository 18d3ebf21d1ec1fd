"""Alerts: people are told of what they asked for when it comes."""
