import "./require-node.mjs";

import("./backup-commands.mjs").then(({ run }) => run("backup", process.argv.slice(2)));
