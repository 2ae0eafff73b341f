"""The doctor: looks over everything HubDesk leans on, and changes none of it."""
