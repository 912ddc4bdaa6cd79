import { z } from "zod";
import { openApiDocument } from "./openapi";
import { resource } from "./operation";
import { queryOf } from "./query";
import { route } from "./route";

let document: ReturnType<typeof openApiDocument> | undefined;

/** Public: it says what could be asked, and nothing about what is here. */
export const openApiRoute = route(
  resource("/openapi.json", {
    GET: {
      id: "getOpenApi",
      summary: "This document",
      tag: "About",
      scope: null,
      writes: false,
      query: z.strictObject({}),
      body: null,
      answers: { 200: z.unknown() },
      refusals: ["validation-failed", "rate-limited"],
      version: "none",
      async answer({ request }) {
        queryOf(request.url, z.strictObject({}));
        document ??= openApiDocument();
        return { status: 200, body: document };
      },
    },
  }),
);
