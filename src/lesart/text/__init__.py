"""String tools that several stages share. They know nothing of reports."""
