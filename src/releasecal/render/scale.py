"""The scale of a timeline: days as places from its left end, and the months that it crosses."""

from dataclasses import dataclass
from datetime import date

from releasecal.month import month_after, months_between


@dataclass(frozen=True, slots=True)
class Scale:
    """The days from `start` to `end`, both included, drawn that many units wide: cells, or parts of a hundred."""

    start: date
    end: date
    width: float

    def place(self, day: date) -> float:
        """Return where a day begins; less than 0 or more than the width when it is out of sight."""
        return (day - self.start).days * self.width / ((self.end - self.start).days + 1)

    def shows(self, day: date) -> bool:
        """Say whether a day is in sight."""
        return self.start <= day <= self.end

    def months(self) -> list[date]:
        """Return the first day of every month that begins in sight."""
        return [month for month in months_between(self.start, self.end) if month >= self.start]

    def labels(self) -> list[tuple[float, float, date]]:
        """Return each month in sight with the places where it comes into sight and where it goes out."""
        return [
            (max(self.place(month), 0), min(self.place(month_after(month)), self.width), month)
            for month in months_between(self.start, self.end)
        ]
