import path from "node:path";
import { Fault } from "./fault.mjs";
import { loadDotEnv } from "./target.mjs";

/** What `npm run web` and `npm run worker` need before they can run without a supervisor. */
export async function prepareAlone(name) {
  process.chdir(path.resolve(import.meta.dirname, ".."));
  loadDotEnv();
  if (!process.env.DATABASE_URL) {
    throw new Fault(
      `\`npm run ${name}\` needs DATABASE_URL: with the embedded database, \`npm start\` runs web and worker together.`,
    );
  }
  const { hasDependencies, installDependencies } = await import("./dependencies.mjs");
  if (!hasDependencies()) await installDependencies();
  const { build, isBuilt } = await import("./build.mjs");
  const { bundled } = await import("./bundle.mjs");
  if (!isBuilt()) await build(() => bundled("env"));
  await bundled("env");
  const { migrate } = await import("./embedded.mjs");
  await migrate(process.env.DATABASE_URL);
}
