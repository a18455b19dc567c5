"""One version and one place of publication, wherever either is written."""

import re
import tomllib
from pathlib import Path

import pdpmo_widgets

ROOT = Path(__file__).resolve().parents[1]
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
README = (ROOT / "README.md").read_text("utf-8")


def test_package_project_and_changelog_name_one_version():
    newest = re.search(r"^## (\S+)", (ROOT / "CHANGELOG.md").read_text("utf-8"), re.M)
    assert newest
    assert PROJECT["version"] == pdpmo_widgets.__version__ == newest[1]


def test_the_badge_opens_this_version_where_the_course_is_published():
    place = PROJECT["urls"]["repository"].removeprefix("https://github.com/")
    opens = f"https://mybinder.org/v2/gh/{place}/v{PROJECT['version']}?urlpath="
    assert README.count("mybinder.org/v2") == 1
    assert opens + "voila%2Frender%2Fcourse%2Findex.ipynb" in README


def test_no_other_file_names_the_place_of_publication():
    place = PROJECT["urls"]["repository"].removeprefix("https://github.com/")
    kinds = ("*.py", "*.toml", "*.md", "*.yml", "*.ipynb", "*.j2", "*.ts", "*.tsx")
    folders = ("pdpmo_widgets", "course", "exercises", "solutions", "binder", "ui/src")
    files = [
        file for top in folders for kind in kinds for file in (ROOT / top).rglob(kind)
    ]
    files += [file for kind in kinds for file in ROOT.glob(kind)]
    named = {str(f.relative_to(ROOT)) for f in files if place in f.read_text("utf-8")}
    assert named == {"README.md", "pyproject.toml"}
