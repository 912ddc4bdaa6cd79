import "./require-node.mjs";

import("./stages.mjs").then(({ runAll, QUICK }) => runAll(QUICK));
