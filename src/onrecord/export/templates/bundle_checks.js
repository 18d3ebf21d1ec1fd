"use strict";
// Checks what a bundle has against its seal, and shows it. It uses no network and no library: SHA-256 is
// written out, since browsers keep theirs from pages that they do not call secure.

const K = new Uint32Array([
  0x428a2f98, 0x71374491, 0xb5c0fbcf, 0xe9b5dba5, 0x3956c25b, 0x59f111f1, 0x923f82a4, 0xab1c5ed5,
  0xd807aa98, 0x12835b01, 0x243185be, 0x550c7dc3, 0x72be5d74, 0x80deb1fe, 0x9bdc06a7, 0xc19bf174,
  0xe49b69c1, 0xefbe4786, 0x0fc19dc6, 0x240ca1cc, 0x2de92c6f, 0x4a7484aa, 0x5cb0a9dc, 0x76f988da,
  0x983e5152, 0xa831c66d, 0xb00327c8, 0xbf597fc7, 0xc6e00bf3, 0xd5a79147, 0x06ca6351, 0x14292967,
  0x27b70a85, 0x2e1b2138, 0x4d2c6dfc, 0x53380d13, 0x650a7354, 0x766a0abb, 0x81c2c92e, 0x92722c85,
  0xa2bfe8a1, 0xa81a664b, 0xc24b8b70, 0xc76c51a3, 0xd192e819, 0xd6990624, 0xf40e3585, 0x106aa070,
  0x19a4c116, 0x1e376c08, 0x2748774c, 0x34b0bcb5, 0x391c0cb3, 0x4ed8aa4a, 0x5b9cca4f, 0x682e6ff3,
  0x748f82ee, 0x78a5636f, 0x84c87814, 0x8cc70208, 0x90befffa, 0xa4506ceb, 0xbef9a3f7, 0xc67178f2,
]);
const START = [
  0x6a09e667, 0xbb67ae85, 0x3c6ef372, 0xa54ff53a, 0x510e527f, 0x9b05688c, 0x1f83d9ab, 0x5be0cd19,
];

function sha256(bytes) {
  const length = bytes.length;
  const padded = new Uint8Array(((length + 72) >> 6) << 6);
  padded.set(bytes);
  padded[length] = 0x80;
  const view = new DataView(padded.buffer);
  view.setUint32(padded.length - 8, Math.floor(length / 0x20000000));
  view.setUint32(padded.length - 4, (length << 3) >>> 0);
  const state = Uint32Array.from(START);
  const w = new Uint32Array(64);
  for (let at = 0; at < padded.length; at += 64) {
    for (let i = 0; i < 16; i++) w[i] = view.getUint32(at + 4 * i);
    for (let i = 16; i < 64; i++) {
      const x = w[i - 15], y = w[i - 2];
      const s0 = ((x >>> 7) | (x << 25)) ^ ((x >>> 18) | (x << 14)) ^ (x >>> 3);
      const s1 = ((y >>> 17) | (y << 15)) ^ ((y >>> 19) | (y << 13)) ^ (y >>> 10);
      w[i] = w[i - 16] + s0 + w[i - 7] + s1;
    }
    let [a, b, c, d, e, f, g, h] = state;
    for (let i = 0; i < 64; i++) {
      const s1 = ((e >>> 6) | (e << 26)) ^ ((e >>> 11) | (e << 21)) ^ ((e >>> 25) | (e << 7));
      const t1 = (h + s1 + ((e & f) ^ (~e & g)) + K[i] + w[i]) | 0;
      const s0 = ((a >>> 2) | (a << 30)) ^ ((a >>> 13) | (a << 19)) ^ ((a >>> 22) | (a << 10));
      const t2 = (s0 + ((a & b) ^ (a & c) ^ (b & c))) | 0;
      h = g; g = f; f = e; e = (d + t1) | 0; d = c; c = b; b = a; a = (t1 + t2) | 0;
    }
    [a, b, c, d, e, f, g, h].forEach((value, i) => { state[i] += value; });
  }
  return Array.from(state, (word) => word.toString(16).padStart(8, "0")).join("");
}

const NAMES = {
  warc: "archive/data.warc.gz",
  index: "indexes/index.cdxj",
  record: "evidence/record.json",
  proof: "evidence/proof.json",
  seal: "evidence/seal.txt",
  stamp: "evidence/seal.tsr",
};
const PACKAGE = "datapackage.json";
const DIGEST = "datapackage-digest.json";
const OPEN_AT_ONCE = 12; // articles; more are shown as they are opened

// Bytes

const utf8 = new TextEncoder();
const fromUtf8 = (bytes) => new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
const fromLatin1 = (bytes) => new TextDecoder("latin1").decode(bytes);
const fromHex = (hex) => Uint8Array.from(hex.match(/../g) || [], (pair) => parseInt(pair, 16));
const fromBase64 = (letters) => Uint8Array.from(atob(letters), (letter) => letter.charCodeAt(0));

function join(...pieces) {
  const whole = new Uint8Array(pieces.reduce((sum, piece) => sum + piece.length, 0));
  let at = 0;
  for (const piece of pieces) { whole.set(piece, at); at += piece.length; }
  return whole;
}

async function unpack(bytes) {
  const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream("gzip"));
  return new Uint8Array(await new Response(stream).arrayBuffer());
}

const same = (one, other) => one.length === other.length && one.every((byte, i) => byte === other[i]);

function find(bytes, wanted, from = 0) {
  for (let at = bytes.indexOf(wanted[0], from); at >= 0; at = bytes.indexOf(wanted[0], at + 1)) {
    if (wanted.every((byte, i) => bytes[at + i] === byte)) return at;
  }
  return -1;
}

// The record, its leaves and their tree

function recordLines(record) {
  const lines = fromUtf8(record).replace(/\}\n$/, "").split("\n");
  const found = [];
  let section = "";
  lines.forEach((line, i) => {
    const head = /^"(\w+)":\[/.exec(line);
    if (i < 2) return;
    if (head) { section = head[1]; return; }
    const last = i + 1 === lines.length || lines[i + 1].startsWith('"');
    found.push([section, line.replace(/,$/, "").replace(last ? /\]$/ : /$^/, "")]);
  });
  return found;
}

function recordLeaves(record) {
  const leaves = [];
  for (const [section, line] of recordLines(record)) {
    if (section !== "speakers") { leaves.push([section, line]); continue; }
    const speaker = JSON.parse(line);
    const own = (keep) => JSON.stringify({
      ...speaker, mentions: speaker.mentions.filter(keep), roles: speaker.roles.filter(keep),
    });
    leaves.push([section, own(() => false)]);
    for (const article of new Set([...speaker.mentions, ...speaker.roles].map((each) => each.article))) {
      leaves.push([section, own((each) => each.article === article)]);
    }
  }
  return leaves;
}

function describe([section, line]) {
  const kind = { timexes: "time expression", stories: "story" }[section] || section.slice(0, -1);
  const id = /"id":"(\w+)"/.exec(line);
  let fields = {};
  try { fields = JSON.parse(line); } catch { /* its id will do */ }
  const telling = ["headline", "title", "text", "name", "location"];
  const words = telling.map((name) => fields[name]).find(Boolean);
  const short = String(words || "").split(/\s+/).join(" ").slice(0, 60);
  return [kind, id && id[1], short && `(${short})`].filter(Boolean).join(" ");
}

function rootOf(count, shown, hidden) {
  const leaves = new Map(shown.map((leaf) => [leaf.place, leaf.hash]));
  const nodes = new Map(hidden.map((node) => [`${node.first} ${node.count}`, node.hash]));
  const covered = hidden.reduce((sum, node) => sum + node.count, leaves.size);
  const hash = (first, size) => {
    const known = nodes.get(`${first} ${size}`) || (size === 1 && leaves.get(first));
    if (known) return known;
    if (size < 2) throw new Error("a leaf is missing");
    let half = 1;
    while (half * 2 < size) half *= 2;
    const both = [hash(first, half), hash(first + half, size - half)];
    return sha256(join(Uint8Array.of(1), ...both.map(fromHex)));
  };
  return covered === count ? hash(0, count) : "";
}

function checkSeal(entries, faults) {
  const seal = /^onrecord bundle 1\nleaves (\d{1,12})\nroot ([0-9a-f]{64})\n$/.exec(fromLatin1(entries.get(NAMES.seal)));
  if (!seal) { faults.push("the seal is not a seal of this form"); return null; }
  const { shown, hidden } = JSON.parse(fromUtf8(entries.get(NAMES.proof)));
  const leaves = recordLeaves(entries.get(NAMES.record));
  if (leaves.length !== shown.length) { faults.push(`the record has ${leaves.length} leaves, the proof ${shown.length}`); return null; }
  leaves.forEach(([section, line], i) => {
    const hash = sha256(join(Uint8Array.of(0), fromHex(shown[i].salt), utf8.encode(`${section}\n${line}`)));
    if (hash !== shown[i].hash) faults.push(`${describe([section, line])} is not as it was sealed`);
  });
  const count = Number(seal[1]);
  let root = "";
  try { root = rootOf(count, shown, hidden); } catch { /* the fault below */ }
  if (root !== seal[2]) faults.push("the hashes of the records do not give the root of the seal");
  return { count, root: seal[2], shown: shown.length, print: sha256(entries.get(NAMES.seal)) };
}

// Saved pages

async function readPages(entries, faults) {
  const pages = new Map();
  const archive = entries.get(NAMES.warc);
  for (const line of fromUtf8(entries.get(NAMES.index)).split("\n").filter(Boolean)) {
    const place = JSON.parse(line.slice(line.indexOf("{")));
    const start = Number(place.offset);
    try {
      const record = await unpack(archive.subarray(start, start + Number(place.length)));
      const ends = Uint8Array.of(13, 10, 13, 10);
      const head = find(record, ends);
      const fields = fromLatin1(record.subarray(0, head));
      const length = Number(/^Content-Length: (\d+)$/im.exec(fields)[1]);
      const block = record.subarray(head + 4, head + 4 + length);
      const body = /^WARC-Type: response\r?$/im.test(fields) ? block.subarray(find(block, ends) + 4) : block;
      pages.set(sha256(body), body);
    } catch {
      faults.push(`the saved page ${place.url} cannot be read`);
    }
  }
  return pages;
}

function pageText(capture, body) {
  const headers = Object.fromEntries((capture.response?.headers || []).map(([name, value]) => [name.toLowerCase(), value]));
  const stated = /charset=["']?([\w-]+)/i;
  const name = (stated.exec(headers["content-type"] || "") || stated.exec(fromLatin1(body.subarray(0, 4096))) || [])[1];
  for (const label of [name, "utf-8", "windows-1252"].filter(Boolean)) {
    try { return new TextDecoder(label, { fatal: true }).decode(body); } catch { /* the next */ }
  }
  return fromLatin1(body);
}

// Returns whether the text of an article stands in its page.
function standsIn(article, capture, body) {
  let text = pageText(capture, body);
  if (capture.media_type === "text/html") {
    const page = new DOMParser().parseFromString(text, "text/html"); // runs and loads nothing
    page.querySelectorAll("script, style").forEach((each) => each.remove());
    text = [page.documentElement.textContent, ...Array.from(page.querySelectorAll("meta"), (each) => each.content)].join(" ");
  } else if (capture.media_type !== "text/plain") return "other kind";
  const bare = (words) => words.replace(/\s+/g, "");
  const squeezed = bare(text);
  const points = Array.from(article.text);
  const parts = article.parts.length ? article.parts.map((part) => part.span) : [[0, points.length]];
  return parts.every(([start, end]) => squeezed.includes(bare(points.slice(start, end).join("")))) ? "found" : "not found";
}

function checkSpans(record, faults) {
  const texts = new Map(record.articles.map((article) => [article.id, Array.from(article.text)]));
  for (const each of record.statements) {
    const points = texts.get(each.article);
    const groups = [each.source, each.cue, each.content];
    const good = points && groups.every((spans) => spans.every(([a, b], i) =>
      a < b && b <= points.length && (i ? spans[i - 1][1] <= a : a >= 0)));
    if (!good) faults.push(`the spans of statement ${each.id} are not in its article`);
  }
  for (const each of record.figures) {
    const words = (texts.get(each.article) || []).slice(...each.span).join("");
    if (words !== each.text) faults.push(`the words of figure ${each.id} (${each.text}) are not at its span`);
  }
}

// The authority's reply has the hash of the seal, and the time as YYYYMMDDHHMMSSZ right after it.
function readStamp(entries, print, faults) {
  const stamp = entries.get(NAMES.stamp);
  if (!stamp) return null;
  const at = find(stamp, fromHex(print));
  const time = at < 0 ? null : /\x18[\x0f-\x20](\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)[\d.]*Z/.exec(fromLatin1(stamp.subarray(at, at + 120)));
  if (!time) { faults.push("the time stamp is not of this seal"); return null; }
  const [, year, month, day, hour, minute, second] = time;
  return `${year}-${month}-${day} ${hour}:${minute}:${second} UTC`;
}

async function check(entries) {
  const faults = [];
  const missing = Object.values(NAMES).filter((name) => name !== NAMES.stamp && !entries.has(name));
  if (missing.length) return { faults: missing.map((name) => `${name} is missing`) };
  try {
    const seal = checkSeal(entries, faults);
    const record = JSON.parse(fromUtf8(entries.get(NAMES.record)));
    const pages = await readPages(entries, faults);
    const known = new Set(record.captures.map((capture) => capture.sha256));
    for (const capture of record.captures) {
      if (!pages.has(capture.sha256)) faults.push(`the saved page of capture ${capture.id} (${capture.location}) is not as it was captured`);
    }
    for (const hash of pages.keys()) if (!known.has(hash)) faults.push(`a saved page (SHA-256 ${hash}) is in no record`);
    checkSpans(record, faults);
    const stamp = seal && readStamp(entries, seal.print, faults);
    return { faults, seal, record, pages, stamp };
  } catch (error) {
    return { faults: [...faults, `the bundle cannot be read: ${error.message}`] };
  }
}

// The whole file: a ZIP in which no byte is free

const CRC = Uint32Array.from({ length: 256 }, (_, n) => {
  for (let i = 0; i < 8; i++) n = n & 1 ? (n >>> 1) ^ 0xedb88320 : n >>> 1;
  return n;
});

function crc32(bytes) {
  let crc = 0xffffffff;
  for (const byte of bytes) crc = CRC[(crc ^ byte) & 255] ^ (crc >>> 8);
  return (crc ^ 0xffffffff) >>> 0;
}

// Numbers of 2 or 4 bytes, lowest byte first, as [size, value] pairs.
function little(...fields) {
  return Uint8Array.from(fields.flatMap(([size, value]) =>
    Array.from({ length: size }, (_, i) => Math.floor(value / 2 ** (8 * i)) & 255)));
}

// Yields the pieces of the file that has these entries, each with what it is.
function* filePieces(entries) {
  const directory = [];
  let at = 0;
  for (const [name, content] of entries) {
    const label = Uint8Array.from(name, (letter) => letter.charCodeAt(0));
    const size = content.length;
    const fields = [[2, 20], [2, 0], [2, 0], [2, 0], [2, 0x21], [4, crc32(content)], [4, size], [4, size], [2, label.length]];
    yield [`header of ${name}`, join(little([4, 0x04034b50], ...fields, [2, 0]), label)];
    yield [name, content];
    const rest = [[2, 0], [2, 0], [2, 0], [2, 0], [4, 0o100644 * 65536], [4, at]];
    directory.push([`directory, ${name}`, join(little([4, 0x02014b50], [2, 3 * 256 + 20], ...fields, ...rest), label)]);
    at += 30 + label.length + size;
  }
  yield* directory;
  const length = directory.reduce((sum, [, piece]) => sum + piece.length, 0);
  const count = directory.length;
  yield ["end of the directory", little([4, 0x06054b50], [2, 0], [2, 0], [2, count], [2, count], [4, length], [4, at], [2, 0])];
}

function readFile(file) {
  const view = new DataView(file.buffer, file.byteOffset, file.length);
  const entries = new Map();
  let at = 0;
  while (at + 30 <= file.length && view.getUint32(at, true) === 0x04034b50) {
    const size = view.getUint32(at + 22, true);
    const start = at + 30 + view.getUint16(at + 26, true);
    const name = fromLatin1(file.subarray(at + 30, start));
    if (entries.has(name) || start + size > file.length) break;
    entries.set(name, file.subarray(start, start + size));
    at = start + size;
  }
  if (at + 4 > file.length || view.getUint32(at, true) !== 0x02014b50) {
    const last = [...entries.keys()].pop();
    throw new Error(`its ZIP structure is broken, before or at byte ${at.toLocaleString("en")}${last ? `, after ${last}` : ""}`);
  }
  return entries;
}

function checkPackage(entries, faults) {
  const text = entries.get(PACKAGE);
  const listed = new Map(JSON.parse(fromUtf8(text)).resources.map((each) => [each.path, each.hash]));
  for (const [name, content] of entries) {
    if (name === PACKAGE || name === DIGEST) continue;
    if (listed.get(name) !== `sha256:${sha256(content)}`) faults.push(`${name} is not as ${PACKAGE} lists it`);
    listed.delete(name);
  }
  for (const name of listed.keys()) faults.push(`${name} is missing`);
  const digest = `{\n  "path": "${PACKAGE}",\n  "hash": "sha256:${sha256(text)}"\n}\n`;
  if (fromLatin1(entries.get(DIGEST)) !== digest) faults.push(`${PACKAGE} is not as ${DIGEST} states`);
}

async function checkFile(file, shown) {
  const faults = [];
  try {
    const entries = readFile(file);
    checkPackage(entries, faults);
    let at = 0;
    for (const [what, piece] of filePieces(entries)) {
      if (!faults.length && !same(piece, file.subarray(at, at + piece.length))) faults.push(`its ZIP structure was changed: ${what}`);
      at += piece.length;
    }
    if (!faults.length && at !== file.length) faults.push("there are bytes after its end");
    const others = Object.values(NAMES).filter((name) => !same(shown.get(name) || [], entries.get(name) || []));
    const own = await check(entries);
    if (others.length && !faults.length && !own.faults.length) {
      return [others.includes(NAMES.seal)
        ? `it is another bundle than that of this page: its seal is ${own.seal.print}`
        : `it is another file under the same seal: it has another ${others.join(", ")} than this page`];
    }
    faults.push(...others.map((name) => `${name} is another in the file than in this page`), ...own.faults);
  } catch (error) {
    faults.push(`the file cannot be read: ${error.message}`);
  }
  return faults;
}
