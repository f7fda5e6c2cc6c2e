"""How likely two passages of two reports are parallel: fitted to events labelled by reading."""
