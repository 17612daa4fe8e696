"""The ground floor: the contract of every table, and the one writer that holds tables to it."""
