"""Dates as people write them: in fields and columns, file names, datelines, headings and "Date:" lines.

    text ──▶ written_dates: what is written there ──▶ calendar_dates: a day, month or year, in ISO 8601

`words.toml` holds the words. Days in other languages than English are read by dateparser, where that is installed
(`foreign_dates`). Always holds: nothing depends on the day on which it is read; what can be two dates is told.
"""
