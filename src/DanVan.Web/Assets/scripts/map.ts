import * as L from "leaflet";
import type { Feature, FeatureCollection, Geometry } from "geojson";

type Properties = { kind?: string; name?: string; title?: string; href?: string; tone?: string };

const pin = (tone: string): L.DivIcon =>
  L.divIcon({
    className: `dv-pin dv-pin--${tone}`,
    iconSize: [30, 40],
    iconAnchor: [15, 39],
    popupAnchor: [0, -36],
    html: '<svg viewBox="0 0 30 40" aria-hidden="true"><path d="M15 1C7 1 1 7 1 15c0 10 14 24 14 24s14-14 14-24C29 7 23 1 15 1z"/><circle cx="15" cy="15" r="5"/></svg>',
  });

/** Features from the server; none when it has none, for a pin without a background is better than no map. */
async function features(address: string): Promise<FeatureCollection<Geometry, Properties>> {
  const answer = await fetch(address).catch(() => null);
  return answer?.ok ? ((await answer.json()) as FeatureCollection<Geometry, Properties>) : { type: "FeatureCollection", features: [] };
}

/** Our own background: the commune, its neighbours, water, roads and villages, drawn from data and styled by the style sheet. */
async function background(map: L.Map, address: string): Promise<L.LatLngBounds> {
  const data = await features(address);
  const layer = L.geoJSON<Properties>(data, {
    interactive: false,
    style: (f?: Feature<Geometry, Properties>) => ({ className: `dv-land dv-land--${f?.properties.kind ?? "area"}` }),
    pointToLayer: (f: Feature<Geometry, Properties>, at: L.LatLng) => L.circleMarker(at, { radius: 3, interactive: false, className: "dv-land dv-land--place" }).bindTooltip(f.properties.name ?? "", { permanent: true, direction: "right", className: "dv-place" }),
  }).addTo(map);
  const own = data.features.filter((f) => f.properties.kind === "commune");
  return own.length ? L.geoJSON({ ...data, features: own } as FeatureCollection).getBounds() : layer.getBounds();
}

async function pins(map: L.Map, address: string): Promise<L.LatLngBounds> {
  const data = await features(address);
  return L.geoJSON<Properties>(data, {
    pointToLayer: (f: Feature<Geometry, Properties>, at: L.LatLng) => {
      const link = Object.assign(document.createElement("a"), { href: f.properties.href ?? "#", textContent: f.properties.title ?? "" });
      return L.marker(at, { icon: pin(f.properties.tone ?? "info"), title: f.properties.title, alt: f.properties.title }).bindPopup(link);
    },
  }).addTo(map).getBounds();
}

const number = (id: string | undefined): number => {
  const text = id ? (document.getElementById(id) as HTMLInputElement | null)?.value : "";
  return text ? Number(text.replace(",", ".")) : NaN;
};

/** Opens the map in the block; hands back a function that moves the pin. */
export async function openMap(box: HTMLElement, view: HTMLElement, placed: (latitude: number, longitude: number) => void): Promise<(latitude: number, longitude: number) => void> {
  const { tiles, credit, land, points, lat, lon, centre } = box.dataset;
  const [y = 19.2, x = 104.9, zoom = 8] = (centre ?? "").split(",").filter(Boolean).map(Number);
  const map = L.map(view, { maxZoom: 19, zoomControl: false, attributionControl: Boolean(credit) }).setView([y, x], zoom);
  L.control.zoom({ zoomInTitle: box.dataset.zoomIn, zoomOutTitle: box.dataset.zoomOut }).addTo(map);
  map.attributionControl?.setPrefix(false).addAttribution(credit ?? "");
  if (tiles) L.tileLayer(tiles, { maxZoom: 19 }).addTo(map);

  const shown: L.LatLngBounds[] = [];
  if (land && !tiles) shown.push(await background(map, land));
  if (points) shown.unshift(await pins(map, points));
  const bounds = shown.find((b) => b.isValid());
  if (bounds && !centre) map.fitBounds(bounds, { padding: [12, 12], maxZoom: 16 });
  if (!lat || !lon) return () => undefined;

  const marker = L.marker([0, 0], { icon: pin("pick"), draggable: true, alt: box.dataset.pin, keyboard: false });
  const move = (latitude: number, longitude: number): void => {
    marker.setLatLng([latitude, longitude]).addTo(map);
    if (!map.getBounds().contains(marker.getLatLng())) map.setView(marker.getLatLng(), Math.max(map.getZoom(), 15));
  };
  const take = (at: L.LatLng): void => {
    marker.setLatLng(at).addTo(map);
    placed(at.lat, at.lng);
  };
  marker.on("dragend", () => take(marker.getLatLng()));
  map.on("click", (event: L.LeafletMouseEvent) => take(event.latlng));
  // Those who cannot point put the middle of the map where they want it and press the button.
  const middle = box.querySelector<HTMLButtonElement>("[data-middle]");
  if (middle) {
    middle.hidden = false;
    middle.addEventListener("click", () => take(map.getCenter()));
  }

  if (!Number.isNaN(number(lat)) && !Number.isNaN(number(lon))) {
    move(number(lat), number(lon));
    map.setView(marker.getLatLng(), 16);
  }
  return move;
}
