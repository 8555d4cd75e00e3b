"""The contracts of imports leave out nothing that is there."""

import pkgutil
import tomllib
from pathlib import Path

import pytest

import reader

PYPROJECT = Path(__file__).parents[1] / "pyproject.toml"


@pytest.mark.parametrize(
    ("name", "allowed"),
    [("Only tui imports textual", "tui"), ("Only library speaks SQL", "library")],
)
def test_a_contract_names_every_module_but_the_one_that_may(name: str, allowed: str) -> None:
    contracts = tomllib.loads(PYPROJECT.read_text("utf-8"))["tool"]["importlinter"]["contracts"]
    there = {f"reader.{module.name}" for module in pkgutil.iter_modules(reader.__path__)}

    (contract,) = [each for each in contracts if each["name"] == name]

    assert set(contract["source_modules"]) == there - {f"reader.{allowed}"}
