import { all, byId } from "./dom";

/** Shows what belongs to a choice only while it is chosen. Without the script everything stays in sight. */
export function revealByChoice(root: ParentNode): void {
  for (const choice of all<HTMLInputElement>(root, "[data-more]")) {
    const more = byId(choice.dataset.more);
    if (!more) continue;
    const show = (): void => void (more.hidden = !choice.checked);
    const group = choice.type === "radio" && choice.form ? all<HTMLInputElement>(choice.form, `[name="${CSS.escape(choice.name)}"]`) : [choice];
    for (const one of group) one.addEventListener("change", show);
    show();
  }
}
