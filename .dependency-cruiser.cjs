/** Who may import whom. `lib/testing/boundaries.test.ts` plants one violation of each rule. */

const DOORS = "web|mail|connectors|effects|jobs";
/** What a door shares with screens is a contract like any domain's. */
const DOOR_CONTRACT = `^lib/(${DOORS})/(inbound/)?contract[.]ts$`;
const TEST = "[.]test[.]tsx?$";
const COMMANDS = "^lib/[^/]+/commands/";
const INNARDS = "^lib/[^/]+/(commands/|queries|steps)";
const FRAMEWORK = "(^|/)node_modules/(next|next-auth|next-intl|react|react-dom)/";

/** @type {import("dependency-cruiser").IConfiguration} */
module.exports = {
  forbidden: [
    {
      name: "no-cycles",
      comment: "Two files that need each other are one file, or miss a third.",
      severity: "error",
      from: { pathNot: "^lib/db/generated/" },
      to: { circular: true },
    },
    {
      name: "app-never-touches-the-database",
      comment: "Pages read through queries, actions and routes write through commands.",
      severity: "error",
      from: { path: "^app/" },
      to: { path: "^lib/db/" },
    },
    {
      name: "one-file-loads-the-generated-client",
      comment:
        "It carries the whole schema, of which Next makes a copy for every page that gets at it. Statements are made with lib/db/prisma.",
      severity: "error",
      from: { path: "^(app|components|lib)/", pathNot: ["^lib/db/", TEST] },
      to: { path: "^lib/db/generated/client[.]ts$", dependencyTypesNot: ["type-only"] },
    },
    {
      name: "components-know-contracts-only",
      comment:
        "Components get views and actions as props, and run without Next and without a server.",
      severity: "error",
      from: { path: "^components/", pathNot: TEST },
      to: {
        path: ["^app/", `^lib/(db|${DOORS})/`, "^lib/kernel/command[.]ts$", INNARDS],
        pathNot: DOOR_CONTRACT,
      },
    },
    {
      name: "only-the-web-door-knows-next",
      comment:
        "Domains and the worker run in plain Node. React's cache, which outside a page only calls through, is for what every part of one asks.",
      severity: "error",
      from: { path: "^lib/", pathNot: ["^lib/web/", "^lib/tickets/visible-ticket[.]ts$", TEST] },
      to: { path: ["^app/", "^components/", FRAMEWORK] },
    },
    {
      name: "contracts-and-policies-are-pure",
      comment: "The same file serves the gate, the table-driven test and the browser.",
      severity: "error",
      from: { path: "^lib/[^/]+/(contract|policy|lifecycle|events|turn|priority)[.]ts$" },
      to: {
        path: [`^lib/(db|${DOORS})/`, "^lib/kernel/command[.]ts$", INNARDS],
        pathNot: DOOR_CONTRACT,
      },
    },
    {
      name: "commands-never-call-commands",
      comment: "They compose steps, so that one action stays one transaction.",
      severity: "error",
      from: { path: COMMANDS, pathNot: TEST },
      to: { path: COMMANDS },
    },
    {
      name: "only-doors-run-commands",
      comment: "Whoever runs a command has made an actor, an input and a key of something outside.",
      severity: "error",
      from: {
        path: "^lib/",
        pathNot: [`^lib/(${DOORS}|testing)/`, COMMANDS, TEST],
      },
      to: { path: COMMANDS },
    },
    {
      name: "domains-never-open-doors",
      comment: "A command emits an event; what follows from it is an effect's affair.",
      severity: "error",
      from: { path: "^lib/", pathNot: [`^lib/(${DOORS}|testing)/`, TEST] },
      to: { path: `^lib/(${DOORS})/`, pathNot: DOOR_CONTRACT },
    },
    {
      name: "the-kernel-knows-no-domain",
      comment: "It grows only when two finished commands need the same thing.",
      severity: "error",
      from: { path: "^lib/(kernel|db)/", pathNot: TEST },
      to: { path: "^lib/", pathNot: ["^lib/(kernel|db)/", "^lib/(env|log)[.]ts$"] },
    },
  ],
  options: {
    doNotFollow: { path: ["node_modules", "^lib/db/generated/"] },
    tsConfig: { fileName: "tsconfig.json" },
    // Types count: what a component may see is declared in a contract.
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      exportsFields: ["exports"],
      conditionNames: ["import", "node", "types"],
    },
  },
};
