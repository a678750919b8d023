"""The vectors of words, which the pipeline makes anew for every token: each word's once a batch.

A vector hangs on the word alone, on its form, its affixes and its shape, and half of the words of
a batch stand in it twice; it is their neighbours that the later layers see. A row of a product of
matrices does not hang on the other rows, so the vectors are the same to the last bit.
"""

from __future__ import annotations

from typing import Any

_READS = "extract_features"
"""The layer that reads the features of words; one that puts them in a row follows on it."""


def each_once(pipeline: Any) -> None:
    """Have every part of a pipeline make the vector of a word once a batch."""
    for _, part in pipeline.pipeline:
        network = getattr(part, "model", None)
        for model in network.walk() if network else ():
            if model.layers and model.layers[0].name == _READS:
                layers = model.layers[2:-1]
                model.layers[2:-1] = [type(model)("each_once", _forward, layers=layers)]


def _forward(model: Any, words: Any, **_how: Any) -> tuple[Any, Any]:
    """The vectors of the rows of features, and no way back: a pipeline that reads learns nothing.

    Each different row goes through the layers once.
    """
    import numpy as np

    vectors, places = np.unique(words.dataXd, axis=0, return_inverse=True)
    for layer in model.layers:
        vectors = layer.predict(vectors)
    return type(words)(vectors[places.reshape(-1)], words.lengths), None
