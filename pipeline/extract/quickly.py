"""What a process that reads one page and ends need not load."""

import sys

import pyarrow as pa


class _NoPandas:
    """Finds modules, as those in `sys.meta_path` do, and knows of one that it cannot be had."""

    def find_spec(self, name: str, *_: object) -> None:
        if name == "pandas":
            raise ModuleNotFoundError(name, name=name)


def without_pandas() -> None:
    """Let Arrow make its first array, before which it looks for pandas, and find none.

    To import pandas takes a fifth of the time in which a page is read, and nothing that reads uses it. Whoever asks
    Arrow for a data frame later still gets one, for it looks again then.
    """
    if "pandas" in sys.modules:
        return
    finder = _NoPandas()
    sys.meta_path.insert(0, finder)
    try:
        pa.array([0])
    finally:
        sys.meta_path.remove(finder)
