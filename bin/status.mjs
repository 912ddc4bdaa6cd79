import "./require-node.mjs";
import { existsSync, mkdirSync, readFileSync, renameSync, statSync, writeFileSync } from "node:fs";
import path from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { readArguments } from "./arguments.mjs";
import { endWith, Fault } from "./fault.mjs";
import { dataDirOf, loadDotEnv } from "./target.mjs";

const USAGE = `npm run status -- export DIR [--watch]

  Writes the status page as four files that stand alone, for any web server or object store. It needs
  neither the desk nor its database: it reads what the desk keeps in DATA_DIR/status. With --watch it
  goes on and writes them anew whenever they change.`;
const FILES = ["style.css", "feed.atom", "status.json", "index.html"];
const LOOK_MS = 2_000;

/** What lies beside it there is named without the place that it has here; what is not there, in full. */
function standingAlone(page, appUrl) {
  return page
    .replaceAll('href="/status/', 'href="')
    .replaceAll('href="/status"', 'href="index.html"')
    .replaceAll('href="/"', `href="${appUrl}/"`)
    .replace(
      /<form method="post" action="\/status\/subscriptions">.*?<\/form>/s,
      `<p><a href="${appUrl}/status#subscribe">${new URL(appUrl).host}/status</a></p>`,
    );
}

function write(from, to, appUrl) {
  mkdirSync(to, { recursive: true });
  for (const name of FILES) {
    const bytes = readFileSync(path.join(from, name));
    const target = path.join(to, name);
    const draft = `${target}.${process.pid}.part`;
    writeFileSync(draft, name === "index.html" ? standingAlone(bytes.toString(), appUrl) : bytes);
    // A reader finds the old or the new one, never half of it.
    renameSync(draft, target);
  }
}

const newest = (from) => Math.max(...FILES.map((name) => statSync(path.join(from, name)).mtimeMs));

async function run() {
  const form = { usage: USAGE, options: ["--watch"], mostWords: 2 };
  const { words, has } = readArguments(process.argv.slice(2), form);
  const [command, dir] = words;
  if (command !== "export" || !dir) throw new Fault(`say ${USAGE}`);
  // The name is meant from where the command was given.
  const to = path.resolve(process.env.INIT_CWD ?? process.cwd(), dir);
  process.chdir(path.resolve(import.meta.dirname, ".."));
  loadDotEnv();
  const from = path.join(dataDirOf(), "status");
  const appUrl = process.env.APP_URL ?? `http://localhost:${process.env.PORT ?? 3000}`;
  const isThere = () => FILES.every((name) => existsSync(path.join(from, name)));
  if (!isThere()) throw new Fault(`there is no status page in ${from}: start the desk once.`);
  let written = newest(from);
  write(from, to, appUrl);
  console.log(`Wrote ${FILES.length} files to ${to}.`);
  while (has("--watch")) {
    await pause(LOOK_MS);
    if (!isThere() || newest(from) === written) continue;
    written = newest(from);
    write(from, to, appUrl);
    console.log(`Wrote them anew.`);
  }
}

run().catch(endWith);
