import { all } from "./dom";

/** Asks before something that cannot be undone. Without the script the server asks on a page of its own. */
export function confirmFirst(root: ParentNode): void {
  for (const button of all<HTMLButtonElement>(root, "button[data-confirm]")) {
    let sure = false;
    button.addEventListener("click", (event) => {
      if (sure || typeof HTMLDialogElement === "undefined") {
        if (!sure && !confirm(button.dataset.confirm)) event.preventDefault();
        return;
      }
      event.preventDefault();
      const dialog = document.createElement("dialog");
      dialog.className = "dv-dialog";
      const words = Object.assign(document.createElement("h2"), { textContent: button.dataset.confirm, id: "dv-confirm" });
      const yes = Object.assign(document.createElement("button"), { textContent: button.textContent, className: button.className, value: "yes" });
      const no = Object.assign(document.createElement("button"), { textContent: button.dataset.no, className: "dv-button dv-button--second", autofocus: true });
      const form = Object.assign(document.createElement("form"), { method: "dialog", className: "dv-buttons" });
      form.append(yes, no);
      dialog.append(words, form);
      dialog.setAttribute("aria-labelledby", words.id);
      dialog.addEventListener("close", () => {
        dialog.remove();
        if (dialog.returnValue !== "yes") return button.focus();
        sure = true;
        button.click();
        sure = false;
      });
      document.body.append(dialog);
      dialog.showModal();
    });
  }
}

/** Warns two minutes before the session ends, so that nobody loses a half-written answer. */
export function watchSession(root: ParentNode): void {
  const dialog = root.querySelector<HTMLDialogElement>("dialog[data-session]");
  if (!dialog?.showModal) return;
  const wait = (seconds: number): void => {
    const delay = Math.max(0, seconds - 120) * 1000;
    // A longer delay overflows the timer and would fire at once; no page stays open for 24 days.
    if (delay < 2 ** 31) setTimeout(() => dialog.showModal(), delay);
  };
  const seconds = Number(dialog.dataset.session);
  wait(seconds);
  dialog.addEventListener("close", async () => {
    // Any answer of the server lengthens the session.
    const answer = await fetch(dialog.dataset.ping ?? "/", { cache: "no-store", redirect: "manual" }).catch(() => null);
    if (answer?.ok) wait(seconds);
    else dialog.showModal();
  });
}
