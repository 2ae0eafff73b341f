"""The line to the carrier: what happened leaves the shop by it, in order and provably once."""
