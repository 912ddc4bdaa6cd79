import { z } from "zod";
import { VARIABLES } from "./env-variables";

/** The text of `.env.example`: every variable with its meaning, commented out with its default. */
export function exampleFile(): string {
  const entries = Object.entries(VARIABLES).map(([name, schema]) => {
    const { default: preset } = z.toJSONSchema(schema, { io: "input" });
    return `# ${schema.description}\n#${name}=${preset ?? ""}\n`;
  });
  return [HEAD, ...entries].join("\n");
}

const HEAD = `# All variables of Muster. None is needed to try it: npm start does with the defaults.
# Written by \`npm run db -- env-example\` from lib/env-variables.ts.
`;
