"""Reading of web archives: WARC, compressed or not, and WACZ."""
