"""The process that starts runs of the program fast, one for each file of tests."""

from collections.abc import Iterator

import pytest

from tests.attack.starter import Starter


@pytest.fixture(scope="module")
def starter(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Starter]:
    with Starter(tmp_path_factory.mktemp("starter")) as own:
        yield own
