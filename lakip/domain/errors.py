"""What a person is told without a traceback; everything else is a bug.

Wording of every message: what is wrong, where, what was found, what to do; Indonesian, ending with a full stop.
"""


class LakipError(Exception):
    """Shown to the person as it stands, without a traceback; never raised itself."""

    exit_code = 1


class InputRefused(LakipError):
    """The input can't be used; nothing was stored."""


class NotPermitted(LakipError):
    """The actor may not do this, or not in this state."""


class NotAllowed(LakipError):
    """The role of the actor does not have the right; names the act and the roles that may do it."""


class SignInRefused(LakipError):
    """The person could not be signed in; never says whether it was the name, the password or the number of tries."""


class WrongUsage(LakipError):
    """A command, option or parameter is not as the contract writes it."""

    exit_code = 2


class StoreUnavailable(LakipError):
    """The store is in use by another process, damaged, or not reachable."""

    exit_code = 3
