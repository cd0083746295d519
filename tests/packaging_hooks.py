"""PyInstaller's way to list a package, for tests: it is not installed where they run."""

from pkgutil import walk_packages


def collect_submodules(package: str) -> list[str]:
    """Every module of a package, without importing what is no package."""
    found = __import__(package, fromlist=["__path__"])
    return [package, *(each.name for each in walk_packages(found.__path__, f"{package}."))]
