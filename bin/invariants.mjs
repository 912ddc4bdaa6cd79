import "./require-node.mjs";

import("./backup-commands.mjs").then(({ run }) => run("invariants", process.argv.slice(2)));
