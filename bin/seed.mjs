import { bundled } from "./bundle.mjs";
import { startChild } from "./child.mjs";
import { endWith } from "./fault.mjs";

startChild();
try {
  const { seedWorld } = await bundled("seed");
  await seedWorld(process.argv[2]);
  process.exit(0);
} catch (error) {
  endWith(error);
}
