"""Trains the heads that read statements and entities."""
