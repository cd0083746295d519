"""The four tabs, one folder per subject."""
