"""Names for the numbers; every formula is an SQL macro, every figure one named query."""
