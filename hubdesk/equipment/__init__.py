"""The devices at the counter, joined to the window."""
