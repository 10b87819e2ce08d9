// The bill of materials of a build (CycloneDX 1.6, JSON): node bill.mjs PROGRAM/Maillage.Web.deps.json OUT
// From NuGet, what the published program carries, as its own deps.json says; from npm, what the lock file of the assets holds: what ships in pages and data, and,
// with the scope "excluded", the tools that made it. The same build gives the same bill: there is no date in it.
import { createHash } from "node:crypto";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { homedir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { Enums, Models, Serialize, Spec, Validation } from "@cyclonedx/cyclonedx-library";

const [deps, out] = process.argv.slice(2);
const assets = join(dirname(fileURLToPath(import.meta.url)), "../../src/Maillage.Web/assets");

/** The packages of npm that reach people: styles, typeface, communes, outlines, words that are no password. */
const shipped = ["@digdir/designsystemet-css", "@fontsource-variable/inter", "@etalab/decoupage-administratif", "world-atlas", "@zxcvbn-ts/language-common"];

const read = (file) => JSON.parse(readFileSync(file, "utf8"));
const hex = (integrity) => Buffer.from(integrity.replace(/^sha512-/, ""), "base64").toString("hex");

function component(name, version, purl, integrity, license, scope) {
  const [group, bare] = name.startsWith("@") ? name.split("/") : [undefined, name];
  const made = new Models.Component(Enums.ComponentType.Library, bare, { group, version, purl, bomRef: purl, scope });
  if (integrity?.startsWith("sha512-")) made.hashes.set(Enums.HashAlgorithm["SHA-512"], hex(integrity));
  if (license) made.licenses.add(/ (OR|AND|WITH) /.test(license) ? new Models.LicenseExpression(license) : new Models.NamedLicense(license));
  return made;
}

/** What the package says of its licence, where the cache of NuGet still has it. */
function licence(path) {
  const [id] = path.split("/");
  const file = join(process.env.NUGET_PACKAGES ?? join(homedir(), ".nuget/packages"), path, `${id}.nuspec`);
  return existsSync(file) ? readFileSync(file, "utf8").match(/<license type="expression">([^<]+)</)?.[1] : undefined;
}

const bom = new Models.Bom();
const { libraries, targets } = read(deps);
const target = Object.values(targets)[0];
const [programKey] = Object.keys(libraries).filter((x) => x.startsWith("Maillage.Web/"));
const program = new Models.Component(Enums.ComponentType.Application, "Maillage", { version: programKey.split("/")[1], bomRef: "maillage" });
program.licenses.add(new Models.NamedLicense("EUPL-1.2"));
bom.metadata.component = program;

const known = new Map([[programKey, program]]);
for (const [key, library] of Object.entries(libraries)) {
  const [name, version] = key.split("/");
  if (library.type === "package") known.set(key, component(name, version, `pkg:nuget/${name}@${version}`, library.sha512, licence(library.path), Enums.ComponentScope.Required));
  else if (key !== programKey) known.set(key, new Models.Component(Enums.ComponentType.Library, name, { version, bomRef: name }));
}
for (const [key, made] of known) {
  if (made !== program) bom.components.add(made);
  for (const [name, version] of Object.entries(target[key]?.dependencies ?? {})) {
    const needed = known.get(`${name}/${version}`);
    if (needed) made.dependencies.add(needed.bomRef);
  }
}

const listed = new Set();
for (const [path, entry] of Object.entries(read(join(assets, "package-lock.json")).packages)) {
  const name = path.slice(path.lastIndexOf("node_modules/") + "node_modules/".length);
  const purl = `pkg:npm/${name.replace("@", "%40")}@${entry.version}`;
  // The first entry is the assets themselves; a package may stand under several others.
  if (!path || listed.has(purl)) continue;
  listed.add(purl);
  const reaches = shipped.includes(name);
  const made = component(name, entry.version, purl, entry.integrity, entry.license, reaches ? Enums.ComponentScope.Required : Enums.ComponentScope.Excluded);
  bom.components.add(made);
  if (reaches) program.dependencies.add(made.bomRef);
}

const serial = createHash("sha256").update(JSON.stringify([...bom.components].map((x) => x.bomRef.value).sort())).digest("hex");
bom.serialNumber = `urn:uuid:${serial.slice(0, 8)}-${serial.slice(8, 12)}-4${serial.slice(13, 16)}-8${serial.slice(17, 20)}-${serial.slice(20, 32)}`;
const spec = Spec.Spec1dot6;
const text = new Serialize.JsonSerializer(new Serialize.JSON.Normalize.Factory(spec)).serialize(bom, { sortLists: true, space: 1 });
const faults = await new Validation.JsonStrictValidator(spec.version).validate(text);
if (faults !== null) {
  console.error("The bill is not valid:", JSON.stringify(faults));
  process.exit(1);
}
writeFileSync(out, text);
