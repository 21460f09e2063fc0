"""Words → mentions: names of the world, bodies, plans, projects named, described or meant."""
