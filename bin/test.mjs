import "./require-node.mjs";

import("./stages.mjs").then(({ runAll, EVERYTHING }) => runAll(EVERYTHING));
