import { all, fill } from "./dom";

/** Puts the answer of a form that was sent in the background into this page, as the browser itself would have done. */
function show(html: string, address: string): void {
  const answer = new DOMParser().parseFromString(html, "text/html");
  document.title = answer.title;
  document.documentElement.lang = answer.documentElement.lang;
  document.body.replaceWith(document.adoptNode(answer.body));
  if (address !== location.href) history.pushState(null, "", address);
  scrollTo(0, 0);
}

const hasFiles = (form: HTMLFormElement): boolean => all<HTMLInputElement>(form, "input[type=file]").some((i) => i.files?.length);

/** Sends a form with photos in the background and shows how far it is. A lost connection keeps the form and says so. */
function withProgress(form: HTMLFormElement, again: () => void): void {
  const box = form.querySelector<HTMLElement>("[data-progress]");
  if (!box) return;
  const bar = box.querySelector("progress");
  const words = box.querySelector<HTMLElement>("[data-text]");
  form.addEventListener("submit", (event) => {
    if (event.defaultPrevented || !hasFiles(form)) return;
    event.preventDefault();
    const by = event.submitter as HTMLButtonElement | null;
    const data = new FormData(form);
    if (by?.name) data.append(by.name, by.value);
    const request = new XMLHttpRequest();
    const say = (text: string): void => void (words && (words.textContent = text));
    const failed = (): void => {
      say(box.dataset.lost ?? "");
      release(form);
    };
    request.upload.onprogress = (e) => {
      const share = Math.floor((100 * e.loaded) / (e.total || 1));
      if (bar) bar.value = share;
      // Every tenth is enough for those who listen to it.
      if (share % 10 === 0) say(fill(words?.dataset.text, share));
    };
    request.onerror = request.ontimeout = failed;
    request.onload = () => {
      if (!/html/.test(request.getResponseHeader("Content-Type") ?? "") || request.status === 429 || request.status >= 502) return failed();
      show(request.responseText, request.responseURL);
      again();
    };
    box.hidden = false;
    request.open("POST", by?.getAttribute("formaction") ?? form.action);
    request.send(data);
  });
}

function release(form: HTMLFormElement): void {
  delete form.dataset.sent;
  for (const button of all(form, "button[aria-disabled]")) button.removeAttribute("aria-disabled");
}

/** A second click while the first is on its way is not sent; the form's key would make it harmless, but it costs time on a weak network. */
export function sendOnce(root: ParentNode, again: () => void): void {
  for (const form of all<HTMLFormElement>(root, "form[method=post]")) {
    form.addEventListener("submit", (event) => {
      if (form.dataset.sent) return event.preventDefault();
      form.dataset.sent = "1";
      // After the browser has read the form: a button changed now is still sent with its value.
      setTimeout(() => event.submitter?.setAttribute("aria-disabled", "true"));
      setTimeout(() => form.querySelector("[data-progress]:not([hidden])") ?? release(form), 8000);
    });
    withProgress(form, again);
  }
}

/** A page that comes back from the browser's memory may be sent again. */
export function releaseOnReturn(): void {
  addEventListener("pageshow", (event) => {
    if (event.persisted) for (const form of all<HTMLFormElement>(document, "form[data-sent]")) release(form);
  });
}
