"""Training of the page tagger, which finds the articles and fields on a page."""
