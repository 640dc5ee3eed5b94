"""对标 · Benchmarking Qingdao: the logic behind the book's notebooks and pages."""

__version__ = "0.1.0"
