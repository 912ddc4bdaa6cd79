import {
  existsSync,
  linkSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import path from "node:path";
import { Fault } from "./fault.mjs";
import { startOf } from "./processes.mjs";

/** Makes the data directory and proves that it can be written. */
export function openDataDir(dataDir) {
  const probe = path.join(dataDir, `.probe-${process.pid}`);
  try {
    // Root's PostgreSQL runs as another user, who must be able to pass through.
    make(dataDir, process.getuid?.() === 0 ? 0o711 : 0o700);
    writeFileSync(probe, "");
    rmSync(probe);
  } catch (error) {
    throw new Fault(
      `cannot write to the data directory ${dataDir} (${error.code}): give this user the right to, or set DATA_DIR to another folder.`,
    );
  }
}

/** Step by step: Node's own recursive way never ends in a folder such as /proc. */
function make(dir, mode) {
  if (existsSync(dir)) return;
  const parent = path.dirname(dir);
  if (!existsSync(parent)) make(parent, mode);
  mkdirSync(dir, { mode });
}

/** Takes the data directory for this process alone, and returns what releases it. */
export function lockDataDir(dataDir) {
  const { release, holder } = takeLock(path.join(dataDir, "muster.pid"));
  if (release) return release;
  throw new Fault(
    `the data directory ${dataDir} is in use by another Muster (process ${holder}): stop that one, or set DATA_DIR to another folder.`,
  );
}

/**
 * Takes a lock file, or says which process holds it. A holder that is dead, a zombie, or whose pid
 * now belongs to somebody else counts for nothing.
 */
export function takeLock(lock) {
  const mine = `${process.pid} ${startOf(process.pid)}\n`;
  const draft = `${lock}.${process.pid}`;
  writeFileSync(draft, mine);
  try {
    for (let attempt = 0; attempt < 5; attempt += 1) {
      if (tryLink(draft, lock)) return { release: () => release(lock, mine) };
      const theirs = read(lock);
      if (isHeld(theirs)) return { holder: pidIn(theirs) };
      takeAway(lock, theirs);
    }
    return { holder: pidIn(read(lock)) };
  } finally {
    rmSync(draft, { force: true });
  }
}

/** Moves a dead owner's lock aside; if a quicker starter has replaced it meanwhile, puts it back. */
function takeAway(lock, expected) {
  const aside = `${lock}.stale-${process.pid}`;
  try {
    renameSync(lock, aside);
  } catch {
    return;
  }
  if (read(aside) !== expected) tryLink(aside, lock);
  rmSync(aside, { force: true });
}

function isHeld(content) {
  const [pid, start] = (content ?? "").trim().split(" ");
  return Boolean(pid) && startOf(Number(pid)) === start;
}

function pidIn(content) {
  return Number((content ?? "").trim().split(" ")[0]);
}

function release(lock, mine) {
  if (read(lock) === mine) rmSync(lock, { force: true });
}

function tryLink(from, to) {
  try {
    linkSync(from, to);
    return true;
  } catch (error) {
    if (error.code === "EEXIST") return false;
    throw error;
  }
}

function read(file) {
  try {
    return readFileSync(file, "utf8");
  } catch {
    return null;
  }
}
