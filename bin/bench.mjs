import "./require-node.mjs";

process.chdir(new URL("..", import.meta.url).pathname);
const { build, isBuilt } = await import("./build.mjs");
const { bundle, bundled } = await import("./bundle.mjs");
const { endWith } = await import("./fault.mjs");

try {
  if (!isBuilt()) {
    console.log("Building the desk …");
    await build();
  }
  await bundle(["bench/main", "bench/node"]);
  const { run } = await bundled("bench/main");
  await run(process.argv.slice(2));
  process.exit();
} catch (error) {
  endWith(error);
}
