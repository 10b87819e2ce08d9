// Writes the reference geography that Maillage knows at first start: the official geographic code (communes, EPCI, departments,
// regions, with populations) as CSV, and an outline of the country as GeoJSON. From npm packages; run by the build.
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { createRequire } from "node:module";
import { feature } from "topojson-client";

const here = dirname(fileURLToPath(import.meta.url));
const target = join(here, "..", "reference");
const packages = createRequire(import.meta.url);
mkdirSync(target, { recursive: true });

const read = (name) => packages(`@etalab/decoupage-administratif/data/${name}.json`);
const cell = (value) => {
  const text = value === undefined || value === null ? "" : String(value);
  return /[",\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
};
const write = (name, header, rows) =>
  writeFileSync(join(target, name), [header, ...rows].map((row) => row.map(cell).join(",")).join("\n") + "\n");

const epcis = [...read("epci"), ...read("ept")];
const epciOf = new Map();
const establishmentOf = new Map();
for (const epci of epcis)
  for (const member of epci.membres)
    (epci.type === "EPT" ? establishmentOf : epciOf).set(member.code, epci.code);

// A former commune often shares its code with the commune that absorbed it: the commune of today stands.
const communes = new Map();
for (const kinds of [["commune-actuelle", "arrondissement-municipal"], ["commune-deleguee", "commune-associee"]])
  for (const commune of read("communes"))
    if (kinds.includes(commune.type) && !communes.has(commune.code)) communes.set(commune.code, commune);

write("communes.csv",
  ["code", "nom", "departement", "region", "epci", "ept", "partie_de", "population"],
  [...communes.values()].map((x) => {
    const whole = x.commune ?? x.chefLieu;
    return [x.code, x.nom, x.departement, x.region, epciOf.get(whole ?? x.code), establishmentOf.get(whole ?? x.code), whole, x.population];
  }));
write("epci.csv", ["code", "nom", "type", "population"], epcis.map((x) => [x.code, x.nom, x.type, x.populationMunicipale]));
write("departements.csv", ["code", "nom", "region"], read("departements").map((x) => [x.code, x.nom, x.region]));
write("regions.csv", ["code", "nom"], read("regions").map((x) => [x.code, x.nom]));

// The country as the world atlas draws it (1:10 million), mainland and overseas departments.
const world = JSON.parse(readFileSync(packages.resolve("world-atlas/countries-10m.json"), "utf8"));
const france = feature(world, world.objects.countries).features.find((x) => x.id === "250");
const round = (place) => (typeof place[0] === "number" ? place.map((x) => Math.round(x * 1000) / 1000) : place.map(round));
writeFileSync(join(target, "france.geojson"), JSON.stringify({
  type: "FeatureCollection",
  features: [{ type: "Feature", properties: { code: "FR", nom: "France" }, geometry: { type: france.geometry.type, coordinates: round(france.geometry.coordinates) } }],
}));
