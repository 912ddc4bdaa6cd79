import { randomBytes } from "node:crypto";
import {
  chmodSync,
  chownSync,
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import path from "node:path";
import { Fault } from "./fault.mjs";
import { binariesFor } from "./postgres-binaries.mjs";
import { canReach, ownerOf } from "./postgres-owner.mjs";

/** Where root keeps what PostgreSQL's user could not reach under a private folder. */
const SHARED_DIR = "/var/lib/muster";

/** Finds or makes the place, the user, the binaries and the password of the embedded database. */
export function openHome(dataDir, log) {
  const at = path.join(dataDir, "postgres");
  const owner = ownerOf(at);
  const home = placeFor(at, owner, log);
  refuseStranger(home);
  return {
    owner,
    home,
    cluster: path.join(home, "cluster"),
    bin: binariesFor(owner, SHARED_DIR),
    password: passwordIn(dataDir, existsSync(path.join(home, "cluster"))),
  };
}

/** Hands a path to PostgreSQL's user. */
export function give(owner, file, mode) {
  chmodSync(file, mode);
  if (owner) chownSync(file, owner.uid, owner.gid);
}

function placeFor(at, owner, log) {
  if (isDangling(at)) rmSync(at);
  if (existsSync(at)) {
    if (canReach(owner, path.dirname(realpathSync(at)))) return realpathSync(at);
    throw new Fault(
      `PostgreSQL's user cannot reach ${realpathSync(at)}: open the folders above it (chmod o+x), or set DATA_DIR to a folder outside of them.`,
    );
  }
  if (canReach(owner, path.dirname(at))) {
    mkdirSync(at, { mode: 0o700 });
    give(owner, at, 0o700);
    return realpathSync(at);
  }
  mkdirSync(SHARED_DIR, { recursive: true, mode: 0o755 });
  const elsewhere = mkdtempSync(path.join(SHARED_DIR, "data-"));
  give(owner, elsewhere, 0o700);
  symlinkSync(elsewhere, at);
  log(`PostgreSQL's user cannot reach ${path.dirname(at)}, so the data lies in ${elsewhere}`);
  return elsewhere;
}

function refuseStranger(home) {
  const me = process.getuid?.();
  const { uid } = statSync(home);
  if (me === undefined || me === 0 || me === uid) return;
  throw new Fault(
    `the database in ${home} belongs to another user (uid ${uid}): start Muster as that user or as root, or set DATA_DIR to another folder.`,
  );
}

function isDangling(at) {
  return !existsSync(at) && (lstatSync(at, { throwIfNoEntry: false })?.isSymbolicLink() ?? false);
}

function passwordIn(dataDir, hasCluster) {
  const file = path.join(dataDir, "postgres.password");
  if (existsSync(file)) return readFileSync(file, "utf8").trim();
  if (hasCluster) {
    throw new Fault(
      `the password of the embedded database is missing: put ${file} back, or move ${dataDir} away to begin anew.`,
    );
  }
  const draft = `${file}.${process.pid}`;
  writeFileSync(draft, `${randomBytes(24).toString("base64url")}\n`, { mode: 0o600, flush: true });
  renameSync(draft, file);
  return readFileSync(file, "utf8").trim();
}
