"""Reading of a page of any layout: which lines belong to which article, and what each one is."""
