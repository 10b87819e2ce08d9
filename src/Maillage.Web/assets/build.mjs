// Builds what the browser receives: one style sheet, one bundle of custom elements, the theme switch, the typeface and the icon.
// Called by Assets.targets; `node build.mjs` alone does the same.
import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { copyFileSync, existsSync, mkdirSync, readFileSync, statSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";

const assets = dirname(fileURLToPath(import.meta.url));
const work = join(assets, "../obj/assets");
const wwwroot = join(assets, "../wwwroot");
const targets = ["chrome111", "firefox115", "safari16.4"];
mkdirSync(work, { recursive: true });
mkdirSync(wwwroot, { recursive: true });

/** Turns designsystemet.config.json into custom properties. Eight seconds, so only when the config or the tool changed. */
function buildTheme() {
  const config = join(assets, "designsystemet.config.json");
  const lock = join(assets, "package-lock.json");
  const theme = join(work, "theme/maillage.css");
  const newest = Math.max(statSync(config).mtimeMs, statSync(lock).mtimeMs);
  if (existsSync(theme) && statSync(theme).mtimeMs > newest) return;
  const tool = join(assets, "node_modules/@digdir/designsystemet/dist/bin/designsystemet.js");
  const run = (...words) => execFileSync(process.execPath, [tool, "tokens", ...words, "--config", config], { cwd: assets, stdio: "pipe" });
  run("create", "--clean");
  run("build", "--tokens", join(work, "tokens"), "--out-dir", join(work, "theme"), "--clean");
}

/**
 * The name under which MapStaticAssets serves a file for ever: ten base-36 digits, lowest first, of the absolute value of the first nine
 * bytes of its SHA-256, read as a little-endian signed number. A style sheet cannot ask the server for it, and without it each page would
 * ask again whether the typeface changed. A test requests what the style sheet names, so a change of the SDK's rule cannot pass unseen.
 */
function fingerprinted(file, name) {
  const bytes = createHash("sha256").update(readFileSync(file)).digest().subarray(0, 9).reverse();
  let value = BigInt.asIntN(72, BigInt(`0x${bytes.toString("hex")}`));
  if (value < 0n) value = -value;
  let digits = "";
  for (; digits.length < 10; value /= 36n) digits += (value % 36n).toString(36);
  return name.replace(/(\.[a-z0-9]+)$/, `.${digits}$1`);
}

const fonts = Object.fromEntries(
  ["latin", "latin-ext"].map((subset) => {
    const name = `inter-${subset}.woff2`;
    const source = join(assets, `node_modules/@fontsource-variable/inter/files/inter-${subset}-wght-normal.woff2`);
    copyFileSync(source, join(wwwroot, name));
    return [name, fingerprinted(source, name)];
  }),
);

const fontNames = {
  name: "font-names",
  setup: ({ onResolve }) =>
    onResolve({ filter: /^inter-.*\.woff2$/ }, ({ path }) => ({ path: fonts[path], external: true })),
};

buildTheme();
await build({
  entryPoints: { maillage: join(assets, "css/maillage.css") },
  outdir: wwwroot,
  bundle: true,
  minify: true,
  target: targets,
  plugins: [fontNames],
  logLevel: "warning",
});
await build({
  entryPoints: { maillage: join(assets, "ts/maillage.ts"), theme: join(assets, "ts/theme.ts") },
  outdir: wwwroot,
  bundle: true,
  minify: true,
  format: "iife",
  target: targets,
  logLevel: "warning",
});
copyFileSync(join(assets, "maillage.svg"), join(wwwroot, "maillage.svg"));
