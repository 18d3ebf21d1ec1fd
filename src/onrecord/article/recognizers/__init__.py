"""Recognizers of the kinds of lines on news pages, such as bylines, captions and boilerplate."""
