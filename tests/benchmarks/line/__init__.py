"""What the line costs: bytes, seconds, and what a scan waits meanwhile."""
