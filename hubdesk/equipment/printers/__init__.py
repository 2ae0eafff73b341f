"""Printers: the system's spooler, the shop's own queue before it, and who turns that queue."""
