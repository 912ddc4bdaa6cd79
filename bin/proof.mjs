import "./require-node.mjs";

// `npm run proof -- 20` kills through twenty seeds; SEEDS=7,8 and KILLS=100 say it exactly.
const count = Number(process.argv[2] ?? 5);
process.env.SEEDS ??= Array.from({ length: count }, () => Math.floor(Math.random() * 1e6)).join();
process.env.KILLS ??= "60";

import("./stages.mjs").then(({ runAll, PROOF }) => runAll(PROOF));
