import { all, byId, fill } from "./dom";

/** Loads the map's style sheet and script the first time somebody opens a map. */
async function load(box: HTMLElement): Promise<typeof import("./map")> {
  const { style, script } = box.dataset;
  if (style && !document.querySelector(`link[href="${style}"]`)) document.head.append(Object.assign(document.createElement("link"), { rel: "stylesheet", href: style }));
  return import(script ?? "") as Promise<typeof import("./map")>;
}

function put(box: HTMLElement, latitude: number, longitude: number): void {
  for (const [id, value] of [[box.dataset.lat, latitude], [box.dataset.lon, longitude]] as const) {
    const field = byId<HTMLInputElement>(id);
    if (!field) continue;
    field.value = value.toFixed(6);
    field.dispatchEvent(new Event("change", { bubbles: true }));
  }
}

/** "Use my position" and "open the map": both only on request, both optional. */
export function choosePlace(root: ParentNode): void {
  for (const box of all(root, "[data-map]")) {
    const status = box.querySelector<HTMLElement>("[role=status]");
    const say = (text: string | undefined): void => void (status && (status.textContent = text ?? ""));
    let move: ((latitude: number, longitude: number) => void) | undefined;

    const open = box.querySelector<HTMLButtonElement>("[data-open]");
    open?.addEventListener("click", async () => {
      const view = box.querySelector<HTMLElement>(".dv-map__view");
      if (!view || !view.hidden) return;
      open.setAttribute("aria-disabled", "true");
      try {
        const { openMap } = await load(box);
        view.hidden = false;
        move = await openMap(box, view, (latitude, longitude) => {
          put(box, latitude, longitude);
          say(box.dataset.placed);
        });
        open.hidden = true;
        view.focus();
      } catch {
        view.hidden = true;
        say(box.dataset.failed);
      }
      open.removeAttribute("aria-disabled");
    });

    const locate = box.querySelector<HTMLButtonElement>("[data-locate]");
    if (locate && !("geolocation" in navigator)) locate.hidden = true;
    locate?.addEventListener("click", () => {
      say(box.dataset.asking);
      navigator.geolocation.getCurrentPosition(
        ({ coords }) => {
          put(box, coords.latitude, coords.longitude);
          move?.(coords.latitude, coords.longitude);
          say(fill(box.dataset.found, Math.round(coords.accuracy)));
        },
        () => say(box.dataset.refused),
        { enableHighAccuracy: true, timeout: 15_000, maximumAge: 60_000 },
      );
    });
  }
}
