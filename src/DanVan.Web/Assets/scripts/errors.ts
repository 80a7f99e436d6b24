import { all, byId } from "./dom";

/** Moves the focus to the list of mistakes, and from a line of it to the label and field it speaks of. */
export function showErrors(root: ParentNode): void {
  for (const box of all(root, "[data-errors]")) {
    box.focus();
    box.addEventListener("click", (event) => {
      const link = (event.target as HTMLElement).closest("a");
      const field = byId(link?.hash.slice(1));
      if (!link || !field) return;
      event.preventDefault();
      // The words above the field come into view too, not only the field at the upper edge of the screen.
      (field.closest(".dv-field") ?? field).scrollIntoView();
      field.focus({ preventScroll: true });
    });
  }
}
