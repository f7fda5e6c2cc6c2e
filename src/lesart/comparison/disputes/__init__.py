"""Points on which parties contradict one another."""
