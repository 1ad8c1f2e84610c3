"""The backend of a small lending library."""
