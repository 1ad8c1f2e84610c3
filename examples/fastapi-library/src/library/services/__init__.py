"""The rules of the library."""
