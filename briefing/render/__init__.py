"""From a brief and a house style to a file: HTML, PDF, Markdown.

``html``, ``pdf``, ``fetcher`` and ``layout`` are imported in the render worker only; the other
modules are light.
"""
