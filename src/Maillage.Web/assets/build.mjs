// Builds what the browser receives: one style sheet, one bundle of custom elements, one of the interactive network, the theme switch, the typeface and the icon.
// Called by Assets.targets; `node build.mjs` alone does the same.
import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { copyFileSync, existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import subsetFont from "subset-font";

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

/** Every character of the subset that the package calls latin: its unicode-range in fonts.css. */
function latin() {
  const ranges = [[0x20, 0xff], [0x131, 0x131], [0x152, 0x153], [0x2bb, 0x2bc], [0x2c6, 0x2c6], [0x2da, 0x2da], [0x2dc, 0x2dc], [0x2000, 0x206f],
    [0x20ac, 0x20ac], [0x2122, 0x2122], [0x2190, 0x2193], [0x2212, 0x2212], [0x2215, 0x2215]];
  return ranges.map(([first, last]) => String.fromCodePoint(...Array.from({ length: last - first + 1 }, (_, i) => first + i))).join("");
}

/**
 * The typeface, with the weights that the style sheets use and no more: from regular to bold, the latin file is twenty kilobytes lighter,
 * which every first visit saves. The rest of the alphabet, rarely loaded, stays as it comes.
 */
async function buildFont(subset) {
  const name = `inter-${subset}.woff2`;
  const source = join(assets, `node_modules/@fontsource-variable/inter/files/inter-${subset}-wght-normal.woff2`);
  const target = join(wwwroot, name);
  if (subset === "latin") {
    const weights = { wght: { min: 400, max: 700 } };
    writeFileSync(target, await subsetFont(readFileSync(source), latin(), { targetFormat: "woff2", variationAxes: weights }));
  } else {
    copyFileSync(source, target);
  }
  return [name, fingerprinted(target, name)];
}

const fonts = Object.fromEntries(await Promise.all(["latin", "latin-ext"].map(buildFont)));

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
  entryPoints: { maillage: join(assets, "ts/maillage.ts"), theme: join(assets, "ts/theme.ts"), network: join(assets, "ts/network.ts") },
  outdir: wwwroot,
  bundle: true,
  minify: true,
  format: "iife",
  target: targets,
  logLevel: "warning",
});
copyFileSync(join(assets, "maillage.svg"), join(wwwroot, "maillage.svg"));
