"""A whole office of invented people, with a year of work, to try the program on."""
