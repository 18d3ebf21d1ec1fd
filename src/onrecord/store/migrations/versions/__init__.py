"""The migrations, one a file, named by their number."""
