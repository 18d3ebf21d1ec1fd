"""The networks: an encoder with a cue head, a role head for each cue, and a name head."""

from pathlib import Path

import torch
from torch import Tensor, nn
from torch.nn import functional as F
from transformers import AutoConfig, AutoModel

from onrecord.extraction.encoder.labels import (
    ACTS,
    ALLOWED,
    ASIDE_LABELS,
    CUE_LABELS,
    LABEL_OF_STATE,
    NAME_KINDS,
    ROLE_LABELS,
    START,
    TYPES,
)
from onrecord.extraction.encoder.word_scores import SHAPES

FAR = 1e4  # a log score that stands for "impossible", finite so that sums stay finite
# Lower edges of the distance buckets, in words from the cue.
DISTANCES = (1, 2, 3, 4, 5, 7, 10, 15, 23, 36, 60)


class Encoder(nn.Module):
    """Encoder of word pieces, with one vector per word and a cue head.

    Shapes: pieces, mask [windows, pieces]; words [windows, words], the position
    of each word's first piece; guidelines [windows], by which of the two guidelines the window is
    annotated: 0 for those of our corpus, which the exported graph follows, 1 for those of PolNeAR,
    which count "charged with" as reporting (the encoder's two segment types tell them apart);
    returns hidden [windows, words, width] and cue
    scores [windows, words, len(CUE_LABELS)].
    """

    def __init__(self, folder: Path, pretrained: bool = True) -> None:
        super().__init__()
        config = AutoConfig.from_pretrained(folder)
        config._attn_implementation = "sdpa" if pretrained else "eager"
        self.bert = (
            AutoModel.from_pretrained(folder, config=config, add_pooling_layer=False)
            if pretrained
            else AutoModel.from_config(config, add_pooling_layer=False)
        )
        self.width = config.hidden_size
        self.dropout = nn.Dropout(0.1)
        self.cue = nn.Linear(self.width, len(CUE_LABELS))

    def forward(
        self, pieces: Tensor, mask: Tensor, words: Tensor, guidelines: Tensor | None = None
    ) -> tuple[Tensor, Tensor]:
        if guidelines is None:
            guidelines = torch.zeros_like(pieces[:, 0])
        states = self.bert(
            input_ids=pieces,
            attention_mask=mask,
            token_type_ids=guidelines[:, None].expand_as(pieces),
        ).last_hidden_state
        hidden = torch.gather(states, 1, words[:, :, None].expand(-1, -1, self.width))
        return hidden, self.cue(self.dropout(hidden))


class _Block(nn.Module):
    """Residual convolution over neighbouring words, so that span borders agree."""

    def __init__(self, width: int, dilation: int) -> None:
        super().__init__()
        self.norm = nn.LayerNorm(width)
        self.near = nn.Conv1d(
            width, width, 7, padding=3 * dilation, dilation=dilation, groups=width
        )
        self.mix = nn.Linear(width, width)
        self.dropout = nn.Dropout(0.1)

    def forward(self, x: Tensor) -> Tensor:
        near = self.near(self.norm(x).transpose(1, 2)).transpose(1, 2)
        return x + self.dropout(self.mix(F.gelu(near)))


class Roles(nn.Module):
    """Role head: scores every word of a window as source, content or neither of one cue.

    Shapes: hidden [windows, words, width]; mask [windows, words], 1 for words;
    window, first, last [cues], the cue's window and its first and last word;
    returns scores of roles [cues, words, len(ROLE_LABELS)], of asides [cues, words,
    len(ASIDE_LABELS)], of types [cues, len(TYPES)] and of acts [cues, len(ACTS)].
    """

    def __init__(self, width: int, size: int = 192) -> None:
        super().__init__()
        self.query = nn.Linear(2 * width, size)
        self.key = nn.Linear(width, size)
        self.distance = nn.Embedding(2 * len(DISTANCES) + 1, size)
        self.register_buffer("edges", torch.tensor(DISTANCES))
        self.norm = nn.LayerNorm(size)
        self.blocks = nn.ModuleList(_Block(size, dilation) for dilation in (1, 3))
        self.dropout = nn.Dropout(0.1)
        self.out = nn.Linear(size, len(ROLE_LABELS))
        self.aside = nn.Linear(size, len(ASIDE_LABELS))
        self.enter = nn.Linear(2 * width, size)
        self.types = nn.Linear(size, len(TYPES))
        self.acts = nn.Linear(size, len(ACTS))

    def forward(
        self, hidden: Tensor, mask: Tensor, window: Tensor, first: Tensor, last: Tensor
    ) -> tuple[Tensor, Tensor, Tensor, Tensor]:
        anchor = torch.cat([hidden[window, first], hidden[window, last]], -1)
        query = self.query(anchor)
        at = torch.arange(hidden.shape[1], device=hidden.device)[None, :]
        before = (first[:, None] - at).clamp(min=0)
        after = (at - last[:, None]).clamp(min=0)
        bucket = (after[:, :, None] >= self.edges).sum(-1) - (before[:, :, None] >= self.edges).sum(
            -1
        )
        x = query[:, None] + self.key(hidden)[window] + self.distance(bucket + len(DISTANCES))
        x = F.gelu(self.norm(x)) * mask[window][:, :, None]
        for block in self.blocks:
            x = block(x) * mask[window][:, :, None]
        x = self.dropout(x)
        kind = self.dropout(F.gelu(self.enter(anchor)))
        return self.out(x), self.aside(x), self.types(kind), self.acts(kind)


class RoleChain(nn.Module):
    """Linear-chain CRF over the roles of one cue: transition scores and loss.

    Transition scores are learned between labels; which state may follow which is
    fixed by ``onrecord.extraction.encoder.labels``.
    """

    def __init__(self) -> None:
        super().__init__()
        n = len(ROLE_LABELS)
        self.scores = nn.Parameter(torch.zeros(n, n))
        self.register_buffer("label", torch.from_numpy(LABEL_OF_STATE))
        self.register_buffer("start", torch.where(torch.from_numpy(START), 0.0, -FAR))
        self.register_buffer("barred", torch.where(torch.from_numpy(ALLOWED), 0.0, -FAR))

    def loss(self, scores: Tensor, states: Tensor, mask: Tensor) -> Tensor:
        """Negative log-likelihood of each state sequence.

        Shapes: scores [cues, words, labels], states [cues, words], mask
        [cues, words] (a prefix of ones); returns [cues].
        """
        emissions = scores.float()[:, :, self.label]
        transitions = self.scores[self.label][:, self.label] + self.barred
        picked = emissions.gather(2, states[:, :, None])[:, :, 0] * mask
        steps = transitions[states[:, :-1], states[:, 1:]] * mask[:, 1:]
        path = picked.sum(1) + steps.sum(1)
        alpha = self.start + emissions[:, 0]
        for t in range(1, emissions.shape[1]):
            stepped = torch.logsumexp(alpha[:, :, None] + transitions, 1) + emissions[:, t]
            alpha = torch.where(mask[:, t : t + 1] > 0, stepped, alpha)
        return torch.logsumexp(alpha, 1) - path


class Network(nn.Module):
    """All trained parts: encoder, cue head, role head and role chain."""

    def __init__(self, folder: Path, pretrained: bool = True) -> None:
        super().__init__()
        self.encoder = Encoder(folder, pretrained)
        self.roles = Roles(self.encoder.width)
        self.chain = RoleChain()


class _Neighbours(nn.Module):
    """Residual convolution over the words beside a word."""

    def __init__(self, width: int, dilation: int) -> None:
        super().__init__()
        self.norm = nn.LayerNorm(width)
        self.near = nn.Conv1d(width, width, 3, padding=dilation, dilation=dilation)
        self.dropout = nn.Dropout(0.1)

    def forward(self, x: Tensor) -> Tensor:
        near = self.near(self.norm(x).transpose(1, 2)).transpose(1, 2)
        return x + self.dropout(F.gelu(near))


class Names(nn.Module):
    """Name head on a frozen encoder: outside, begin and inside of each kind of name.

    Shapes: hidden [windows, words, width]; shapes [windows, words], the
    capitalisation of each word (the encoder has no case); mask [windows, words];
    returns probabilities of outside, and of begin and inside for each of NAME_KINDS.
    """

    def __init__(self, width: int, size: int = 128) -> None:
        super().__init__()
        self.enter = nn.Linear(width, size)
        self.shape = nn.Embedding(SHAPES, size)
        self.norm = nn.LayerNorm(size)
        self.blocks = nn.ModuleList(_Neighbours(size, dilation) for dilation in (1, 2))
        self.dropout = nn.Dropout(0.2)
        self.out = nn.Linear(size, 1 + 2 * len(NAME_KINDS))

    def scores(self, hidden: Tensor, shapes: Tensor, mask: Tensor) -> Tensor:
        """Return scores before the softmax, for the loss."""
        x = self.enter(self.dropout(hidden)) + self.shape(shapes)
        x = F.gelu(self.norm(x)) * mask[:, :, None]
        for block in self.blocks:
            x = block(x) * mask[:, :, None]
        return self.out(self.dropout(x))

    def forward(self, hidden: Tensor, shapes: Tensor, mask: Tensor) -> Tensor:
        return self.scores(hidden, shapes, mask).softmax(-1)
