"""The tables: read, checked, typed; where they are and where their facts were seen."""

from duibiao.data.tables import DataError, digest, path, records, row_of, table

__all__ = ["DataError", "digest", "path", "records", "row_of", "table"]
