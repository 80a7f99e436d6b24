// Bundles styles and scripts into wwwroot/assets. Names are stable; the .NET build adds the fingerprint.
// Fonts are named by their content here, since the style sheet must know their address.
import { build } from "esbuild";
import { copyFileSync, mkdirSync, rmSync } from "node:fs";
import { fileURLToPath } from "node:url";

const here = fileURLToPath(new URL(".", import.meta.url));
const out = process.argv[2] ?? `${here}../wwwroot/assets`;

rmSync(out, { recursive: true, force: true });
mkdirSync(out, { recursive: true });
await build({
  absWorkingDir: here,
  entryPoints: [
    { in: "styles/site.css", out: "site" },
    { in: "styles/map.css", out: "map" },
    { in: "scripts/app.ts", out: "app" },
    { in: "scripts/desk.ts", out: "desk" },
    { in: "scripts/map.ts", out: "map" },
    { in: "scripts/receipt.ts", out: "receipt" },
  ],
  outdir: out,
  bundle: true,
  minify: true,
  format: "esm",
  target: ["chrome87", "firefox78", "safari14.1"],
  loader: { ".woff2": "file", ".png": "empty" },
  assetNames: "fonts/[name]-[hash]",
  legalComments: "linked",
  charset: "utf8",
  logLevel: "warning",
});
copyFileSync(`${here}icons/mark.svg`, `${out}/mark.svg`);
// The licences of font and map travel with them.
copyFileSync(`${here}node_modules/@fontsource/be-vietnam-pro/LICENSE`, `${out}/fonts/OFL.txt`);
