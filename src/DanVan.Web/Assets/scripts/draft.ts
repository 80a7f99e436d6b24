import { all, fill, type Control } from "./dom";

const prefix = "danvan.draft.";
const day = 24 * 60 * 60 * 1000;

type Draft = { at: number; values: Record<string, string[]> };

/** Personal data is filled in by the browser itself when its owner wants that; a draft on a shared phone must not hold it. */
const kept = (c: Control): boolean =>
  Boolean(c.name) && !["hidden", "password", "file", "submit", "button"].includes(c.type) && (!c.autocomplete || c.autocomplete === "off") && !("private" in c.dataset);

const tick = (c: Control): c is HTMLInputElement => c.type === "checkbox" || c.type === "radio";

function read(key: string): Draft | null {
  try {
    return JSON.parse(localStorage.getItem(key) ?? "null") as Draft | null;
  } catch {
    return null;
  }
}

function write(form: HTMLFormElement, key: string): void {
  const values = read(key)?.values ?? {};
  const controls = ([...form.elements] as Control[]).filter(kept);
  for (const c of controls) values[c.name] = [];
  for (const c of controls) if (!tick(c) || c.checked) values[c.name]?.push(c.value);
  try {
    localStorage.setItem(key, JSON.stringify({ at: Date.now(), values } satisfies Draft));
  } catch {
    // A full or forbidden store: the form works without a draft.
  }
}

/** Puts the draft into fields the server left empty. True when something was put back. */
function restore(form: HTMLFormElement, draft: Draft): boolean {
  let any = false;
  const controls = ([...form.elements] as Control[]).filter(kept);
  const answered = new Set(controls.filter((c) => (tick(c) ? c.checked : c.value)).map((c) => c.name));
  for (const c of controls) {
    const values = draft.values[c.name];
    if (!values?.length || answered.has(c.name)) continue;
    if (tick(c)) {
      if (!values.includes(c.value)) continue;
      c.checked = true;
    } else if (values[0]) c.value = values[0];
    else continue;
    any = true;
    c.dispatchEvent(new Event("input", { bubbles: true }));
    c.dispatchEvent(new Event("change", { bubbles: true }));
  }
  return any;
}

/** Keeps what was typed on this device for a day, so that a lost connection loses nothing. */
export function keepDrafts(root: ParentNode): void {
  let store: Storage;
  try {
    store = localStorage;
  } catch {
    return;
  }
  for (const key of Object.keys(store)) if (key.startsWith(prefix) && Date.now() - (read(key)?.at ?? 0) > day) store.removeItem(key);
  for (const done of all(root, "[data-draft-clear]")) store.removeItem(prefix + done.dataset.draftClear);

  for (const bar of all(root, "[data-draft]")) {
    const form = bar.closest("form");
    if (!form) continue;
    const key = prefix + bar.dataset.draft;
    const draft = read(key);
    let timer = 0;
    if (draft && restore(form, draft)) {
      const words = bar.querySelector<HTMLElement>("[data-text]");
      if (words) words.textContent = fill(words.dataset.text, new Date(draft.at).toLocaleTimeString(document.documentElement.lang, { hour: "2-digit", minute: "2-digit" }));
      bar.hidden = false;
    }
    form.addEventListener("input", () => {
      clearTimeout(timer);
      timer = window.setTimeout(() => write(form, key), 400);
    });
    bar.querySelector("button")?.addEventListener("click", () => {
      clearTimeout(timer);
      store.removeItem(key);
      form.reset();
      for (const c of form.elements) c.dispatchEvent(new Event("change", { bubbles: true }));
      bar.hidden = true;
      form.querySelector<HTMLElement>("input:not([type=hidden]),textarea,select")?.focus();
    });
  }
}
