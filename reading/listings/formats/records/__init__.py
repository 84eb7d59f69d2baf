"""Records of other systems: a job as JSON, XML or a table's row, laid out as a readable text."""
