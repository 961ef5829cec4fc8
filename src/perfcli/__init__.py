"""Check, score and compare public budget performance declarations (预算绩效评价)."""

__version__ = "0.1.0"
