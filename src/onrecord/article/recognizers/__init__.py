"""Recognizers for lines of news pages: date, byline, caption, labelled field, boilerplate."""
