"""Stage 3: readings → facts: people's decisions applied, names made entities, quotes checked."""
