import "./require-node.mjs";

// What `npm run web` and `npm run worker` find done: dependencies and the production build.
import("./dependencies.mjs").then(async ({ hasDependencies, installDependencies }) => {
  const { endWith } = await import("./fault.mjs");
  try {
    process.chdir(new URL("..", import.meta.url).pathname);
    if (!hasDependencies()) await installDependencies();
    const { build } = await import("./build.mjs");
    await build();
    process.exit(0);
  } catch (error) {
    endWith(error);
  }
});
