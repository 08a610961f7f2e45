"""The calendar programs that a file can be made for, and what they do not do with the alarms in it."""

from enum import Enum


class Client(Enum):
    """Who will read the file."""

    GENERIC = "generic"
    APPLE = "apple"
    GOOGLE = "google"
    OUTLOOK = "outlook"
    THUNDERBIRD = "thunderbird"


NOT_HONORED = {
    Client.APPLE: "Apple Calendar keeps these alarms on import; a subscription offers to remove them (Remove Alerts)",
    Client.GOOGLE: "Google Calendar drops the alarms of a file, imported or subscribed; it rings by its own settings",
    Client.OUTLOOK: "Outlook keeps one alarm an event, so only the last one before the day is written",
    Client.THUNDERBIRD: "Thunderbird keeps these alarms on import; a subscription rings only if its properties say so",
}
"""What a program will not do with the alarms, in one line."""
