"""Which passages of the reports speak to the same point."""
