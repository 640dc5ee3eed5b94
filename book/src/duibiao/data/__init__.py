"""The tables: read, checked, typed; where they are and where their facts were seen."""

from duibiao.data.caches import cached, forget
from duibiao.data.description import path
from duibiao.data.errors import DataError, refuse, row_of
from duibiao.data.tables import by_id, records, table

__all__ = [
    "DataError",
    "by_id",
    "cached",
    "forget",
    "path",
    "records",
    "refuse",
    "row_of",
    "table",
]
