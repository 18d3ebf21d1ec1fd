"""The network of the page tagger: tokens are read within their lines, lines within their page."""

from collections.abc import Sequence

import torch
from torch import Tensor, nn

from onrecord.article.layout.labels import FIELDS, ROLES
from onrecord.article.layout.tokens import (
    NAME_BUCKETS,
    SHAPE_BUCKETS,
    SUFFIX_BUCKETS,
    TOKEN_FLAGS,
    WORD_BUCKETS,
)

_WORD, _SUFFIX, _SHAPE, _NAME = 32, 12, 12, 16  # widths of embeddings
_TOKEN, _LINE, _HIDDEN, _PAGE = 72, 176, 144, 64
COUNTS = 3  # no article, one, several


class PageNetwork(nn.Module):
    """Scores of roles, fields and beginnings for the tokens of a page.

    Convolutions over the tokens of a line, pooled and joined with the features of the line, are
    read by a bidirectional GRU over the lines of the page; its states and a summary of the page go
    back to the tokens.
    """

    def __init__(self, line_features: int) -> None:
        super().__init__()
        self.word = nn.Embedding(WORD_BUCKETS, _WORD, padding_idx=0, sparse=True)
        self.suffix = nn.Embedding(SUFFIX_BUCKETS, _SUFFIX, padding_idx=0, sparse=True)
        self.shape = nn.Embedding(SHAPE_BUCKETS, _SHAPE, padding_idx=0, sparse=True)
        self.name = nn.Embedding(NAME_BUCKETS, _NAME, padding_idx=0, sparse=True)
        width = _WORD + _SUFFIX + _SHAPE + _NAME + TOKEN_FLAGS
        self.token = nn.Linear(width, _TOKEN)
        self.convolutions = nn.ModuleList(
            nn.Conv1d(_TOKEN, _TOKEN, 3, padding=spread, dilation=spread) for spread in (1, 2)
        )
        self.line_norm = nn.LayerNorm(line_features)
        self.line = nn.Linear(2 * _TOKEN + line_features + _NAME, _LINE)
        self.first = nn.GRU(_LINE, _HIDDEN, bidirectional=True, batch_first=True)
        self.alike = nn.Linear(4 * _HIDDEN, _HIDDEN)
        self.second = nn.GRU(3 * _HIDDEN, _HIDDEN, bidirectional=True, batch_first=True)
        self.summary = nn.Linear(4 * _HIDDEN, _PAGE)
        self.back = nn.Linear(2 * _HIDDEN + _PAGE + _LINE, _TOKEN)
        self.slot = nn.Linear(2 * _TOKEN, _TOKEN)
        self.last = nn.Conv1d(_TOKEN, _TOKEN, 3, padding=1)
        self.heads = nn.Linear(_TOKEN, len(ROLES) + len(FIELDS) + 1)
        self.join = nn.Linear(2 * _HIDDEN + _PAGE, 1)
        self.count = nn.Linear(_PAGE, COUNTS)
        self.dropout = nn.Dropout(0.15)

    def embeddings(self) -> list[nn.Parameter]:
        """Return the weights whose gradients are sparse."""
        layers = (self.word, self.suffix, self.shape, self.name)
        return [layer.weight for layer in layers]

    def tokens(
        self, words: Tensor, suffixes: Tensor, shapes: Tensor, flags: Tensor, inline: Tensor
    ) -> Tensor:
        """Return [N, T, token width] of N lines."""
        mask = (shapes > 0).unsqueeze(1).float()
        found = torch.cat(
            [self.word(words), self.suffix(suffixes), self.shape(shapes), self.name(inline), flags],
            -1,
        )
        hidden = torch.relu(self.token(found)).transpose(1, 2) * mask
        for convolution in self.convolutions:
            hidden = (hidden + torch.relu(convolution(hidden))) * mask
        return hidden

    def lines(self, hidden: Tensor, mask: Tensor, lines: Tensor, names: Tensor) -> Tensor:
        """Return [N, line width] of N lines."""
        counted = mask.sum(-1).clamp(min=1)
        mean = hidden.sum(-1) / counted
        high = (hidden - 1e4 * (1 - mask)).max(-1).values.clamp(min=0)
        named = self.name(names).sum(1) / (names > 0).sum(1, keepdim=True).clamp(min=1)
        return torch.relu(
            self.line(self.dropout(torch.cat([mean, high, self.line_norm(lines), named], -1)))
        )

    def forward(
        self, words: Tensor, suffixes: Tensor, shapes: Tensor, flags: Tensor, lines: Tensor,
        names: Tensor, inline: Tensor, sizes: Tensor,
        groups: list[tuple[Tensor, Tensor]], slots: Tensor, ends: Tensor,
    ) -> tuple[Tensor, Tensor, Tensor]:  # fmt: skip
        """Return scores [N, T, roles + fields + 1], [N] of joined lines, [pages, COUNTS].

        The N lines are those of several pages, one after the other; ``sizes`` are their numbers.
        """
        hidden = self.tokens(words, suffixes, shapes, flags, inline)
        mask = (shapes > 0).unsqueeze(1).float()
        line = self.lines(hidden, mask, lines, names)
        states = self.read(self.first, torch.split(line, sizes.tolist()), sizes)
        own = [
            torch.cat([state[:size], self.compare(state[:size], *group)], -1)
            for state, size, group in zip(states, sizes.tolist(), groups, strict=True)
        ]
        states = self.read(self.second, own, sizes)
        summaries, joined = [], []
        for state, size in zip(states, sizes.tolist(), strict=True):
            own = state[:size]
            summary = self.summarize(own)
            summaries.append(summary)
            joined.append(torch.cat([own, summary.expand(size, -1)], -1))
        context = self.dropout(torch.cat(joined))
        return (
            self.score(hidden, mask, line, context, slots, ends),
            self.join(context).squeeze(-1),
            self.count(torch.stack(summaries)),
        )

    @staticmethod
    def read(layer: nn.GRU, pages: Sequence[Tensor], sizes: Tensor) -> Tensor:
        """Return the states of a layer over the lines of several pages."""
        packed = nn.utils.rnn.pack_padded_sequence(
            nn.utils.rnn.pad_sequence(list(pages), batch_first=True), sizes.cpu(),
            batch_first=True, enforce_sorted=False,
        )  # fmt: skip
        return nn.utils.rnn.pad_packed_sequence(layer(packed)[0], batch_first=True)[0]

    def compare(self, states: Tensor, forms: Tensor, starts: Tensor) -> Tensor:
        """Return for each line of a page a summary of the lines of its form and first token."""
        means = [
            group @ ((group.t() @ states) / (group.sum(0).unsqueeze(-1) + 1e-6))
            for group in (forms, starts)
        ]
        return torch.relu(self.alike(self.dropout(torch.cat(means, -1))))

    @staticmethod
    def pool(hidden: Tensor, slots: Tensor) -> Tensor:
        """Return for each token the mean of the tokens in its slot, [N, T, token width]."""
        flat = hidden.transpose(1, 2).reshape(-1, _TOKEN)
        where = slots.reshape(-1, 1).long()
        real = (where > 0).float()
        size = slots.max().long() + 1
        sums = torch.zeros(size, _TOKEN).scatter_add(0, where.expand(-1, _TOKEN), flat * real)
        counts = torch.zeros(size, 1).scatter_add(0, where, real)
        means = sums / counts.clamp(min=1)
        return (means[where.squeeze(1)] * real).reshape(slots.shape[0], slots.shape[1], _TOKEN)

    def summarize(self, states: Tensor) -> Tensor:
        """Return [page width] of the states of a page's lines."""
        return torch.relu(self.summary(torch.cat([states.mean(0), states.max(0).values])))

    def score(
        self, hidden: Tensor, mask: Tensor, line: Tensor, context: Tensor, slots: Tensor,
        ends: Tensor,
    ) -> Tensor:  # fmt: skip
        """Return [N, T, roles + fields + 1]."""
        back = self.back(torch.cat([context, line], -1)).unsqueeze(-1)
        both = torch.relu(hidden + back) * mask
        alike = torch.cat([self.pool(both, slots), self.pool(both, ends)], -1)
        both = (both + torch.relu(self.slot(alike)).transpose(1, 2)) * mask
        both = both + torch.relu(self.last(both))
        return self.heads(self.dropout(both.transpose(1, 2)))


class OnePage(nn.Module):
    """The network for one page, as it is exported."""

    def __init__(self, network: PageNetwork) -> None:
        super().__init__()
        self.network = network

    def forward(
        self, words: Tensor, suffixes: Tensor, shapes: Tensor, flags: Tensor, lines: Tensor,
        names: Tensor, inline: Tensor, forms: Tensor, starts: Tensor, slots: Tensor, ends: Tensor,
    ) -> tuple[Tensor, Tensor, Tensor]:  # fmt: skip
        """Return scores [L, T, roles + fields + 1], [L] of joined lines, [COUNTS]."""
        network = self.network
        hidden = network.tokens(words, suffixes, shapes, flags, inline)
        mask = (shapes > 0).unsqueeze(1).float()
        line = network.lines(hidden, mask, lines, names)
        states = network.first(line.unsqueeze(0))[0].squeeze(0)
        states = torch.cat([states, network.compare(states, forms, starts)], -1)
        states = network.second(states.unsqueeze(0))[0].squeeze(0)
        summary = network.summarize(states)
        context = torch.cat([states, summary.expand(states.shape[0], -1)], -1)
        return (
            network.score(hidden, mask, line, context, slots, ends),
            network.join(context).squeeze(-1),
            network.count(summary),
        )
