"""Validates YAML files against a JSON Schema, all in one go.

Arguments: the schema, then the files. Prints a line for each file that is refused: the file, a tab,
where and why. Numbers are read as YAML 1.2 reads them; `yes`, `on`, `0123` and days stay texts.
"""

import json
import re
import sys

import yaml
from jsonschema import Draft7Validator


class Loader(yaml.SafeLoader):
    """Reads numbers and nothing else into values."""


Loader.yaml_implicit_resolvers = {}
NUMBER = re.compile(r"^[-+]?(0|[1-9][0-9]*)(\.[0-9]+)?$")
NOTHING = re.compile(r"^(~|null|Null|NULL|)$")
Loader.add_implicit_resolver("tag:yaml.org,2002:float", NUMBER, list("-+0123456789"))
Loader.add_implicit_resolver("tag:yaml.org,2002:null", NOTHING, ["~", "n", "N", ""])


def text_of_keys(value):
    """JSON has texts as keys only."""
    if isinstance(value, dict):
        return {str(key): text_of_keys(item) for key, item in value.items()}
    if isinstance(value, list):
        return [text_of_keys(item) for item in value]
    return int(value) if isinstance(value, float) and value.is_integer() else value


def deepest(error):
    """The error furthest in of those that led to one."""
    while error.context:
        error = max(error.context, key=lambda inner: len(inner.absolute_path))
    return error


def main():
    with open(sys.argv[1], encoding="utf-8") as file:
        schema = json.load(file)
    Draft7Validator.check_schema(schema)
    validator = Draft7Validator(schema)
    for path in sys.argv[2:]:
        try:
            with open(path, encoding="utf-8") as file:
                tree = text_of_keys(yaml.load(file, Loader))
        except (yaml.YAMLError, UnicodeDecodeError, ValueError) as error:
            print(f"{path}\tunreadable: {str(error).splitlines()[0]}")
            continue
        error = next(iter(sorted(validator.iter_errors(tree), key=str)), None)
        if error:
            found = deepest(error)
            place = ".".join(str(part) for part in found.absolute_path)
            print(f"{path}\t{place}: {found.message[:200]}")


main()
