"""Arguments → the command they name; every expected error becomes one sentence."""

from __future__ import annotations

import io
import sys
from importlib import import_module

import click

from .. import __version__
from ..errors import EastmedError

#: Command → module of this package; imported when it is called, so that each stays quick.
COMMANDS = {
    "build": "build",
    "facts": "facts",
    "funds": "funds",
    "ask": "ask",
    "query": "query",
    "queries": "query",
    "show": "show",
    "evidence": "evidence",
    "withheld": "withheld",
    "timeline": "timeline",
    "ledger": "ledger",
    "diff": "diff",
    "evaluate": "evaluate",
    "validate": "check",
    "verify": "check",
    "view": "view",
}


class _Commands(click.Group):
    """Commands by name, each loaded only when it is wanted."""

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:  # noqa: ARG002
        if cmd_name not in COMMANDS:
            return None
        module = import_module(f"{__package__}.{COMMANDS[cmd_name]}")
        command: click.Command = getattr(module, cmd_name)
        return command


@click.group(cls=_Commands, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, prog_name="eastmed-kg")
def program() -> None:
    """Council action files as a temporal knowledge graph: who does what, with whose money, by when.

    Every answer can prove itself: add --evidence, or ask `evidence` for a statement's words.
    """


def main() -> None:
    """Run the program; exit 0 done, 1 an error in one sentence, 2 wrong usage."""
    if isinstance(sys.stdout, io.TextIOWrapper):
        sys.stdout.reconfigure(errors="replace")  # a terminal that lacks a letter shows a mark
    try:
        program(prog_name="eastmed-kg", standalone_mode=True)
    except EastmedError as error:
        click.echo(f"error: {error}", err=True)
        sys.exit(1)
    except BrokenPipeError:
        sys.stderr.close()
        sys.exit(1)
    except OSError as error:
        click.echo(f"error: the output cannot be written ({error.strerror})", err=True)
        sys.exit(1)
