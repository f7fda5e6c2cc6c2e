"""The tokenizer that the sentence encoder and the reader share."""

from functools import cache

from tokenizers import Tokenizer

from lesart.resources import model_file


@cache
def shared_tokenizer() -> Tokenizer:
    """Give the tokenizer of multilingual-e5-small, loaded once; it neither cuts nor pads."""
    tokenizer = Tokenizer.from_str(model_file("encoder", "tokenizer.json").read_text("utf-8"))
    tokenizer.no_truncation()
    return tokenizer
