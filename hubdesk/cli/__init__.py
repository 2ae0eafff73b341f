"""The terminal's face: every command calls one job of the desk, or opens the window."""
