import { readFileSync, realpathSync, statSync } from "node:fs";
import path from "node:path";
import { Fault } from "./fault.mjs";

/**
 * Who runs PostgreSQL. It refuses root, so root lends it to the owner of the data that is there
 * already, else to the system's `postgres`, else to `nobody`.
 */
export function ownerOf(home) {
  if (process.getuid?.() !== 0) return null;
  const present = statOrNull(home);
  if (present && present.uid !== 0) return { uid: present.uid, gid: present.gid };

  const accounts = readFileSync("/etc/passwd", "utf8")
    .split("\n")
    .map((line) => line.split(":"));
  for (const name of ["postgres", "nobody"]) {
    const account = accounts.find(([candidate]) => candidate === name);
    if (account) return { uid: Number(account[2]), gid: Number(account[3]) };
  }
  throw new Fault(
    "PostgreSQL does not run as root, and this system has neither a `postgres` nor a `nobody` user to lend it to: start Muster as an ordinary user, or set DATABASE_URL.",
  );
}

/** Whether the owner may pass every folder down to this one. */
export function canReach(owner, dir) {
  if (owner === null) return true;
  for (let at = nearest(dir); ; at = path.dirname(at)) {
    const { uid, gid, mode } = statSync(at);
    const bit = uid === owner.uid ? 0o100 : gid === owner.gid ? 0o010 : 0o001;
    if ((mode & bit) === 0) return false;
    if (at === path.dirname(at)) return true;
  }
}

function nearest(dir) {
  try {
    return realpathSync(dir);
  } catch {
    return nearest(path.dirname(dir));
  }
}

function statOrNull(file) {
  try {
    return statSync(file);
  } catch {
    return null;
  }
}
