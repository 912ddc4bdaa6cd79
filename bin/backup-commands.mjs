import { accessSync, constants, existsSync } from "node:fs";
import path from "node:path";
import { readArguments } from "./arguments.mjs";
import { bundle, bundled } from "./bundle.mjs";
import { endWith, Fault } from "./fault.mjs";
import { startThrowAwayPostgres } from "./postgres.mjs";
import { dataDirOf, loadDotEnv, runningUrl, withTarget } from "./target.mjs";

const COMMANDS = {
  backup: {
    work: backup,
    usage: `npm run backup -- FILE

  Keeps everything that the desk holds in FILE; \`node bin/backup.mjs -\` writes to standard output.`,
    mostWords: 1,
  },
  restore: {
    work: restore,
    usage: `npm run restore -- FILE [--verify | --replace] [--send-waiting]

  Fills an empty desk with what a backup holds; - reads standard input.

  --verify         only tries it, in a database of its own
  --replace        takes the place of what the desk holds
  --send-waiting   sends the mail that was waiting when the backup was made`,
    options: ["--verify", "--replace", "--send-waiting"],
    mostWords: 1,
  },
  invariants: {
    work: invariants,
    usage: `npm run invariants

  Says whether what has to hold of a desk's data does.`,
  },
};

/** Runs one of the commands and ends the process. */
export async function run(name, args) {
  try {
    const { work, ...form } = COMMANDS[name];
    const { words, has } = readArguments(args, form);
    const [file] = words;
    if (form.mostWords && !file) throw new Fault(`which file?\n\n${form.usage}`);
    // Names are meant from where the command was given.
    const from = process.env.INIT_CWD ?? process.cwd();
    process.chdir(path.resolve(import.meta.dirname, ".."));
    loadDotEnv();
    if (isToBundle()) await bundle(["backup"]);
    const isOk = await work(file === "-" ? "-" : path.resolve(from, file ?? ""), has);
    process.exit(isOk === false ? 1 : 0);
  } catch (error) {
    endWith(error);
  }
}

/** What is worked on is bundled anew; what was installed for a user who may not write there is taken as it is. */
function isToBundle() {
  if (!existsSync("dist/backup.mjs")) return true;
  if (!existsSync(".git")) return false;
  try {
    accessSync("dist/backup.mjs", constants.W_OK);
    return true;
  } catch {
    return false;
  }
}

async function backup(file) {
  const { backUp } = await bundled("backup");
  const manifest = await withTarget((url) => backUp(url, dataDirOf(), file));
  // Standard output may be the backup itself.
  console.error(`Kept ${summary(manifest)}${file === "-" ? "" : ` in ${file}`}.`);
}

async function restore(file, has) {
  if (has("--verify")) return verifyOnly(file);
  const { restore } = await bundled("backup");
  if (!process.env.DATABASE_URL && runningUrl(dataDirOf()) !== null) {
    throw new Fault("Muster is running: stop it before its data is replaced.");
  }
  const wish = {
    replace: has("--replace"),
    sendsWaiting: has("--send-waiting"),
  };
  const manifest = await withTarget((url) => restore(url, dataDirOf(), file, wish), {
    isMade: true,
  });
  console.log(`Restored ${summary(manifest)}, as of ${manifest.madeAt}.`);
  return withTarget(judge);
}

/** In a database of its own, thrown away afterwards: nothing of the desk is touched. */
async function verifyOnly(file) {
  const { verify } = await bundled("backup");
  const postgres = await startThrowAwayPostgres();
  try {
    const { manifest, broken } = await verify(postgres.url, file);
    console.log(`Read ${summary(manifest)}, as of ${manifest.madeAt}: every sum is right.`);
    return tell(broken);
  } finally {
    await postgres.stop();
  }
}

function invariants() {
  return withTarget(judge);
}

async function judge(url) {
  const { judge } = await bundled("backup");
  return tell(await judge(url));
}

function tell(broken) {
  if (broken.length === 0) console.log("All invariants hold.");
  for (const line of broken) console.error(`✗ ${line}`);
  return broken.length === 0;
}

function summary({ tables, files }) {
  const rows = Object.values(tables).reduce((sum, table) => sum + table.rows, 0);
  return `${rows} rows of ${Object.keys(tables).length} tables and ${Object.keys(files).length} files`;
}
