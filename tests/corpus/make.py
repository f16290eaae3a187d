"""Write the corpus: `python -m tests.corpus.make`. The real samples beside it stay as they came."""

from __future__ import annotations

from pathlib import Path

from tests.corpus.cases import all_files

FOLDER = Path(__file__).parent / "files"


def main() -> None:
    """Write every file that differs from what is there."""
    FOLDER.mkdir(exist_ok=True)
    for name, data in all_files().items():
        path = FOLDER / name
        if not path.is_file() or path.read_bytes() != data:
            path.write_bytes(data)
            print(f"wrote {name}")


if __name__ == "__main__":
    main()
