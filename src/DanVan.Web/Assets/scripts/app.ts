// Everything works without this script; it only makes it more comfortable.
import { choosePhotos } from "./photos";
import { revealByChoice } from "./choices";
import { countCharacters } from "./count";
import { confirmFirst, watchSession } from "./dialogs";
import { all, byId } from "./dom";
import { keepDrafts } from "./draft";
import { showErrors } from "./errors";
import { choosePlace } from "./place";
import { releaseOnReturn, sendOnce } from "./sending";

/** Copies a code, prints a slip. */
function smallButtons(root: ParentNode): void {
  for (const button of all(root, "[data-print]")) button.addEventListener("click", () => print());
  for (const button of all(root, "[data-copy]"))
    button.addEventListener("click", async () => {
      await navigator.clipboard?.writeText(byId(button.dataset.copy)?.textContent?.trim() ?? "");
      button.textContent = button.dataset.done ?? "";
    });
}

/** The check of a receipt is fetched when somebody begins one. */
function checkReceipts(root: ParentNode): void {
  for (const box of all(root, "[data-receipt]"))
    for (const kind of ["click", "change"])
      box.addEventListener(kind, (done) => void import(box.dataset.receipt ?? "").then((script: typeof import("./receipt")) => script.answer(box, done)));
}

function start(): void {
  const root = document.body;
  for (const element of all(root, "[data-js]")) element.hidden = false;
  revealByChoice(root);
  countCharacters(root);
  keepDrafts(root);
  choosePhotos(root);
  confirmFirst(root);
  sendOnce(root, start);
  choosePlace(root);
  smallButtons(root);
  checkReceipts(root);
  watchSession(root);
  showErrors(root);
}

start();
releaseOnReturn();
