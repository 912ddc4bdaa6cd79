import path from "node:path";
import openapiTypes, { astToString } from "openapi-typescript";
import { expect, test } from "vitest";
import { openApiDocument } from "@/lib/web/openapi";

const FRAME = "/** Written from docs/openapi.json by `npx vitest run lib/client -u`. */\n";

test("the client's types are what the operations say", async () => {
  const nodes = await openapiTypes(JSON.stringify(openApiDocument()), {
    defaultNonNullable: false,
  });
  const file = path.join(import.meta.dirname, "schema.ts");
  await expect(FRAME + astToString(nodes)).toMatchFileSnapshot(file);
});
