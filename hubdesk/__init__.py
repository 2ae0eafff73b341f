"""HubDesk: the parcel desk of a small shop."""
