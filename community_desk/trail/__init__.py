"""The trail of an office in words: who did what to which thing, for whoever answers for it."""
