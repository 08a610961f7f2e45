"""The ledger: an SQLite database of what was sent, so that nothing is sent twice.

A run holds the database locked from the question of what is due to the record of the last notice
delivered, and commits each on its own: a run that is killed has recorded all but the one it was
delivering. A ledger that is damaged is set aside under a new name. Nothing here decides what is
due, and nothing else imports sqlite3.
"""

from releasecal.ledger.file import WAIT_SECONDS, open_ledger, view_ledger
from releasecal.ledger.tables import SENT_COLUMNS, Ledger

__all__ = ["SENT_COLUMNS", "WAIT_SECONDS", "Ledger", "open_ledger", "view_ledger"]
