import { z } from "zod";
import { openApiDocument } from "./openapi";
import { resource } from "./operation";
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
      refusals: [],
      version: "none",
      async answer() {
        document ??= openApiDocument();
        return { status: 200, body: document };
      },
    },
  }),
);
