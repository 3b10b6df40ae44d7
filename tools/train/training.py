"""What all trainings share: a descent whose rate rises, then falls, with clipped gradients and averaged weights."""

from __future__ import annotations

import contextlib
from collections.abc import Iterator

import torch
from torch import nn


class Descent:
    """AdamW on a network; `average` follows the weights, as their mean scores better than the last ones do."""

    def __init__(self, net: nn.Module, rate: float, warm: int, clip: float, decay: float, every: int = 1,
                 fixed: tuple[str, ...] = ()) -> None:
        self.net, self.rate, self.warm, self.clip, self.every = net, rate, warm, clip, every
        self.optimiser = torch.optim.AdamW(net.parameters(), lr=rate, betas=(0.9, 0.95), weight_decay=decay, fused=True)
        self.average = {k: v.clone() for k, v in net.state_dict().items() if v.dtype == torch.float32 and k not in fixed}
        self.steps = 0

    def step(self, loss: torch.Tensor, done: float) -> float:
        """One step down; `done` is the share of the training that is over."""
        self.steps += 1
        for group in self.optimiser.param_groups:
            group["lr"] = self.rate * min(1.0, self.steps / self.warm) * max(0.02, 1 - done)
        self.optimiser.zero_grad(set_to_none=True)
        loss.backward()
        torch.nn.utils.clip_grad_norm_(self.net.parameters(), self.clip)
        self.optimiser.step()
        if self.steps % self.every == 0:
            keep = min(0.998, self.steps / (self.steps + 10)) ** self.every
            with torch.no_grad():
                for name, value in self.net.state_dict().items():
                    if name in self.average:
                        self.average[name].lerp_(value, 1 - keep)
        return float(loss.detach())

    @contextlib.contextmanager
    def averaged(self) -> Iterator[dict[str, torch.Tensor]]:
        """The network has its averaged weights meanwhile; gives the others."""
        current = {k: v.clone() for k, v in self.net.state_dict().items()}
        self.net.load_state_dict({**current, **self.average})
        yield current
        self.net.load_state_dict(current)

    def state(self) -> dict:
        return {"optimiser": self.optimiser.state_dict(), "average": self.average, "step": self.steps}

    def load(self, state: dict) -> None:
        self.optimiser.load_state_dict(state["optimiser"])
        self.average, self.steps = state["average"], state["step"]
