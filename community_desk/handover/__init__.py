"""工作交接材料: what a new director has to know of an office on the day it changes hands."""
