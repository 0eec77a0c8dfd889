"""Reads what the app gives out with libraries that know nothing of it, and tells what they found as JSON.

readers.py csv <separator> < file      the lines, each a list of cells
readers.py calendar < file             the events, each a map of its properties
readers.py twice < two files, one after the other, separated by a zero byte
                                       the events of a calendar that takes in both
"""

import csv
import io
import json
import sys


def table(text, separator):
    return list(csv.reader(io.StringIO(text, newline=""), delimiter=separator, strict=True))


def events(content):
    from icalendar import Calendar

    def told(event):
        start = event.decoded("dtstart")
        return {
            "uid": str(event["uid"]),
            "sequence": int(event["sequence"]),
            "start": start.isoformat(),
            "end": event.decoded("dtend").isoformat(),
            "all_day": type(start).__name__ == "date",
            "stamp": event.decoded("dtstamp").isoformat(),
            "summary": str(event["summary"]),
            "description": str(event["description"]),
            "status": str(event["status"]),
            "alarms": [alarm.decoded("trigger").days for alarm in event.walk("VALARM")],
        }

    calendar = Calendar.from_ical(content)
    assert calendar.errors == [], calendar.errors
    return [told(event) for event in calendar.walk("VEVENT")]


def merged(first, second):
    """What a calendar holds that takes in one file after the other (RFC 5546, section 3.2.1)."""
    held = {}
    for event in events(first) + events(second):
        known = held.get(event["uid"])
        if known is None or event["sequence"] >= known["sequence"]:
            held[event["uid"]] = event
    return list(held.values())


kind, content = sys.argv[1], sys.stdin.buffer.read()
if kind == "csv":
    found = table(content.decode("utf-8-sig"), sys.argv[2])
elif kind == "calendar":
    found = events(content)
else:
    found = merged(*content.split(b"\0"))
json.dump(found, sys.stdout)
