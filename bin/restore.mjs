import "./require-node.mjs";

import("./backup-commands.mjs").then(({ run }) => run("restore", process.argv.slice(2)));
