"""The sites and mail hosts that a posting's links and addresses name, also those that its readers do not see."""

from fitcheck.patterns import pattern_of

_ADDRESS = pattern_of(r"(?:@|//)(?:www\.)?((?:[A-Za-z0-9-]{1,63}\.){1,5}[A-Za-z]{2,24})\b")
_MOST = 40


def hosts_in(text: str) -> tuple[str, ...]:
    """The hosts that addresses of mail and pages name, in small letters, each once, in order."""
    hosts: dict[str, None] = {}
    for found in _ADDRESS.finditer(text):
        hosts.setdefault(found.group(1).lower())
        if len(hosts) == _MOST:
            break
    return tuple(hosts)
