"""使用指南: the chapters that come with the program, shown beside the work."""
