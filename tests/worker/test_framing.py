"""Frames survive any cutting of the stream."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.model.errors import WorkerLost
from briefing.worker import framing

parts = st.tuples(st.binary(max_size=40), st.binary(max_size=40))


@given(st.lists(parts, max_size=6), st.integers(1, 50))
def test_any_pieces_give_the_same_frames(frames: list[tuple[bytes, bytes]], size: int) -> None:
    stream = b"".join(framing.encode(*frame) for frame in frames)
    decoder = framing.Decoder()
    pieces = [stream[i : i + size] for i in range(0, len(stream), size)]
    assert [frame for piece in pieces for frame in decoder.feed(piece)] == frames


def test_half_a_frame_waits() -> None:
    stream = framing.encode(b"head", b"blob")
    decoder = framing.Decoder()
    assert list(decoder.feed(stream[:-1])) == []
    assert list(decoder.feed(stream[-1:])) == [(b"head", b"blob")]


def test_lengths_without_sense_are_refused() -> None:
    with pytest.raises(WorkerLost, match="over the limit"):
        list(framing.Decoder().feed(b"\xff" * 8))
