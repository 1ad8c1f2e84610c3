"""What the library asks of others."""
