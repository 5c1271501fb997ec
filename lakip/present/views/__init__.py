"""What each page shows: rows of the workflow turned into cards, descriptions of charts, and tables."""
