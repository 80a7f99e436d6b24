// Keys of the officer's list. They work only while the focus is inside the list, so they never get in the way of typing or of a screen reader's own keys.
import { all } from "./dom";

const tick = (row: HTMLElement): HTMLInputElement | null => row.querySelector<HTMLInputElement>("input[type=checkbox]");

function set(box: HTMLInputElement | null, to: boolean): void {
  if (!box || box.checked === to) return;
  box.checked = to;
  box.dispatchEvent(new Event("change", { bubbles: true }));
}

for (const desk of all(document, "[data-desk]")) {
  const rows = (): HTMLElement[] => all(desk, "tbody tr");
  let anchor = 0;

  const go = (to: number): void => {
    const list = rows();
    const row = list[Math.min(Math.max(to, 0), list.length - 1)];
    row?.querySelector<HTMLElement>("a[href]")?.focus();
    row?.scrollIntoView({ block: "nearest" });
  };

  desk.addEventListener("keydown", (event) => {
    const target = event.target as HTMLElement;
    const typing = target.matches("textarea,select,input:not([type=checkbox])");
    if (typing || event.ctrlKey || event.metaKey || event.altKey) return;
    const list = rows();
    const row = target.closest<HTMLElement>("tbody tr");
    const at = row ? list.indexOf(row) : -1;
    switch (event.key) {
      case "j":
      case "ArrowDown":
        go(at + 1);
        break;
      case "k":
      case "ArrowUp":
        go(at - 1);
        break;
      case "Home":
        go(0);
        break;
      case "End":
        go(list.length - 1);
        break;
      case "x":
        if (row) set(tick(row), !tick(row)?.checked);
        anchor = at;
        break;
      case "X":
        for (let i = Math.min(anchor, at); i <= Math.max(anchor, at); i++) set(list[i] ? tick(list[i]!) : null, true);
        break;
      case "a":
        for (const one of list) set(tick(one), true);
        break;
      case "Escape":
        for (const one of list) set(tick(one), false);
        break;
      case "o":
        row?.querySelector<HTMLAnchorElement>("a[href]")?.click();
        break;
      default:
        return;
    }
    event.preventDefault();
  });

  // How many are ticked, for the buttons below the list.
  const counter = desk.querySelector<HTMLElement>("[data-ticked]");
  desk.addEventListener("change", () => {
    if (counter) counter.textContent = (counter.dataset.ticked ?? "").replace("{0}", String(rows().filter((r) => tick(r)?.checked).length));
  });
}
