"""The language, not the report: scripts, pinyin, quantities, the dictionary."""
