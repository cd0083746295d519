"""What waits to be done in an office: asked of the subjects, put into words, told on paper."""
