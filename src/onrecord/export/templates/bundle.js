"use strict";
// Shows what a bundle has. All words of pages go in as text, never as markup

// Characters that act on a screen or turn the order of letters: those of text/controls.py. They are not
// shown; what is hashed has them.
const CONTROLS = /[\x00-\x08\x0b-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028\u2029\u202a-\u202e\u2066-\u2069\ufeff\ufffe\uffff\ud800-\udfff]/gu;
const plain = (words) => words.replace(CONTROLS, "");

function make(name, text, ...inside) {
  const [tag, ...classes] = name.split(".");
  const element = document.createElement(tag);
  if (classes.length) element.className = classes.join(" ");
  if (text) element.textContent = plain(text);
  element.append(...inside.filter(Boolean));
  return element;
}

// Returns a value, or the parts of one, so that its letters turn nothing that stands beside it.
const field = (value) => (typeof value === "string" ? make("bdi", value) : make("bdi", "", ...value));

const list = (values, sign) => values.flatMap((value, i) => [i ? sign : "", field(value)]);

const line = (words, ...values) => words.flatMap((each, i) => [each, i < values.length && field(values[i])]);

function facts(pairs) {
  return make("dl", "", ...pairs.filter(([, value]) => value?.length).flatMap(([name, value]) => [make("dt", name), make("dd", "", field(value))]));
}

// Returns a part of a text in which spans are marked; of those that overlap, the first in the list.
function marked(points, start, end, spans) {
  const ends = new Set([start, end]);
  for (const [, a, b] of spans) for (const at of [a, b]) if (at > start && at < end) ends.add(at);
  const sorted = [...ends].sort((one, other) => one - other);
  return sorted.slice(0, -1).map((a, i) => {
    const words = points.slice(a, sorted[i + 1]).join("");
    const kind = spans.find(([, from, to]) => from <= a && a < to);
    return kind ? make(`mark.${kind[0]}`, words) : document.createTextNode(plain(words));
  });
}

const spansOf = (statement) => ["source", "cue", "content"].flatMap((kind) => statement[kind].map(([a, b]) => [kind, a, b]));

function paragraphs(points, spans) {
  const text = points.join("");
  const offset = (at) => points.slice(0, at).join("").length;
  const start = text.lastIndexOf("\n\n", offset(Math.min(...spans.map(([, a]) => a))));
  const end = text.indexOf("\n\n", offset(Math.max(...spans.map(([, , b]) => b))));
  const place = (at) => Array.from(text.slice(0, at)).length;
  return [start < 0 ? 0 : place(start + 2), end < 0 ? points.length : place(end)];
}

function statementCard(statement, article, points, bundle) {
  const { people, said, corrections } = bundle;
  const spans = spansOf(statement);
  const [start, end] = paragraphs(points, spans);
  const speaker = people.get(statement.speaker);
  const roles = speaker ? speaker.roles.filter((role) => role.article === article.id) : [];
  const outer = said.get(statement.outer);
  const words = (each) => each.content.map(([a, b]) => points.slice(a, b).join("")).join(" … ");
  const quoted = statement.said && line`“${points.slice(...statement.said.span).join("")}”`;
  const held = roles.map((role) => [role.title, role.organization].filter(Boolean));
  const acts = { denies: "denied", declines: "declined to say", unsaid: "not said, as the article reports" };
  const decided = corrections.filter((each) => !each.undone && each.targets.some((target) => target.id === statement.id));
  const card = make("div.statement", "",
    make("blockquote", "", ...marked(points, start, end, spans)),
    facts([
      ["Said by", speaker ? speaker.name : "not named"],
      ["As", list([...new Map(held.map((each) => [each.join("\n"), list(each, ", ")])).values()], "; ")],
      ["When", quoted && list([statement.said.value, quoted].filter(Boolean), ", ")],
      ["To", list(statement.to, ", ")],
      ["Reached the article through", list(statement.via, ", then ")],
      ["Inside what was said by", outer && line`${people.get(outer.speaker)?.name || "somebody not named"}: ${words(outer)}`],
      ["Act", acts[statement.act]],
      ["Kind", `${statement.kind}, ${statement.type}`],
      ["Outlet", article.outlet || article.site || "not stated"],
      ["Published", article.published?.value || "not stated"],
      ["Decided by a person", list(decided.map((each) => line`${each.action} (${each.by}, ${each.at.slice(0, 10)})`), "; ")],
      ["Statement", statement.id],
    ]));
  if (decided.some((each) => each.action === "reject")) card.classList.add("rejected");
  return card;
}

const STANDING = {
  found: "The words of this article stand in the saved page.",
  "not found": "The words of this article were not found in the saved page by the simple reading of this page; onrecord verify reads it in full.",
  "other kind": "This page does not read saved files of this kind; onrecord verify compares the article with it.",
};

function showArticle(article, bundle) {
  const capture = bundle.record.captures.find((each) => each.id === article.capture);
  const body = bundle.pages.get(capture?.sha256);
  const points = Array.from(article.text);
  const statements = bundle.record.statements.filter((each) => each.article === article.id);
  const contents = statements.flatMap((each) => spansOf(each).filter(([kind]) => kind === "content"));
  const source = make("details", "", make("summary", "The saved page, as its source text"));
  source.addEventListener("toggle", () => {
    if (source.open && source.children.length < 2) source.append(make("pre", pageText(capture, body)));
  });
  const turning = (article.text.match(CONTROLS) || []).length;
  return [
    facts([
      ["Outlet", article.outlet || article.site || "not stated"],
      ["Published", article.published?.value || "not stated"],
      ["Address", article.url],
      ["Saved from", capture && line`${capture.response?.address || capture.location}, ${capture.fetched}`],
      ["Server said", capture?.response && `status ${capture.response.status}`],
      ["SHA-256", capture?.sha256],
      ["Article", article.id],
    ]),
    make("p.meta", capture && body ? STANDING[standsIn(article, capture, body)] : "Its saved page is not here."),
    turning && make("p.meta", `Not shown, but hashed: ${turning} control characters of its text, which could turn its letters.`),
    ...statements.map((each) => statementCard(each, article, points, bundle)),
    make("details", "", make("summary", "The whole text of the article"), make("div.text", "", ...marked(points, 0, points.length, contents))),
    body && source,
  ].filter(Boolean);
}

function show(bundle) {
  const { seal, record, stamp } = bundle;
  const hidden = seal.count - seal.shown;
  document.getElementById("facts").replaceWith(facts([
    ["Seal", seal.print],
    ["Root of the tree", seal.root],
    ["Records", `${seal.shown} of ${seal.count} are shown${hidden ? `; ${hidden} are left out, and are under the same seal` : ", all that were sealed"}`],
    ["Time stamp", stamp ? `An authority’s reply says that it saw this seal at ${stamp}. Its signature is not checked here: onrecord verify does that.` : "none: nothing but the word of its maker says when this was sealed"],
    ["Saved pages", `${record.captures.length}, with ${record.articles.length} articles and ${record.statements.length} statements`],
  ]));
  bundle.people = new Map(record.speakers.map((each) => [each.id, each]));
  bundle.said = new Map(record.statements.map((each) => [each.id, each]));
  bundle.corrections = record.corrections;
  const legend = make("p.legend", "Marked: ", make("mark.source", "who says it"), " ", make("mark.cue", "how"), " ", make("mark.content", "what"));
  document.getElementById("articles").append(legend, ...record.articles.map((article, _, all) => {
    const head = [article.headline || "Article without a headline", article.outlet, article.published?.value];
    const details = make("details.article", "", make("summary", "", ...list(head.filter(Boolean), " · ")));
    const fill = () => { if (details.children.length < 2) details.append(...showArticle(article, bundle)); };
    details.addEventListener("toggle", fill);
    if (all.length <= OPEN_AT_ONCE) { fill(); details.open = true; }
    return details;
  }));
}

function tell(name, faults, good) {
  const count = faults.length === 1 ? "One thing does" : `${faults.length} things do`;
  state(name, faults.length ? "bad" : "good", faults.length ? `${count} not fit: do not rely on what is shown.` : good);
  document.getElementById(`${name}faults`).replaceChildren(...faults.map((each) => make("li", each)));
}

function state(name, kind, words) {
  const element = document.getElementById(`${name}state`);
  element.hidden = false;
  element.className = `state ${kind}`;
  element.textContent = plain(words);
}

const INTACT = "Everything that is shown fits its seal.";

async function main() {
  document.getElementById("title").textContent = plain(document.title);
  const entries = new Map();
  const faults = [];
  const packed = JSON.parse(document.getElementById("data").textContent);
  for (const [name, letters] of Object.entries(packed)) {
    try { entries.set(name, await unpack(fromBase64(letters))); } catch { faults.push(`${name} in this page is damaged`); }
  }
  const bundle = await check(entries);
  faults.push(...bundle.faults);
  tell("", faults, INTACT);
  if (bundle.seal) show(bundle);
  document.getElementById("file").addEventListener("change", async (event) => {
    const [file] = event.target.files;
    if (!file) return;
    state("file-", "", `Checking ${file.name} …`);
    const found = await checkFile(new Uint8Array(await file.arrayBuffer()), entries);
    event.target.value = ""; // so that the same file can be chosen again
    tell("file-", found, `Every byte of ${file.name} is as it was made.`);
    tell("", faults, INTACT);
    if (found.length && !faults.length) {
      state("", "bad", `${file.name} is not the file of this page, or was changed: do not rely on either.`);
    }
  });
}

main().catch((error) => tell("", [`the page cannot check anything here: ${error.message}`], ""));
