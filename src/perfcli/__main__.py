"""Start and end of the process: `perfcli`, or `python -m perfcli`."""

from __future__ import annotations

import gc
import os
import sys


def main() -> None:
    """Run the command line; nothing is imported that `--version` does not need before it."""
    if sys.argv[1:] == ["--version"]:
        from perfcli.core.version import __version__

        try:
            sys.stdout.write(f"perfcli {__version__}\n")
            sys.stdout.flush()
        except (AttributeError, OSError):
            pass  # there is no output, or none that can be written to: said below
        else:
            return
    gc.disable()  # imports make much and free nothing, and reading makes no cycles
    from perfcli.cli.start import run

    status = run(sys.argv[1:], os.environ)
    # Leaving would look through everything once more; DuckDB complains of what is left then.
    if "duckdb" not in sys.modules:
        gc.freeze()
    sys.exit(status)


if __name__ == "__main__":
    # `python -m` looks for every module in the current folder first, where strangers' files may be.
    if not sys.flags.safe_path:
        del sys.path[0]
    main()
