"""The tables: read, checked, typed; where they are and where their facts were seen."""

from duibiao.data.tables import DataError, path, records, row_of, table

__all__ = ["DataError", "path", "records", "row_of", "table"]
