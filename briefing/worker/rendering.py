"""The render worker: a brief and a house style in, a document out."""

from __future__ import annotations

from pathlib import Path

import msgspec

from briefing.model.brief import to_json
from briefing.model.errors import RenderError
from briefing.render.beside import WRITERS
from briefing.render.fonts import broken_fonts, font_faces, shipped_families, unlike_brand
from briefing.render.html import to_file
from briefing.render.markdown import to_markdown
from briefing.render.pdf import Variant, to_pdf
from briefing.styles import HouseStyle, load
from briefing.worker.jobs import Jobs
from briefing.worker.messages import (
    Box,
    Format,
    ReadStyle,
    Render,
    Rendered,
    Reply,
    Request,
    StyleRead,
)

_VARIANTS = {
    Format.PDF: Variant.ACCESSIBLE,
    Format.ARCHIVE: Variant.ARCHIVE,
    Format.ARCHIVE_2A: Variant.ARCHIVE_2A,
}


class RenderJobs(Jobs):
    """Rendering."""

    def do(self, request: Request) -> tuple[Reply, bytes]:
        """The reply to a request and its blob."""
        if isinstance(request, ReadStyle):
            return StyleRead(request.job), self._form(request)
        if not isinstance(request, Render):
            raise RenderError("the render worker lays out briefs and does nothing else")
        self._guard.allow((request.style, *request.folders))
        beside = tuple(Path(folder).parent for folder in request.folders)
        if request.format is Format.JSON:
            return Rendered(request.job), to_json(request.brief)
        return self._rendered(request, load(Path(request.style), search=beside))

    def _rendered(self, request: Render, style: HouseStyle) -> tuple[Reply, bytes]:
        match request.format:
            case Format.HTML:
                told = broken_fonts(style.folders)
                return Rendered(request.job, warnings=told), to_file(request.brief, style).encode()
            case Format.DOCX:
                from briefing.render.docx import to_docx

                return Rendered(request.job), to_docx(request.brief, style)
            case Format.MAIL:
                from briefing.render.mail import to_mail

                return Rendered(request.job), msgspec.json.encode(to_mail(request.brief, style))
            case Format.MARKDOWN:
                return Rendered(request.job), to_markdown(request.brief, style).encode()
            case other if other in WRITERS:
                data, told = WRITERS[other](request.brief, style)
                return Rendered(request.job, warnings=told), data
        done = to_pdf(
            request.brief,
            style,
            variant=_VARIANTS[request.format],
            allow_missing=request.allow_missing_glyphs,
            attach_brief=request.attach_brief or bool(request.sources),
            sources=request.sources,
            begin=request.begin,
        )
        boxes = tuple(Box(b.line, b.page, b.x, b.y, b.width, b.height) for b in done.boxes)
        reply = Rendered(
            request.job,
            done.pages,
            done.left_out,
            boxes,
            (*map(str, style.brand.remarks), *unlike_brand(style), *done.warnings),
            "".join(done.missing),
            done.annex_pages,
            done.begun,
        )
        return reply, done.data

    def _form(self, request: ReadStyle) -> bytes:
        """The style's values, with the fonts that it may be set in."""
        from briefing.styles import form

        self._guard.allow((request.style, *request.folders))
        folder = Path(request.style)
        beside = tuple(Path(one).parent for one in request.folders)
        style = load(folder, search=beside)
        families = {*shipped_families(), *(face.family for face in font_faces(style.folders))}
        return form.encode(form.form_values(folder, beside, tuple(sorted(families))))
