"""Words of a passage → dates, durations and amounts, as exact as the words and no more."""
