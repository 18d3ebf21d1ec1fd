"""Gold readers and scorers, used by tests, benchmarks and training."""
