"""The commands of `reckoner`, one file a subject: thin faces of the functions that do the work.

Heavy parts are imported inside the commands that need them, so that `reckoner extract` starts at once.
"""
