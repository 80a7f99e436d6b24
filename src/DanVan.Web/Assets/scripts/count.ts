import { all, byId, fill } from "./dom";

/** Says how many characters are left. Screen readers hear it only after a pause in typing. */
export function countCharacters(root: ParentNode): void {
  for (const field of all<HTMLTextAreaElement>(root, "[data-count]")) {
    const line = byId(`${field.id}-count`);
    if (!line) continue;
    const spoken = document.createElement("span");
    spoken.className = "dv-hidden";
    spoken.setAttribute("role", "status");
    line.after(spoken);
    let pause = 0;
    const show = (): void => {
      // The server counts UTF-16 units of text whose line ends are CR LF, as a form sends them.
      const left = Number(field.dataset.count) - field.value.replace(/\n/g, "\r\n").length;
      line.textContent = fill(left < 0 ? line.dataset.over : line.dataset.left, Math.abs(left).toLocaleString(document.documentElement.lang));
      line.classList.toggle("dv-count--over", left < 0);
      clearTimeout(pause);
      pause = window.setTimeout(() => (spoken.textContent = line.textContent), 1200);
    };
    field.addEventListener("input", show);
    if (field.value) show();
  }
}
