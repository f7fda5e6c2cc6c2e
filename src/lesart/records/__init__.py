"""Records: what the stages hand on to one another. Frozen, keyword-only, no behaviour beyond reading themselves."""
