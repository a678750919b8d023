"""PDF/A and PDF/UA-1 in one file: what WeasyPrint leaves out when asked for the first.

PDF/A (ISO 19005-3, 6.6.2) wants the metadata uncompressed, and a description of every metadata
schema that it does not know, so also of the one by which PDF/UA (ISO 14289-1, 5) declares itself.
"""

from __future__ import annotations

from typing import Any

from briefing.render import text_layer

_UA = b"""\
<rdf:Description rdf:about="" xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/">
<pdfuaid:part>1</pdfuaid:part></rdf:Description>
<rdf:Description rdf:about="" xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/"
 xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#"
 xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#">
<pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType="Resource">
<pdfaSchema:schema>PDF/UA identification schema</pdfaSchema:schema>
<pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>
<pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>
<pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource">
<pdfaProperty:name>part</pdfaProperty:name>
<pdfaProperty:valueType>Integer</pdfaProperty:valueType>
<pdfaProperty:category>internal</pdfaProperty:category>
<pdfaProperty:description>The part of ISO 14289 that is kept to</pdfaProperty:description>
</rdf:li></rdf:Seq></pdfaSchema:property>
</rdf:li></rdf:Bag></pdfaExtension:schemas></rdf:Description>
"""


def declare(document: object, pdf: Any) -> None:
    """Finish a PDF/A file of WeasyPrint's (``finisher`` of ``write_pdf``) as PDF/UA-1 too."""
    text_layer.mend(document, pdf)
    metadata = pdf.objects[int(pdf.catalog["Metadata"].split()[0])]
    text = b"\n".join(metadata.stream)
    end = b"</rdf:RDF>"
    metadata.stream = [text.replace(end, _UA + end)]
    metadata.compress = False
