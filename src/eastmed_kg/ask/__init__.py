"""A question in plain words → an answer from the graph, with the words that prove it."""
