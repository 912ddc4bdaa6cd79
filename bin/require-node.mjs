// Read by every Node there is, so that the wrong one gets a sentence rather than a syntax error.
var version = process.versions.node.split(".").map(Number);
if (version[0] < 20 || (version[0] === 20 && version[1] < 19)) {
  console.error(
    "muster: this is Node " +
      process.versions.node +
      ", and Muster needs 20.19 or newer (22 and 24 are good choices): https://nodejs.org",
  );
  process.exit(1);
}
