"""The desk for programs: the record as JSON under ``/api/v1/``, described by OpenAPI.

Each question is declared once (``questions.py``): from the declaration follow its route, the check
of its parameters, and its part of the OpenAPI document.
"""
