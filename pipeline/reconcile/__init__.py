"""From claims to estimates: what the numbers said of one quantity come to, in DuckDB.

The statements stand in `.sql` files, one step a file; `run` executes them in order.
"""
