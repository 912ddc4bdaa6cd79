import fc from "fast-check";

/** The same examples in every run, so that a red run is the change's; SEEDS asks for others. */
const seed = Number(process.env.SEEDS?.split(",")[0] ?? 20_261_125);
fc.configureGlobal({ seed });
