import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";

const ALLOWED = /^lib\/(kernel\/|effects\/dispatch[.]ts$)/;
const NOT_OURS = /^lib\/db\/generated\/|[.]test[.]tsx?$/;

/** The files that open a transaction of their own, where only a command's or an effect's may be. */
export function transactionsOutOfPlace(root: string): string[] {
  return ["app", "components", "lib", "prisma"]
    .flatMap((folder) => sourcesIn(root, folder))
    .filter((file) => !ALLOWED.test(file) && !NOT_OURS.test(file))
    .filter((file) => /[.][$]transaction\b/.test(readFileSync(path.join(root, file), "utf8")))
    .sort();
}

function sourcesIn(root: string, folder: string): string[] {
  return readdirSync(path.join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /[.]tsx?$/.test(entry.name))
    .map((entry) => path.relative(root, path.join(entry.parentPath, entry.name)));
}
