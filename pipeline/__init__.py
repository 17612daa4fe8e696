"""Reckoner: from transcribed texts to a versioned open dataset of numeric claims.

The folders are the sentence that says what the pipeline does: `ingest` the texts, `extract` the claims,
`validate` every table, `reconcile` the numbers, `publish` a release. Nothing but the version lives here.
"""

__version__ = "0.3.10"
