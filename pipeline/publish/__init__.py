"""From tables to a release: the data package, its checks, and the one step that makes it public."""
