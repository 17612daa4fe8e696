"""From `raw/` to tables: texts become documents and passages, the authored YAML becomes the codebook."""
