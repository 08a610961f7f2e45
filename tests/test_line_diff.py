"""`edit.line_diff`: what the standard library's diff says, on texts of any size."""

import subprocess
from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from releasecal.edit.line_diff import diff

LINES = st.lists(
    st.sampled_from(["a\n", "b\n", "c\n", "\n", "x = 1\n", "[one]\n", "[two]\n"]), max_size=25
)


@given(LINES, LINES)
def test_a_diff_leads_from_one_text_to_the_other(old: list[str], new: list[str]) -> None:
    """Each hunk takes out what was there and puts in what is; without a difference, no hunk."""
    before, after = "".join(old), "".join(new)
    made = diff(Path("films.toml"), before, after)
    assert _applied(before, made) == after


def _applied(text: str, made: str) -> str:
    """Return a text with a diff applied to it."""
    lines, at, result = text.splitlines(keepends=True), 0, list[str]()
    for line in made.splitlines(keepends=True)[2:]:
        if line.startswith("@@"):
            start, _, count = line.split()[1][1:].partition(",")
            begin = int(start) - (count != "0")
            result += lines[at:begin]
            at = begin
            continue
        if line[0] in " -":
            assert lines[at] == line[1:]
            at += 1
        if line[0] in " +":
            result.append(line[1:])
    return "".join([*result, *lines[at:]])


def test_a_long_catalog(tmp_path: Path) -> None:
    """Two changes in 100,000 lines much alike: two small hunks, which `patch` would take."""
    film = '[film.f{0}]\ntitle = "Same"\nwide = 2030-01-01\n\n'
    before = "".join(film.format(number) for number in range(25_000))
    after = before.replace('[film.f99]\ntitle = "Same"', '[film.f99]\ntitle = "Other"')
    after = after.replace("[film.f20000]\n", "[film.f20000]\nremind = false\n")
    (tmp_path / "old").write_text(before)
    (tmp_path / "new").write_text(after)
    command = ["diff", "-U", "2", "--label", "x (now)", "--label", "x (new)", "old", "new"]
    said = subprocess.run(command, cwd=tmp_path, capture_output=True, text=True, check=False).stdout
    assert diff(Path("x"), before, after) == said


def test_lines_that_are_all_alike() -> None:
    """Three changes among 200,000 equal lines: not each pair is looked at; hunks are small."""
    same = "# the same\n" * 100_000
    said = diff(Path("x"), f"{same}one\n{same}", f"first\n{same}two\n{same}last\n")
    kept = " # the same\n"
    assert said == (
        "--- x (now)\n+++ x (new)\n"
        f"@@ -1,2 +1,3 @@\n+first\n{kept * 2}"
        f"@@ -99999,5 +100000,5 @@\n{kept * 2}-one\n+two\n{kept * 2}"
        f"@@ -200000,2 +200001,3 @@\n{kept * 2}+last\n"
    )
