// What the desk does better with scripts: keys, cards beside their words, copying.
// Every page works without it.

const root = document.documentElement;
root.classList.add("scripts");

const KEYS_OFF = "onrecord-keys-off";
const WIDE = matchMedia("(min-width: 62rem)");
const GAP = 6;

const all = (selector, from = document) => [...from.querySelectorAll(selector)];
const article = document.querySelector(".captured");
const cards = document.querySelector(".cards");

// Walking: "n" and "p" go from item to item; on an article the items are its statements.

const walkable = () => all(".walk").filter((item) => item.classList.contains("card") || item.checkVisibility());
const chosen = () => document.querySelector(".walk.on");
const card = (number) => document.getElementById(`c${number}`);

function choose(item, { focus = true, scroll = true } = {}) {
  for (const other of all(".on")) {
    other.classList.remove("on");
    other.removeAttribute("aria-current");
  }
  if (!item) return;
  item.classList.add("on");
  item.setAttribute("aria-current", "true");
  const number = item.dataset.n;
  if (number) {
    for (const piece of pieces(number)) piece.classList.add("on");
    for (const bar of all(`.bar[data-n="${number}"]`)) bar.classList.add("on");
    align();
    const words = document.getElementById(`t${number}`);
    if (scroll && words && !isInView(words)) words.scrollIntoView({ block: "center" });
  } else {
    if (scroll && !isInView(item)) item.scrollIntoView({ block: "center" });
  }
  if (focus) (number ? item : item.querySelector("a") ?? item).focus({ preventScroll: true });
}

function pieces(number) {
  return all(`.captured [data-n~="${number}"]`);
}

function isInView(element) {
  const box = element.getBoundingClientRect();
  return box.top > 70 && box.bottom < innerHeight * (WIDE.matches ? 0.9 : 0.5);
}

function walk(step) {
  const items = walkable();
  const at = items.indexOf(chosen());
  const next = at < 0 ? (step > 0 ? 0 : items.length - 1) : at + step;
  if (items[next]) choose(items[next]);
}

function goOut() {
  const outer = chosen()?.dataset.outer;
  if (outer) choose(card(outer));
}

function goIn() {
  const number = chosen()?.dataset.n;
  const inner = number && all(".card").find((each) => each.dataset.outer === number);
  if (inner) choose(inner);
}

// Cards beside their words, and a bar in the margin for each statement.

function align() {
  if (!cards) return;
  const list = all(".card", cards);
  const isAligned = WIDE.matches && list.length > 0;
  cards.classList.toggle("aligned", isAligned);
  if (!isAligned) {
    cards.style.height = "";
    for (const each of list) each.style.top = "";
    return;
  }
  const origin = cards.getBoundingClientRect().top;
  const tops = list.map((each) => {
    const words = document.getElementById(`t${each.dataset.n}`);
    return words ? words.getBoundingClientRect().top - origin - 4 : 0;
  });
  const heights = list.map((each) => each.offsetHeight);
  const fixed = Math.max(list.indexOf(chosen()), 0);
  const places = [...tops];
  places[fixed] = Math.max(tops[fixed], 0);
  for (let i = fixed - 1; i >= 0; i--) {
    places[i] = Math.min(tops[i], places[i + 1] - heights[i] - GAP);
  }
  // Cards that would stand above the first line push the others down.
  let least = 0;
  for (let i = 0; i < list.length; i++) {
    places[i] = Math.max(places[i], least);
    if (i > fixed) places[i] = Math.max(tops[i], least);
    least = places[i] + heights[i] + GAP;
    list[i].style.top = `${places[i]}px`;
  }
  cards.style.height = `${least}px`;
}

function drawBars() {
  if (!article) return;
  for (const old of all(".bar", article)) old.remove();
  const origin = article.getBoundingClientRect().top;
  for (const each of all(".card")) {
    const number = each.dataset.n;
    const layer = [...each.classList].find((name) => name.startsWith("layer-"));
    for (const [top, bottom] of lines(number)) {
      const bar = document.createElement("div");
      bar.className = `bar ${layer}`;
      bar.dataset.n = number;
      bar.style.top = `${top - origin}px`;
      bar.style.height = `${bottom - top}px`;
      article.append(bar);
    }
  }
}

// Returns from where to where the lines of a statement reach, each paragraph by itself.
function lines(number) {
  const found = [];
  let paragraph = null;
  for (const piece of pieces(number)) {
    const own = piece.closest(".para");
    for (const box of piece.getClientRects()) {
      const last = found.at(-1);
      if (last && own === paragraph) {
        last[0] = Math.min(last[0], box.top);
        last[1] = Math.max(last[1], box.bottom);
      } else {
        found.push([box.top, box.bottom]);
      }
      paragraph = own;
    }
  }
  return found;
}

function layOut() {
  drawBars();
  align();
}

// Copying

function tell(words) {
  const told = document.getElementById("told");
  told.textContent = words;
  clearTimeout(tell.timer);
  tell.timer = setTimeout(() => { told.textContent = ""; }, 2500);
}

async function copy(id) {
  const words = document.getElementById(id)?.textContent;
  if (!words) return;
  let done = false;
  try {
    await navigator.clipboard.writeText(words);
    done = true;
  } catch {
    // Browsers hide the clipboard from pages of other machines without encryption.
    const area = document.createElement("textarea");
    area.value = words;
    document.body.append(area);
    area.select();
    done = document.execCommand("copy");
    area.remove();
  }
  tell(done ? document.body.dataset.copied : document.body.dataset.notCopied);
}

// Keys

const dialog = document.getElementById("help");
const field = () => document.querySelector('form[role="search"] input');
if (location.hash === "#search") field()?.focus();

const ACTIONS = {
  "n": () => walk(1),
  "p": () => walk(-1),
  "[": goOut,
  "]": goIn,
  "c": () => { const number = chosen()?.dataset.n; if (number) copy(`q${number}`); },
  "o": () => (chosen()?.querySelector(".permanent") ?? chosen()?.querySelector("a"))?.click(),
  "a": () => document.querySelector(".switch .other-types:not([aria-current])")?.click()
    ?? document.querySelector(".switch a:has(+ .other-types[aria-current])")?.click(),
  "/": () => { field() ? field().focus() : location.assign("/#search"); },
  "s": () => location.assign("/"),
  "?": () => dialog.showModal(),
};

// The numbers of the parts of a page go to them.
function part(key) {
  const link = /^[0-9]$/.test(key) && document.querySelector(`.parts [data-part="${key}"]`);
  if (!link) return null;
  return () => {
    link.click();
    document.getElementById(link.hash.slice(1)).focus({ preventScroll: true });
  };
}

// Returns what a key does in the forms of the chosen statement, or of a page with one statement.
function decide(key) {
  if (!/^[a-z]$/.test(key)) return null;
  const inside = all(`[data-hotkey="${key}"]`, chosen() ?? document);
  const found = inside.length ? inside : all(`[data-hotkey="${key}"]`);
  const free = found.filter((each) => !each.closest(".card") || chosen()?.contains(each));
  const target = free.find((each) => each.closest(".deciding")) ?? free[0];
  if (!target) return null;
  if (target.matches("select, input[type=checkbox]")) return () => target.focus();
  if (target.matches("input, textarea")) return () => { target.focus(); target.select(); };
  return () => { target.closest("details")?.setAttribute("open", ""); target.click(); };
}

document.addEventListener("htmx:afterSwap", (event) => {
  if (event.target.closest(".card")) {
    align();
    event.target.scrollIntoView({ block: "nearest" });
  }
});

// Borders: Alt and an arrow move the end of a source, cue or content by a word as it stands in the
// article; with Shift, its beginning. What is meant now is marked in the text.

const BORDERS = ".deciding textarea[data-border]";
const WORD = /\S+/g;

// Returns the paragraphs that a border may stand in, with the text nodes of each.
function paragraphsNear(area) {
  const number = area.closest(".card")?.dataset.n;
  const near = number && pieces(number)[0]?.closest(".para");
  const found = all(".captured .para");
  return (near ? [near, ...found.filter((each) => each !== near)] : found).map((paragraph) => {
    const walker = document.createTreeWalker(paragraph, NodeFilter.SHOW_TEXT, {
      acceptNode: (node) => node.parentElement.closest(".ref")
        ? NodeFilter.FILTER_REJECT : NodeFilter.FILTER_ACCEPT,
    });
    const nodes = [];
    while (walker.nextNode()) nodes.push(walker.currentNode);
    return { nodes, text: nodes.map((node) => node.data).join("") };
  });
}

// Returns where the words of a border stand: paragraph, start, end; null if they stand nowhere.
function placeOf(area) {
  const words = area.value.trim().split(/\s+/).filter(Boolean);
  if (!words.length || words.includes("…")) return null;
  const escaped = words.map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, "\\$&"));
  const pattern = new RegExp(escaped.join("\\s+"));
  for (const paragraph of paragraphsNear(area)) {
    const match = pattern.exec(paragraph.text);
    if (match) return { ...paragraph, start: match.index, end: match.index + match[0].length };
  }
  return null;
}

function showBorder(area) {
  if (!globalThis.Highlight) return;
  CSS.highlights.delete("border");
  const place = area && placeOf(area);
  if (!place) return;
  const range = new Range();
  let before = 0;
  for (const node of place.nodes) {
    const length = node.data.length;
    if (place.start >= before && place.start < before + length) {
      range.setStart(node, place.start - before);
    }
    if (place.end > before && place.end <= before + length) range.setEnd(node, place.end - before);
    before += length;
  }
  CSS.highlights.set("border", new Highlight(range));
}

function moveBorder(area, step, isStart) {
  const place = placeOf(area);
  if (!place) return;
  let { start, end } = place;
  const words = [...place.text.matchAll(WORD)].map((word) => [word.index, word.index + word[0].length]);
  if (isStart) {
    const starts = words.map(([first]) => first).filter((first) => first < end);
    start = (step > 0 ? starts.find((first) => first > start) : starts.findLast((first) => first < start)) ?? start;
  } else {
    const ends = words.map(([, last]) => last).filter((last) => last > start);
    end = (step > 0 ? ends.find((last) => last > end) : ends.findLast((last) => last < end)) ?? end;
  }
  area.value = place.text.slice(start, end).replace(/\s+/g, " ");
  showBorder(area);
}

document.addEventListener("focusin", (event) => showBorder(event.target.closest(BORDERS)));
document.addEventListener("input", (event) => showBorder(event.target.closest(BORDERS)));

function keysOff() {
  try { return localStorage.getItem(KEYS_OFF) === "1"; } catch { return false; }
}

document.addEventListener("keydown", (event) => {
  const border = event.target.closest?.(BORDERS);
  if (border && event.altKey && /^Arrow(Left|Right)$/.test(event.key)) {
    event.preventDefault();
    moveBorder(border, event.key === "ArrowRight" ? 1 : -1, event.shiftKey);
    return;
  }
  if (border && event.key === "Enter" && (event.ctrlKey || event.metaKey)) {
    event.preventDefault();
    border.form.requestSubmit();
    return;
  }
  if (event.key === "Escape" && !dialog.open) {
    if (event.target.matches("input, textarea")) event.target.blur();
    else choose(null);
    return;
  }
  const typing = event.target.closest?.('input:not([type="checkbox"]), textarea, select, [contenteditable]');
  if (typing || event.ctrlKey || event.metaKey || event.altKey || dialog.open || keysOff()) return;
  const action = ACTIONS[event.key] ?? part(event.key) ?? decide(event.key);
  if (action) {
    event.preventDefault();
    action();
  }
});

for (const box of all(".use-keys")) {
  box.checked = !keysOff();
  box.addEventListener("change", () => {
    try { localStorage.setItem(KEYS_OFF, box.checked ? "0" : "1"); } catch { /* not kept */ }
    for (const other of all(".use-keys")) other.checked = box.checked;
  });
}

document.querySelector("a.help")?.addEventListener("click", (event) => {
  event.preventDefault();
  dialog.showModal();
});

// The pointer: words find their card, cards their words.

document.addEventListener("click", (event) => {
  const button = event.target.closest("button.copy");
  if (button) return copy(button.dataset.from);
  const key = event.target.closest("[data-key]");
  if (key) return ACTIONS[key.dataset.key]();
  const link = event.target.closest("a");
  const reference = link?.getAttribute("href")?.match(/^#[ct](\d+)$/);
  if (reference) {
    event.preventDefault();
    return choose(card(reference[1]));
  }
  if (link || event.target.closest("summary, button, details")) return;
  const own = event.target.closest(".card");
  if (own) return choose(own, { focus: false });
  const words = event.target.closest(".captured [data-n]");
  // The innermost statement has the highest number of those that cover the words.
  if (words && getSelection().isCollapsed) {
    choose(card(words.dataset.n.split(" ").at(-1)), { focus: false, scroll: false });
  }
});

// What stands beside the text on a wide screen is open there.
for (const details of all(".side-fold")) details.open = WIDE.matches;
for (const details of all(".card details")) details.addEventListener("toggle", align);
addEventListener("resize", layOut);
document.fonts?.ready.then(layOut);
layOut();

const place = document.querySelector(".card.chosen");
if (place) choose(place, { focus: false, scroll: false });
document.getElementById("here")?.scrollIntoView({ block: "center" });

// A form that takes long says that it is at work; not when the page comes back from history.

const working = document.querySelector("[data-working]");
const duration = working?.textContent;
working?.closest("form").addEventListener("submit", () => { working.textContent = working.dataset.working; });
if (working) addEventListener("pageshow", () => { working.textContent = duration; });

// Files dropped anywhere on the form of added pages are chosen.

const form = document.querySelector("form.add");
if (form) {
  const area = form.querySelector(".drop");
  for (const name of ["dragover", "dragleave", "drop"]) {
    form.addEventListener(name, (event) => {
      event.preventDefault();
      area.classList.toggle("over", name === "dragover");
      if (name === "drop" && event.dataTransfer.files.length) {
        form.querySelector('input[type="file"]').files = event.dataTransfer.files;
      }
    });
  }
}
