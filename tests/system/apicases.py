"""Loaded by schemathesis for test_api.py: changes its cases so far that they get past the door and meet rows that are there."""
import itertools
import re
from urllib.parse import urlsplit

import schemathesis

numbers = itertools.count()
made = []  # the segments of each Location


@schemathesis.hook
def before_call(context, case, kwargs):
    number = next(numbers)
    if number % 3 == 0:
        return
    headers, query = case.headers, case.query
    # One key for all cases would make each but the first a replay or a mismatch.
    if re.fullmatch("[!-~]{1,255}", str(headers.get("Idempotency-Key", ""))):
        headers["Idempotency-Key"] = f"case-{number}"
    # Which version is the current one cannot be guessed.
    headers.pop("If-Match", None)
    # A request with two kinds of credentials is refused before it is looked at, as is one with two kinds of pages.
    if "X-Pulse-Key" in {**headers, **kwargs.get("headers", {})}:
        headers.pop("Authorization", None)
    if "page" in query:
        query.pop("cursor", None)
    if case.operation.label == "POST /v1/projects" and isinstance(case.body, dict):
        case.body.pop("org_id", None)
        query["org_id"] = next((have[3] for have in reversed(made) if have[2] == "organizations"), query.get("org_id"))
    # A stateful case follows its own links.
    if case.meta and case.meta.phase.name != "stateful" and is_sound(case.path_parameters):
        meet(case, number)


def is_sound(parameters):
    return parameters and all(re.fullmatch("[0-9a-fA-F]{24}", str(value)) for value in parameters.values())


def meet(case, number):
    """Names rows that were made before, where this path has any."""
    wanted = case.operation.path.split("/")
    of_this = [have for have in made if fits(wanted, have)]
    if of_this:
        have = of_this[-1 - number % min(len(of_this), 5)]
        for name, value in zip(wanted, have):
            if name.startswith("{"):
                case.path_parameters[name[1:-1]] = value


def fits(wanted, have):
    """Whether a path begins as the place of that row does, and names no other row behind it."""
    return (len(have) <= len(wanted) and all(a == b or a.startswith("{") for a, b in zip(wanted, have))
            and not any(part.startswith("{") for part in wanted[len(have):]))


@schemathesis.hook
def after_call(context, case, response):
    location = response.headers.get("location")
    if response.status_code == 201 and location:
        made.append(urlsplit(location[0] if isinstance(location, list) else location).path.split("/"))
