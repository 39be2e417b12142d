"use strict";
const trace = JSON.parse(document.getElementById("data").textContent);
const byId = (id) => document.getElementById(id);
const links = [...document.querySelectorAll("nav a")];
const steps = links.map((link) => trace.entries[Number(link.dataset.step) - 1]);
const tabs = [...document.querySelectorAll('[role="tab"]')];
const sides = [...document.querySelectorAll('input[name="side"]')];

/** The step that the address names; else the one that failed; else the last. */
function current() {
  const named = links.findIndex((link) => link.hash === location.hash);
  if (named >= 0) return named;
  const failed = steps.findIndex((step) => step.failed !== null);
  return failed >= 0 ? failed : steps.length - 1;
}

function went(seconds) {
  return seconds >= 1 ? `${seconds.toFixed(2)} s` : `${Math.round(seconds * 1000)} ms`;
}

function show() {
  const index = current();
  const step = steps[index];
  for (const link of links) link.removeAttribute("aria-current");
  if (!step) return empty();
  links[index].setAttribute("aria-current", "step");
  links[index].scrollIntoView({ block: "nearest" });
  byId("step-title").textContent = step.title;
  const detail = step.detail ? `${step.detail} · ` : "";
  byId("step-told").textContent = `${detail}Step ${index + 1} of ${steps.length} · at ${went(step.at_seconds)} · took ${went(step.seconds)}`;
  byId("step-failed").hidden = step.failed === null;
  byId("step-failed").textContent = step.failed ?? "";
  draw(step);
  sift();
}

function empty() {
  byId("step-title").textContent = "Nothing was done";
  byId("no-picture").hidden = false;
  byId("figure").hidden = true;
}

/** What the screen showed: what is chosen, or the nearest that was kept. */
function draw(step) {
  const chosen = sides.find((side) => side.checked).value;
  const shown = trace.pictures[step[chosen]] ?? trace.pictures[step.after] ?? trace.pictures[step.before] ?? nearest(step);
  for (const side of sides) side.disabled = !trace.pictures[step[side.value]];
  byId("figure").hidden = !shown;
  byId("no-picture").hidden = Boolean(shown);
  if (!shown) return;
  const picture = byId("picture");
  picture.src = shown.url;
  picture.width = shown.width;
  picture.height = shown.height;
  picture.alt = `The screen ${chosen} step ${steps.indexOf(step) + 1}: ${step.title}`;
  byId("figure").style.setProperty("--w", shown.width);
  byId("figure").style.setProperty("--h", shown.height);
  const place = byId("place");
  place.hidden = !step.place;
  if (!step.place) return;
  place.style.left = `${(100 * step.place[0]) / shown.width}%`;
  place.style.top = `${(100 * step.place[1]) / shown.height}%`;
}

/** An expectation changes nothing, so it shows what the action before it came to. */
function nearest(step) {
  if (step.kind !== "expect") return undefined;
  const before = steps.slice(0, steps.indexOf(step)).reverse();
  const found = before.find((other) => other.kind === "action");
  return found && trace.pictures[found.after];
}

function sift() {
  const step = steps[current()];
  const only = byId("only").checked;
  const words = byId("filter").value.trim().toLowerCase();
  for (const list of document.querySelectorAll(".list")) {
    let left = 0;
    for (const row of list.children) {
      const here = Number(row.dataset.of) === step?.number;
      row.classList.toggle("here", here && !only);
      row.hidden = (only && !here) || !row.textContent.toLowerCase().includes(words);
      left += row.hidden ? 0 : 1;
    }
    list.nextElementSibling.hidden = left > 0;
    byId(list.parentElement.id.replace("panel", "tab")).querySelector(".count").textContent = left || "";
  }
  document.querySelector('section:not([hidden]) .here:not([hidden])')?.scrollIntoView({ block: "nearest" });
}

function go(by) {
  const next = links[Math.min(Math.max(current() + by, 0), links.length - 1)];
  if (next) visit(next.hash);
}

function visit(hash) {
  location.hash = hash;
  show();
}

function pick(side) {
  const input = sides.find((other) => other.value === side);
  if (input.disabled) return;
  input.checked = true;
  show();
}

function open(tab) {
  for (const other of tabs) {
    const chosen = other === tab;
    other.setAttribute("aria-selected", String(chosen));
    other.tabIndex = chosen ? 0 : -1;
    byId(other.getAttribute("aria-controls")).hidden = !chosen;
  }
  document.querySelector(".filter").hidden = !byId(tab.getAttribute("aria-controls")).querySelector(".list");
}

function turn(by) {
  const tab = tabs[(tabs.indexOf(document.activeElement) + by + tabs.length) % tabs.length];
  open(tab);
  tab.focus();
}

addEventListener("keydown", (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey || event.target.matches("input")) return;
  const inTabs = event.target.matches('[role="tab"]');
  const keys = {
    ArrowDown: () => go(1),
    ArrowUp: () => go(-1),
    ArrowLeft: () => (inTabs ? turn(-1) : pick("before")),
    ArrowRight: () => (inTabs ? turn(1) : pick("after")),
    Home: () => go(-links.length),
    End: () => go(links.length),
  };
  const key = keys[event.key];
  if (!key || event.target.matches("pre")) return;
  event.preventDefault();
  key();
});
addEventListener("hashchange", show);
for (const link of document.querySelectorAll('a[href^="#step-"]')) {
  link.addEventListener("click", (event) => {
    event.preventDefault();
    visit(link.hash);
  });
}
for (const side of sides) side.addEventListener("change", show);
for (const tab of tabs) tab.addEventListener("click", () => open(tab));
byId("only").addEventListener("change", sift);
byId("filter").addEventListener("input", sift);
open(tabs[0]);
show();
