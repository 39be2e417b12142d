"""What a test must not get away with: each is named in the test's own report, and the tests after it are not harmed."""

from __future__ import annotations

import pytest

from tests.testing.outcomes import outcomes_of

OFFENDERS = """
import asyncio
import threading

from PySide6.QtCore import QThread
from PySide6.QtWidgets import QDialog, QLabel, QPushButton, QVBoxLayout, QWidget

import kaihu_testing.leaks
import kaihu_testing.waiting

kaihu_testing.waiting.LIMIT_SECONDS = 0.2
kaihu_testing.leaks.JOIN_SECONDS = 0.05
kept = []
ended = threading.Event()

def dialog_on(parent):
    dialog = QDialog(parent)
    dialog.setObjectName("page.question")
    dialog.setWindowTitle("Sure?")
    dialog.open()
    return dialog

async def die():
    raise ZeroDivisionError("of the task")

async def answer():
    return 42

def test_dead_task(gui_loop):
    kept.append(gui_loop.create_task(die(), name="dying"))
    kaihu_testing.waiting.wait_until(kept[-1].done, "its death")

async def test_dead_task_in_async():
    kept.append(asyncio.create_task(die(), name="dying too"))
    await asyncio.sleep(0)
    await asyncio.sleep(0)

def test_dead_callback(gui_loop):
    gui_loop.call_soon(lambda: 1 / 0)

async def test_heard_task():
    task = asyncio.create_task(die())
    try:
        await task
    except ZeroDivisionError:
        pass

def test_pending_task(gui_loop):
    kept.append(gui_loop.create_task(asyncio.Event().wait(), name="endless"))

def test_no_task_is_pending_any_longer(gui_loop):
    assert not asyncio.all_tasks(gui_loop)

def test_coroutine(gui_loop):
    answer()

async def test_coroutine_in_async():
    answer()

async def test_act(show):
    surface = show(QPushButton("Go", objectName="page.go"))
    surface.tap("page.go")

def test_modal(show):
    page = QWidget()
    show(page)
    dialog_on(page)

def test_no_modal_is_open_any_longer(show):
    surface = show(QPushButton("Go", objectName="page.go"))
    surface.tap("page.go")

def test_modal_that_was_shown_itself(show):
    dialog = QDialog(objectName="page.login")
    dialog.setModal(True)
    show(dialog)

def test_modal_that_was_closed(show):
    page = QWidget()
    show(page)
    dialog_on(page).close()

def test_window(gui_loop):
    kept.append(QWidget(objectName="page.help", windowTitle="Help"))
    kept[-1].show()

def test_thread(gui_loop):
    thread = threading.Thread(target=ended.wait, name="busy", daemon=True)
    thread.start()

def test_thread_that_ends(gui_loop):
    thread = threading.Thread(target=lambda: None)
    thread.start()

def test_qthread(gui_loop):
    kept.append(QThread(objectName="loader"))
    kept[-1].start()

def test_thread_that_lasts_on_purpose(gui_loop):
    threading.Thread(target=ended.wait, name="server-1", daemon=True).start()

def test_that_failed_already(gui_loop):
    kept.append(QWidget())
    assert False, "its own reason"

def test_without_the_kit():
    kept.append(asyncio.sleep(0))
    kept[-1].close()

def test_that_leaves_nothing(show):
    surface = show(QLabel("Hello", objectName="page.hello"))
    assert surface.get("page.hello").text == "Hello"
    ended.set()
"""


def test_that_each_offence_fails_its_own_test_by_its_name(pytester: pytest.Pytester) -> None:
    pytester.makeini("[pytest]\nqt_api = pyside6\nkaihu_lasting_threads = ^server-\n")
    said = outcomes_of(pytester, OFFENDERS)
    named = {
        "test_dead_task": ["error", "the task 'dying' died", "ZeroDivisionError: of the task"],
        "test_dead_task_in_async": ["error", "the task 'dying too' died"],
        "test_dead_callback": ["error", "unheard on the GUI's loop", "ZeroDivisionError"],
        "test_pending_task": ["error", "the task 'endless' still runs"],
        "test_coroutine": ["error", "the coroutine 'answer' was never awaited"],
        "test_coroutine_in_async": ["error", "the coroutine 'answer' was never awaited"],
        "test_act": ["failure", "page.go", "was never awaited"],
        "test_modal": ["failure", "the modal QDialog 'page.question' titled 'Sure?' was left open"],
        "test_window": ["error", "QWidget 'page.help' titled 'Help' was left"],
        "test_thread": ["error", "the thread 'busy' still runs"],
        "test_qthread": ["error", "the thread QThread 'loader' still runs"],
        "test_that_failed_already": ["failure", "its own reason"],
    }
    wrong = {
        test: told
        for test, told in said.items()
        if (bool(told) if test not in named else not all(words in told for words in named[test]))
    }
    assert not wrong
    assert named.keys() < said.keys()
    assert "error: " not in said["test_that_failed_already"]


def test_that_a_warning_of_an_unawaited_coroutine_stays_as_it_was_without_the_kit(
    pytester: pytest.Pytester,
) -> None:
    said = outcomes_of(
        pytester,
        """
        async def answer():
            return 42

        def test_drops_it():
            answer()
        """,
        "-W",
        "error",
    )
    assert "coroutine 'answer' was never awaited" in said["test_drops_it"]
