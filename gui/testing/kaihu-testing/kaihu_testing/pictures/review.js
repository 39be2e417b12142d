"use strict";
const page = document.documentElement;
const sections = [...document.querySelectorAll("section")];
const links = new Map([...document.querySelectorAll("nav a")].map((link) => [link.getAttribute("href").slice(1), link]));
const FLICKER = 600;

function current() {
  const named = document.getElementById(decodeURIComponent(location.hash.slice(1)));
  return named instanceof HTMLElement && named.matches("section") ? named : sections[0];
}

function show() {
  for (const section of sections) section.classList.toggle("current", section === current());
  for (const link of links.values()) link.removeAttribute("aria-current");
  const link = links.get(current().id);
  link.setAttribute("aria-current", "true");
  link.scrollIntoView({ block: "nearest" });
  scrollTo(0, 0);
  reveal();
}

/** Where the picture is larger than its frame, begin with what differs. */
function reveal() {
  for (const frame of current().querySelectorAll(".frame")) {
    const ring = frame.querySelector(".ring");
    if (!ring) continue;
    frame.scrollLeft = ring.offsetLeft + (ring.offsetWidth - frame.clientWidth) / 2;
    frame.scrollTop = ring.offsetTop + (ring.offsetHeight - frame.clientHeight) / 2;
  }
}

function go(step) {
  const next = sections[sections.indexOf(current()) + step];
  if (next) location.hash = next.id;
}

function pick(name, value) {
  const input = document.querySelector(`input[name="${name}"][value="${value}"]`);
  input.checked = true;
  input.dispatchEvent(new Event("change", { bubbles: true }));
}

function apply() {
  const chosen = (name) => document.querySelector(`input[name="${name}"]:checked`).value;
  const mode = chosen("mode");
  page.classList.toggle("overlay", mode !== "beside");
  page.classList.toggle("slider", mode === "slider");
  page.classList.toggle("flicker", mode === "flicker");
  page.dataset.zoom = chosen("zoom");
  page.dataset.ring = document.querySelector('input[name="ring"]').checked ? "on" : "off";
  reveal();
}

const sizes = ["fit", "1", "3"];
const keys = {
  j: () => go(1),
  k: () => go(-1),
  1: () => pick("mode", "beside"),
  2: () => pick("mode", "slider"),
  3: () => pick("mode", "flicker"),
  z: () => pick("zoom", sizes[(sizes.indexOf(page.dataset.zoom) + 1) % sizes.length]),
  r: () => document.querySelector('input[name="ring"]').click(),
};

addEventListener("keydown", (event) => {
  const key = keys[event.key.toLowerCase()];
  if (key && !event.ctrlKey && !event.metaKey && !event.altKey) key();
});
addEventListener("hashchange", show);
addEventListener("change", apply);
for (const figures of document.querySelectorAll(".figures")) {
  const frames = [...figures.querySelectorAll(".frame")];
  const slider = figures.querySelector(".at");
  const meetAt = (share) => figures.style.setProperty("--at", `${share}%`);
  for (const frame of frames) {
    frame.addEventListener("scroll", () => {
      for (const other of frames) other.scrollTo(frame.scrollLeft, frame.scrollTop);
    });
    frame.addEventListener("pointermove", (event) => {
      if (!slider || !page.classList.contains("slider")) return;
      const box = frame.getBoundingClientRect();
      slider.value = (100 * (event.clientX - box.left)) / box.width;
      meetAt(slider.value);
    });
  }
  slider?.addEventListener("input", () => meetAt(slider.value));
}
for (const button of document.querySelectorAll(".command button")) {
  button.hidden = !navigator.clipboard;
  button.addEventListener("click", async () => {
    await navigator.clipboard.writeText(button.previousElementSibling.textContent);
    button.textContent = "Copied";
    setTimeout(() => (button.textContent = "Copy"), 1500);
  });
}
setInterval(() => page.classList.toggle("shows-expected"), FLICKER);
document.querySelector(".tools").hidden = false;
page.classList.add("scripted");
apply();
show();
