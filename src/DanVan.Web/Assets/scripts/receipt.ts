// Checks a receipt of the public log here, without asking the server what it thinks of it. The format is docs/public-log.md.
import { byId, fill } from "./dom";

type Note = { text: string; size: number; root: string; signatures: string[] };
type Receipt = { salt: string; record: string; index: number; path: string[]; note: Note };
/** A log of this installation: the one that goes on, or one that it follows. */
type Log = { id: number; key: string; lost: boolean };
type Tone = "good" | "bad" | "warn";

const bytesOf = (text: string): Uint8Array<ArrayBuffer> => new TextEncoder().encode(text);
const join = (...parts: Uint8Array<ArrayBuffer>[]): Uint8Array<ArrayBuffer> => Uint8Array.from(parts.flatMap((part) => [...part]));
const sha256 = async (...parts: Uint8Array<ArrayBuffer>[]): Promise<Uint8Array<ArrayBuffer>> => new Uint8Array(await crypto.subtle.digest("SHA-256", join(...parts) ));
const hex = (bytes: Uint8Array<ArrayBuffer>): string => [...bytes].map((b) => b.toString(16).padStart(2, "0")).join("");
const encode = (bytes: Uint8Array<ArrayBuffer>): string => btoa(String.fromCharCode(...bytes));

/** Base64 in its one spelling, and so many bytes. */
function decode(text: string, length = 0): Uint8Array<ArrayBuffer> {
  const bytes = Uint8Array.from(atob(text), (c) => c.charCodeAt(0));
  if (encode(bytes) !== text || (length && bytes.length !== length)) throw new Error("base64");
  return bytes;
}

function number(text: string | undefined): number {
  if (!text || !/^(0|[1-9]\d{0,14})$/.test(text)) throw new Error("number");
  return Number(text);
}

function readNote(text: string): Note {
  const blank = text.lastIndexOf("\n\n");
  const [, size, root] = text.slice(0, blank).split("\n");
  if (blank < 0 || !root) throw new Error("note");
  decode(root, 32);
  return { text: text.slice(0, blank + 1), size: number(size), root, signatures: text.slice(blank + 2).split("\n").filter(Boolean) };
}

function readProof(text: string): Omit<Receipt, "salt" | "record"> & { extra?: string } {
  const whole = text.replace(/\r\n?/g, "\n").trim() + "\n";
  const blank = whole.indexOf("\n\n");
  const lines = whole.slice(0, blank).split("\n");
  if (blank < 0 || lines.shift() !== "c2sp.org/tlog-proof@v1") throw new Error("receipt");
  const extra = lines[0]?.startsWith("extra ") ? lines.shift()?.slice(6) : undefined;
  const place = lines.shift();
  if (!place?.startsWith("index ")) throw new Error("index");
  lines.forEach((line) => decode(line, 32));
  return { extra, index: number(place.slice(6)), path: lines, note: readNote(whole.slice(blank + 2)) };
}

function readReceipt(text: string): Receipt {
  const { extra, ...proof } = readProof(text);
  const { salt, record } = JSON.parse(new TextDecoder().decode(decode(extra ?? ""))) as Receipt;
  if (!/^[0-9a-f]{64}$/.test(salt) || typeof (JSON.parse(record) as { at: unknown }).at !== "string") throw new Error("extra");
  return { salt, record, ...proof };
}

/** RFC 9162, 2.1.3.2. */
async function leadsToRoot(leaf: Uint8Array<ArrayBuffer>, index: number, path: string[], { size, root }: Note): Promise<boolean> {
  if (index >= size) return false;
  let [fn, sn, r] = [index, size - 1, leaf];
  const halve = (): void => void ([fn, sn] = [Math.floor(fn / 2), Math.floor(sn / 2)]);
  for (const line of path) {
    if (sn === 0) return false;
    const p = decode(line);
    if (fn % 2 || fn === sn) {
      r = await sha256(Uint8Array.of(1), p, r);
      while (fn && fn % 2 === 0) halve();
    } else r = await sha256(Uint8Array.of(1), r, p);
    halve();
  }
  return sn === 0 && encode(r) === root;
}

/** Whether the log's key signed it; null where the browser knows no Ed25519. */
async function isSigned(note: Note, key: string): Promise<boolean | null> {
  const [, name, id, data] = /^([^+]+)\+([0-9a-f]{8})\+(.+)$/.exec(key) ?? [];
  let known: CryptoKey;
  try {
    known = await crypto.subtle.importKey("raw", decode(data ?? "").slice(1), "Ed25519", false, ["verify"]);
  } catch {
    return null;
  }
  for (const line of note.signatures) {
    const [dash, by, signature] = line.split(" ");
    if (dash !== "\u2014" || by !== name || note.text.split("\n")[0] !== name) continue;
    const bytes = Uint8Array.from(atob(signature ?? ""), (c) => c.charCodeAt(0));
    if (hex(bytes.slice(0, 4)) === id && bytes.length === 68) return crypto.subtle.verify("Ed25519", known, bytes.slice(4), bytesOf(note.text) );
  }
  return false;
}

// Days before months, as on the rest of the page.
const language = document.documentElement.lang === "en" ? "en-GB" : document.documentElement.lang;

async function fetched<T>(address: string, read: (text: string) => T): Promise<T | null> {
  try {
    const response = await fetch(address, { cache: "no-store" });
    return response.ok ? read(await response.text()) : null;
  } catch {
    return null;
  }
}

/** Answers what was done in the box: a file was chosen, or the button pressed. */
export async function answer(here: HTMLElement, done: Event): Promise<void> {
  const words = here.dataset;
  const text = byId<HTMLTextAreaElement>(words.text);
  const steps = here.querySelector("ol");

  const say = (tone: Tone, sentence: string | undefined, strong = false): boolean => {
    const line = document.createElement(strong ? "strong" : "span");
    line.textContent = ` ${sentence ?? ""}`;
    const tag = document.createElement("span");
    tag.className = `dv-tag dv-tag--${tone}`;
    tag.textContent = words[tone] ?? "";
    const item = document.createElement("li");
    item.append(tag, line);
    steps?.append(item);
    return tone !== "bad";
  };

  const check = async (given: string): Promise<boolean> => {
    if (!window.crypto?.subtle) return say("bad", words.insecure);
    let receipt: Receipt;
    try {
      receipt = readReceipt(given);
    } catch {
      return say("bad", words.unreadable);
    }
    const { code, at } = JSON.parse(receipt.record) as { code: string; at: string };
    say("good", fill(words.read, code).replace("{1}", new Date(at).toLocaleString(language)));

    const origin = receipt.note.text.split("\n")[0];
    const log = (JSON.parse(words.logs ?? "[]") as Log[]).find((known) => known.key.split("+")[0] === origin);
    const signed = log !== undefined && (await isSigned(receipt.note, log.key));
    if (!log || signed === false) return say("bad", words.unsigned);
    say(signed ? "good" : "warn", signed ? words.signed : words.nosign);

    const salt = Uint8Array.from(receipt.salt.match(/../g) ?? [], (b) => parseInt(b, 16));
    const commitment = hex(await sha256(salt, bytesOf(receipt.record)));
    const leaf = await sha256(Uint8Array.of(0), bytesOf(`{"commitment":"${commitment}","kind":"received","v":1}`));
    const folder = fill(words.folder, log.id);
    const now = await fetched(`${folder}muc/${receipt.index}/bang-chung`, readProof);
    const isThere = now !== null && (await isSigned(now.note, log.key)) !== false && (await leadsToRoot(leaf, receipt.index, now.path, now.note));
    if (!(await leadsToRoot(leaf, receipt.index, receipt.path, receipt.note))) return say("bad", isThere ? words.broken : words.altered);
    say("good", words.path);

    const today = await fetched(`${folder}checkpoint`, readNote);
    if (!today) return say("warn", words.offline);
    const isOurs = (await isSigned(today, log.key)) !== false;
    // The server says itself that it lost the end of this log; the old signature stays what it is.
    const isLost = isOurs && log.lost && today.size < receipt.note.size;
    if (isLost) say("warn", words.lost);
    else if (!isOurs || today.size < receipt.note.size || !isThere || (today.size === receipt.note.size && today.root !== receipt.note.root)) return say("bad", words.gone);
    else say("good", fill(words.today, today.size.toLocaleString(language)));
    return say(signed ? "good" : "warn", signed ? words.all : words.hashes, true);
  };

  const run = async (): Promise<void> => {
    if (!text || !steps) return;
    steps.replaceChildren();
    steps.hidden = false;
    here.setAttribute("aria-busy", "true");
    const isGood = await check(text.value);
    here.dataset.verdict = isGood ? "good" : "bad";
    here.removeAttribute("aria-busy");
  };

  const target = done.target as HTMLElement;
  if (done.type === "click") return target.closest("button") ? run() : undefined;
  const file = (target as HTMLInputElement).files?.[0];
  if (!file || !text) return;
  text.value = file.size > 131072 ? "" : await file.text();
  await run();
}
