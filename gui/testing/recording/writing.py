"""Writes the test: the kit's own calls, a line for each thing that was done and for each that came of it."""

from __future__ import annotations

from collections.abc import Iterator

from gui.runs.steps import (
    Advance,
    DoubleTap,
    Heal,
    LinkFault,
    Paste,
    Press,
    Restart,
    SetFault,
    Tap,
    Type,
)
from gui.testing.recording.retelling import Take, Told
from gui.testing.recording.script import Clear, Line, Note, Script, Swipe
from gui.testing.recording.source import LINE_LENGTH, call, quoted, width_of

USUAL = {"language": "en", "theme": "light", "device": "phone"}
UNITS = (("days", 86400), ("hours", 3600), ("minutes", 60))
MOST_COLUMNS = 72
"""A longer text is expected by its beginning."""


def write_test(script: Script, told: Told, name: str) -> str:
    """The source of a module with one test called ``name``, formatted."""
    body = _body(told)
    world = ", world: WorldDriver" if any("world." in line for line in body) else ""
    imports = [
        "import pytest",
        "",
        "from gui.testing.phone_driver import PhoneDriver",
        *(["from gui.testing.world_driver import WorldDriver"] if world else []),
        "from kaihu_testing.expecting import expect",
    ]
    signature = f"def {name}(phone: PhoneDriver{world}) -> None:"
    if width_of(signature) > LINE_LENGTH:
        signature = f"def {name}(\n    phone: PhoneDriver{world}\n) -> None:"
    return "\n".join([*imports, "", "", *_markers(script), signature, *body, ""])


def _markers(script: Script) -> Iterator[str]:
    if script.scenario is not None:
        yield f"@pytest.mark.scenario({quoted(script.scenario)})"
    else:
        yield f"@pytest.mark.person({quoted(script.person)})"
    for aspect, usual in USUAL.items():
        chosen = getattr(script, aspect)
        if chosen != usual:
            yield f"@pytest.mark.{aspect}({quoted(chosen)})"


def _body(told: Told) -> list[str]:
    lines: list[str] = []
    for take in told.takes:
        if take.line is not None:
            done = _done(take.line)
            if lines and done and _begins_paragraph(lines):
                lines.append("")
            lines += done
        lines += _seen(take)
    if told.accounts:
        lines.append(call("expect(world.bank.accounts).to_hold", [str(told.accounts)]))
    return lines


def _begins_paragraph(lines: list[str]) -> bool:
    """Whether what was done last led to another screen, so that what is done now begins something new."""
    last = next((at for at in range(len(lines) - 1, -1, -1) if "expect(" not in lines[at]), -1)
    return any("to_show(" in line for line in lines[last + 1 :])


def _done(line: Line) -> list[str]:
    match line:
        case Tap(tap=address):
            return [call("phone.tap", [quoted(address)])]
        case DoubleTap(double_tap=address):
            return [call("phone.double_tap", [quoted(address)])]
        case Type(type=address, value=value):
            return [call("phone.type", [quoted(address), quoted(value)])]
        case Paste(paste=address, value=value):
            return [call("phone.paste", [quoted(address), quoted(value)])]
        case Clear(address):
            return [call("phone.type", [quoted(address), '""'])]
        case Swipe(address):
            return [call("phone.swipe", [quoted(address), '"up"'])]
        case Press(press=key):
            return [call("phone.press", [quoted(key)])]
        case Advance(advance="next"):
            return [call("world.clock.to_next", [])]
        case Advance(advance=float(seconds)):
            return [call("world.clock.advance", [_duration(seconds)])]
        case SetFault(fault=fault):
            return [_fault(fault)]
        case Heal(heal=link):
            return [call(f"world.links.{link.name.lower()}.heal", [])]
        case Restart(restart="client"):
            return [call("phone.restart_client", [])]
        case Restart():
            return [call("phone.restart", [])]
        case Note(text):
            return [f"    # {' '.join(part.split())}" for part in text.splitlines() if part.strip()]
        case _:
            # What is looked at comes with what was seen.
            return []


def _duration(seconds: float) -> str:
    for unit, length in UNITS:
        if seconds % length == 0:
            return f"{unit}={int(seconds // length)}"
    return f"seconds={int(seconds) if seconds.is_integer() else seconds!r}"


def _fault(fault: LinkFault) -> str:
    what = f"status={fault.status}" if fault.status is not None else f"{fault.kind}=True"
    named = [f"name={quoted(fault.name)}"] if fault.name is not None else []
    verb = "fail_always" if fault.always else "fail_next"
    return call(f"world.links.{fault.link.name.lower()}.{verb}", [what, *named])


def _seen(take: Take) -> list[str]:
    lines = []
    if take.screen is not None:
        lines.append(call("expect(phone).to_show", [quoted(take.screen)]))
    if take.state is not None:
        lines.append(call("expect(phone).to_be_in", [quoted(take.state)]))
    if take.stored and take.state is not None:
        stored = [str(take.stored), f"state={quoted(take.state)}"]
        lines.append(call("expect(world.payment.applications).to_hold", stored))
    for name, times in take.sent:
        lines.append(call("expect(phone).to_have_sent", [quoted(name), f"times={times}"]))
    if take.errors_gone:
        lines.append(call("expect(phone).to_show_no_error", []))
    lines += [call(f"expect(phone.get({quoted(address)})).to_be_shown", []) for address in take.shown]
    for address, is_on in take.checked:
        never = "" if is_on else ".never"
        lines.append(call(f"expect(phone.get({quoted(address)})){never}.to_be_checked", []))
    for address, text in take.texts:
        beginning = _beginning(text)
        verb = "to_have_text" if beginning == text else "to_contain_text"
        lines.append(call(f"expect(phone.get({quoted(address)})).{verb}", [quoted(beginning)]))
    return lines


def _beginning(text: str) -> str:
    """As much of the text as goes into a line."""
    if width_of(text) <= MOST_COLUMNS:
        return text
    end = 0
    columns = 0
    for sign in text:
        columns += width_of(sign)
        if columns > MOST_COLUMNS:
            break
        end += 1
    cut = text[:end]
    return cut.rpartition(" ")[0] or cut
