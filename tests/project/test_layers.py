"""The order of the modules is the same wherever it is written."""

import tomllib

from tests.project.files import ROOT


def test_contributing_shows_the_import_contract() -> None:
    settings = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    layers = settings["tool"]["importlinter"]["contracts"][0]["layers"]

    shown = "  →  ".join(layers).replace("kvalreg.", "")

    assert shown in (ROOT / "CONTRIBUTING.md").read_text(encoding="utf-8")


def test_every_package_has_its_place_in_the_order() -> None:
    settings = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    layers = settings["tool"]["importlinter"]["contracts"][0]["layers"]

    placed = {name.strip() for layer in layers for name in layer.split("|")}
    packages = {
        f"kvalreg.{path.parent.name}" for path in (ROOT / "src/kvalreg").glob("*/__init__.py")
    }

    assert packages == placed
