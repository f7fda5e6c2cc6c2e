"""Points of figures and dates: what is counted, where, how exactly."""
