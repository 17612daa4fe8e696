"""The explorer of a release: `index.html`, in which people look at a text, its claims and what they come to.

Pure functions from the tables and texts of a release to pages. `pages` is the only door; `model` finds things in the
tables, `words` puts numbers into words, `highlights` cuts a text at its claims, `plots` turns bounds into marks,
`quantities`, `accounts` and `findings` say what each view shows, `templates/` how it looks. Nothing is computed here
that reconciliation computes, and nothing is written here.
"""
