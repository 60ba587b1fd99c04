"""The walk over a market: which missing thing costs the most, and what closing it would change."""
