import { all, byId, fill } from "./dom";

/** Longest side of a photo after shrinking on the device, in pixels; enough to read a number plate at ten metres. */
const longest = 2048;

/** Below this many bytes a photo is sent as it is. */
const smallEnough = 600_000;

/** Makes a large photo smaller before it goes over a weak network; this also leaves place and camera data behind. What the browser cannot decode is sent as it is. */
async function shrink(file: File): Promise<File> {
  if (file.size < smallEnough || !file.type.startsWith("image/") || !("createImageBitmap" in window)) return file;
  try {
    const picture = await createImageBitmap(file, { imageOrientation: "from-image" });
    const scale = Math.min(1, longest / Math.max(picture.width, picture.height));
    const canvas = document.createElement("canvas");
    canvas.width = Math.round(picture.width * scale);
    canvas.height = Math.round(picture.height * scale);
    canvas.getContext("2d")?.drawImage(picture, 0, 0, canvas.width, canvas.height);
    picture.close();
    const blob = await new Promise<Blob | null>((done) => canvas.toBlob(done, "image/jpeg", 0.85));
    return blob && blob.size < file.size ? new File([blob], file.name.replace(/\.\w+$/, "") + ".jpg", { type: "image/jpeg" }) : file;
  } catch {
    return file;
  }
}

const size = (bytes: number): string => `${(bytes / 1_000_000).toLocaleString(document.documentElement.lang, { maximumFractionDigits: 1 })} MB`;

/** Lists the chosen photos with their size and shrinks them at once, while the person goes on writing. */
export function choosePhotos(root: ParentNode): void {
  for (const input of all<HTMLInputElement>(root, "input[type=file][data-photos]")) {
    const list = byId(`${input.id}-list`);
    const show = (text: string[]): void => list?.replaceChildren(...text.map((t) => Object.assign(document.createElement("li"), { textContent: t })));
    let turn = 0;
    input.addEventListener("change", async () => {
      const mine = ++turn;
      const most = Number(input.dataset.photos);
      const files = [...(input.files ?? [])];
      const many = files.length > most ? [fill(input.dataset.many, most)] : [];
      const smaller: File[] = [];
      for (const file of files.slice(0, most)) smaller.push(await shrink(file));
      if (mine !== turn) return;
      const box = new DataTransfer();
      for (const file of smaller) box.items.add(file);
      input.files = box.files;
      show([...many, ...smaller.map((f) => `${f.name} – ${size(f.size)}`)]);
    });
  }
}
