"""The format in which a shop tells its carrier what happened; used by both ends of the line."""
