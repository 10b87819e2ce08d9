// Writes the list of passwords known from breaches, most common first, one a line: those that people would be allowed to choose by their
// length, and the words of which longer ones are often made. From npm's @zxcvbn-ts/language-common; run by the build.
import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { dictionary } from "@zxcvbn-ts/language-common";

const target = join(dirname(fileURLToPath(import.meta.url)), "..", "reference");
mkdirSync(target, { recursive: true });
const passwords = Object.entries(dictionary).find(([name]) => name.startsWith("passwords"))[1];
writeFileSync(join(target, "mots-de-passe.txt"), passwords.map((x) => x.toLowerCase()).join("\n") + "\n");
