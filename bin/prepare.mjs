import "./require-node.mjs";

const USAGE = `npm run build [-- --prune]

  Installs and builds what \`npm run web\` and \`npm run worker\` need. With --prune, what only building
  and testing need is taken away afterwards, as in an image.`;

import("./dependencies.mjs").then(async ({ hasDependencies, installDependencies, prune }) => {
  const { endWith } = await import("./fault.mjs");
  const { readArguments } = await import("./arguments.mjs");
  try {
    const { has } = readArguments(process.argv.slice(2), { usage: USAGE, options: ["--prune"] });
    process.chdir(new URL("..", import.meta.url).pathname);
    if (!hasDependencies()) await installDependencies();
    const { build } = await import("./build.mjs");
    await build();
    if (has("--prune")) await prune();
    process.exit(0);
  } catch (error) {
    endWith(error);
  }
});
