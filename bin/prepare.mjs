import "./require-node.mjs";

// What `npm run web` and `npm run worker` find done: dependencies and the production build. With
// --prune, what only building and testing need is taken away afterwards, as in an image.
import("./dependencies.mjs").then(async ({ hasDependencies, installDependencies, prune }) => {
  const { endWith } = await import("./fault.mjs");
  try {
    process.chdir(new URL("..", import.meta.url).pathname);
    if (!hasDependencies()) await installDependencies();
    const { build } = await import("./build.mjs");
    await build();
    if (process.argv.includes("--prune")) await prune();
    process.exit(0);
  } catch (error) {
    endWith(error);
  }
});
