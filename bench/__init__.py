"""Speed as ratios: each suite measures the product, a named peer and a floor in one interleaved run."""
