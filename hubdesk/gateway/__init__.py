"""The other end of the line: a program of its own that holds what thousands of shops tell."""
