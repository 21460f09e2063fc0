"""What the stages hand to each other: frozen records, no behaviour that reads or writes."""
