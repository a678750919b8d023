"""Messages keep their types, and errors their class, across the pipe."""

from datetime import date

import pytest

from briefing.model import errors
from briefing.model.article import Article, Paragraph, ParagraphKind
from briefing.model.edits import Edits
from briefing.model.errors import StyleError, WorkerLost
from briefing.model.options import Options
from briefing.model.origins import Residue
from briefing.worker.failure import Failure
from briefing.worker.messages import (
    Compose,
    Failed,
    ReadFiles,
    decode_reply,
    decode_request,
    encode,
)


def test_a_request_comes_out_as_it_went_in() -> None:
    article = Article(
        id="0f",
        name="a.txt",
        text="Rates “rose”\nby 2%.",
        paragraphs=(Paragraph(0, 19, ParagraphKind.HEADING),),
        residue=(Residue(19, 20, "share bar"),),
        published=date(2025, 3, 1),
    )
    options = Options(date=date(2025, 3, 2), points=3)
    request = Compose(7, (article,), options, Edits(pinned=("point-0f-0-4",)))
    assert decode_request(encode(request)) == request


def test_an_error_keeps_its_class_and_place() -> None:
    error = StyleError("unknown key 'colr'; did you mean 'color'?", path="style.yml", line=4)
    reply = decode_reply(encode(Failed(3, Failure.of(error))))
    assert isinstance(reply, Failed)
    again = reply.failure.error()
    assert type(again) is StyleError
    assert str(again) == "style.yml, line 4: unknown key 'colr'; did you mean 'color'?"


def test_every_error_comes_back_as_an_error_of_its_kind() -> None:
    kinds = [kind for kind in vars(errors).values() if isinstance(kind, type)]
    for kind in (kind for kind in kinds if issubclass(kind, errors.BriefingError)):
        again = Failure(kind.__name__, "why", "a.txt").error()
        assert issubclass(kind, type(again))
        assert again.message == "why"
    assert type(Failure("Cancelled", "Stopped.").error()) is errors.Cancelled
    assert type(Failure("DossierTaken", "taken").error()) is errors.DossierError


def test_an_unknown_kind_of_failure_is_a_lost_worker() -> None:
    assert type(Failure("SystemExit", "gone").error()) is WorkerLost
    assert type(Failure("Unexpected", "gone").error()) is WorkerLost


@pytest.mark.parametrize(
    "head", [b"", b"{}", b'{"type":"ReadFiles"}', b'{"type":"Eval","job":1}', b"\xff"]
)
def test_what_is_no_message_is_refused(head: bytes) -> None:
    with pytest.raises(WorkerLost):
        decode_request(head)
    with pytest.raises(WorkerLost):
        decode_reply(head)


def test_wrong_field_types_are_refused() -> None:
    good = encode(ReadFiles(1, ("a",)))
    with pytest.raises(WorkerLost):
        decode_request(good.replace(b'["a"]', b'"a"'))
