"""Whom claims go back to: nine outlets may have two origins.

A statement goes back to its own speaker, and an official to the body that the role names; what an
outlet says in its own voice goes back to the agency that its text is credited to, or whose text it
copies, else to the outlet. Nothing else is guessed: each origin has the words that show it.
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from onrecord.records import Evidence, Origin, Speaker, Statement
from onrecord.story.compare.story_article import Account
from onrecord.text.name_keys import normalize
from onrecord.text.outlets import is_outlet

_DATELINE = re.compile(r"^[^\n]{0,60}?\(([A-Z][\w .&’'-]{1,40})\)\s+[—–-]", re.MULTILINE)
_HEAD = 600  # characters in which a dateline stands


@dataclass(frozen=True)
class Root:
    """Whom something goes back to: what tells it from others, and how it is called."""

    key: str
    name: str
    evidence: Evidence | None


class Roots:
    """The origins of one story's claims."""

    def __init__(self, accounts: Sequence[Account]) -> None:
        self._accounts = {account.article.id: account for account in accounts}
        self._bodies: dict[str, Speaker] = {}
        for account in accounts:
            for speaker in account.annotations.speakers:
                if speaker.kind == "organization" and speaker.named:
                    for form in (speaker.name, *speaker.aliases):
                        self._bodies.setdefault(_key(form), speaker)

    def of(self, account: Account, statement: Statement | None) -> Root:
        """Whom a statement goes back to; without one, the outlet's own voice."""
        speaker = account.speaker(statement)
        if statement is None or speaker is None:
            return self._voice(account)
        spans = statement.source or statement.cue
        evidence = Evidence(article=account.article.id, span=(spans[0][0], spans[-1][1]))
        if not speaker.named:
            return Root(f"{account.text} {speaker.name.lower()}", speaker.name, evidence)
        if speaker.kind == "person":
            for role in speaker.roles:
                body = self._body(role.organization)
                if body is not None:
                    return Root(body.id, body.name, evidence)
                named = role.organization and role.organization != role.organization.lower()
                if role.organization and named and role.article == account.article.id:
                    return Root(_key(role.organization), role.organization, evidence)
        return Root(speaker.id, speaker.name, evidence)

    def _body(self, stated: str | None) -> Speaker | None:
        return self._bodies.get(_key(stated)) if stated else None

    def _voice(self, account: Account) -> Root:
        """Whose words an outlet's own are: an agency's that it names, or its own."""
        source = self._accounts.get(account.copied_from or "", account)
        for each in (account, source):
            text = each.article.text[:_HEAD]
            for line in _DATELINE.finditer(text):
                if is_outlet(line[1]) or line[1].isupper():
                    evidence = Evidence(article=each.article.id, span=line.span(1))
                    return Root(_key(line[1]), line[1], evidence)
        name = source.article.outlet or source.article.site
        key = _key(name) if name else source.article.id
        return Root(f"outlet {key}", name or "outlet unknown", None)


def origins(members: Iterable[tuple[str, Root]]) -> tuple[Origin, ...]:
    """Members by whom they go back to, the origin of the first first."""
    found: dict[str, list[tuple[str, Root]]] = defaultdict(list)
    for member, root in members:
        found[root.key].append((member, root))
    return tuple(
        Origin(
            name=each[0][1].name,
            members=tuple(member for member, _ in each),
            evidence=tuple(root.evidence for _, root in each if root.evidence),
        )
        for each in found.values()
    )


def _key(name: str) -> str:
    words = [normalize(word) for word in name.split() if word.lower() not in ("the", "of")]
    return " ".join(words)
