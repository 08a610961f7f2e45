"""Territories: the two-letter country codes of ISO 3166-1, as the iso3166 package lists them.

The list is loaded when it is first asked for: to show films, nobody needs it.
"""

# UK and EL are codes of the European Union, EN and JA are languages; where people use another name
# for a territory than the standard does, that is here.
_OFTEN_MEANT = {
    **dict.fromkeys(("UK", "EN", "UNITED KINGDOM", "BRITAIN", "GREAT BRITAIN"), "GB"),
    **dict.fromkeys(("ENGLAND", "SCOTLAND", "WALES", "NORTHERN IRELAND"), "GB"),
    **dict.fromkeys(("UNITED STATES", "AMERICA", "U.S.", "U.S.A."), "US"),
    **dict.fromkeys(("KOREA", "SOUTH KOREA"), "KR"),
    **dict.fromkeys(("HOLLAND", "THE NETHERLANDS"), "NL"),
    "EL": "GR",
    "JA": "JP",
    "CZECH REPUBLIC": "CZ",
    "RUSSIA": "RU",
    "TURKEY": "TR",
    "UAE": "AE",
    "VIETNAM": "VN",
}


def parse_code(text: str) -> str:
    """Return what somebody types as a code, be it one or not: in upper case, and UK is GB."""
    # ISO 3166-1 keeps UK for the United Kingdom, so it can mean nothing else. The others that are
    # often meant are only suggested.
    code = text.strip().upper()
    return "GB" if code == "UK" else code


def is_territory(code: str) -> bool:
    """Say whether `code` is an upper-case two-letter code of ISO 3166-1."""
    from iso3166 import countries_by_alpha2

    return code in countries_by_alpha2


def name(code: str) -> str:
    """Return the English short name of the territory with this code."""
    from iso3166 import countries_by_alpha2

    return countries_by_alpha2[code].apolitical_name


def codes() -> tuple[str, ...]:
    """Return every code, in alphabetical order."""
    from iso3166 import countries_by_alpha2

    return tuple(sorted(countries_by_alpha2))


def guess_code(text: str) -> str | None:
    """Return the code that was probably meant by `text`: UK, usa, Germany; None when unclear."""
    from iso3166 import countries, countries_by_alpha2

    text = " ".join(text.split())
    upper = text.upper()
    if upper in _OFTEN_MEANT:
        return _OFTEN_MEANT[upper]
    if text in countries:
        return str(countries[text].alpha2)
    named = [
        code
        for code, entry in countries_by_alpha2.items()
        if entry.apolitical_name.upper() == upper
    ]
    return named[0] if named else None
