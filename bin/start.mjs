// Nothing is imported before this check, so that the wrong Node gets a sentence rather than a trace.
const [major, minor] = process.versions.node.split(".").map(Number);
if (major < 20 || (major === 20 && minor < 19)) {
  console.error(
    `muster: this is Node ${process.versions.node}, and Muster needs 20.19 or newer (22 and 24 are good choices): https://nodejs.org`,
  );
  process.exit(1);
}

const { launch } = await import("./launch.mjs");
await launch(process.argv.slice(2));
