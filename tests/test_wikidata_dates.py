"""Wikidata's publication dates as releases."""

from typing import Any

import pytest

from releasecal.sources.answer import Answer
from releasecal.sources.wikidata_dates import Place, read_statements, releases
from tests.source_server import dated

PLACES = {
    "Q30": Place("US", is_whole=True),
    "Q145": Place("GB", is_whole=True),
    "Q641": Place("IT", is_whole=False),
}


@pytest.mark.parametrize(
    ("statements", "expected", "unclear"),
    [
        ([dated("2016-12-25", P291="Q30")], ["wide US 2016-12-25"], []),
        ([dated("2016-12-00", precision=10, P291="Q30")], ["wide US 2016-12"], []),
        ([dated("2016-00-00", precision=9, P291="Q30")], ["wide US 2016"], []),
        ([dated("2010-00-00", precision=8, P291="Q30")], [], []),
        ([dated("2016-12-25", P291="Q30 Q145")], ["wide GB 2016-12-25", "wide US 2016-12-25"], []),
        ([dated("2016-08-31", P291="Q641")], ["premiere IT 2016-08-31"], []),
        ([dated("2016-08-31", P291="Q999")], [], []),
        ([dated("2016-08-31")], [], []),
        ([dated("2016-12-09", P291="Q30", P437="Q3491297"), dated("2016-12-25", P291="Q30")],
         ["limited US 2016-12-09", "wide US 2016-12-25"], []),
        ([dated("2016-12-09", P291="Q30", P437="Q3491297"),
          dated("2016-12-16", P291="Q30", P437="Q3491297")],
         ["expansion US 2016-12-16", "limited US 2016-12-09"], []),
        ([dated("2017-04-11", P291="Q30", P437="Q723685")], ["digital US 2017-04-11"], []),
        ([dated("2017-04-25", P291="Q30", P437="Q1")], [], []),
        ([dated("2016-12-16", P291="Q30", rank="deprecated"), dated("2016-12-25", P291="Q30")],
         ["wide US 2016-12-25"], []),
        ([dated("2016-12-16", P291="Q30"), dated("2016-12-25", P291="Q30", rank="preferred")],
         ["wide US 2016-12-25"], []),
        ([dated("2016-00-00", precision=9, P291="Q30"), dated("2016-12-25", P291="Q30")],
         ["wide US 2016-12-25"], []),
        ([dated("2016-12-16", P291="Q30"), dated("2016-12-25", P291="Q30"),
          dated("2017-01-13", P291="Q145")],
         ["wide GB 2017-01-13"],
         ["Wikidata says 16 Dec 2016 and 25 Dec 2016 for US, and not which is which"]),
    ],
)  # fmt: skip
def test_what_a_statement_says(statements: Any, expected: list[str], unclear: list[str]) -> None:
    """Precision, places, kinds and ranks; what is not clear is told and not guessed."""
    found, skipped = releases(read_statements(Answer({"P577": statements})), PLACES)
    words = [f"{each.type.value} {each.territory} {each.date.notation}" for each in found]
    assert sorted(words) == expected
    assert [(each.what, each.is_unclear) for each in skipped] == [(each, True) for each in unclear]
    assert {each.status.value for each in found} <= {"tentative"}


def test_a_value_that_is_unknown_is_no_date() -> None:
    """Wikidata can say that there is a date that nobody knows."""
    nobody = {"rank": "normal", "value": {"type": "somevalue"}, "qualifiers": []}
    assert read_statements(Answer({"P577": [nobody]})) == []
