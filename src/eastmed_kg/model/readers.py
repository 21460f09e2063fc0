"""By whom a paper is known: when it was released to all, or when it was written to delegations."""

READERS = ("public", "delegations")
