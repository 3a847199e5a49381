"""The methods a group can meet by: those that come with Compagnon, and those somebody here wrote."""

from dataclasses import dataclass
from pathlib import Path

from adapters.method_files import Found, Read, read_folder
from adapters.methods import METHODS, folders, methods
from facilitation.cards import Text
from facilitation.rounds.method import Method


class BadMethods(ValueError):
    """Some method here cannot be used; `found` is all that is wrong, file by file."""

    def __init__(self, found: tuple[Found, ...]) -> None:
        super().__init__(", ".join(f"{one.file}:{one.line}: {one.problem.key}" for one in found))
        self.found = found


@dataclass(frozen=True, slots=True)
class Shelf:
    """`folders` in the order of `methods`: the folder of each."""

    methods: tuple[Method, ...]
    folders: tuple[Path, ...]

    @property
    def word_folders(self) -> tuple[Path, ...]:
        """What `words` needs beside the catalogue: those of our own methods are in it."""
        return tuple(folder for folder in self.folders if folder.parent != METHODS)


OURS = Shelf(methods(), folders())


def read_shelf(folder: Path | None) -> Shelf:
    """Ours, and those in `folder`, each in a folder of its own. Raises BadMethods, with every fault of every one."""
    written = written_in(folder) if folder else ()
    found = tuple(one for read in written for one in read.found)
    if found:
        raise BadMethods(found)
    theirs = tuple((read.method, read.folder) for read in written if read.method)
    return Shelf(
        (*OURS.methods, *(method for method, _ in theirs)), (*OURS.folders, *(folder for _, folder in theirs))
    )


def written_in(folder: Path) -> tuple[Read, ...]:
    """Each method that somebody wrote, or what is wrong with it; what begins with a dot is none."""
    each = tuple(sorted(one for one in folder.iterdir() if one.is_dir() and not one.name.startswith(".")))
    return tuple(read_one(one, each) for one in each)


def read_one(folder: Path, each: tuple[Path, ...]) -> Read:
    file = folder / "method.toml"
    try:
        return read_folder(file, each)
    except OSError:
        return Read(folder, None, (Found(file, 1, Text("method-fault-absent")),))
