"""Words, values and rules of the field; pure functions without files or a database."""
