import type { z } from "zod";
import { execute } from "@/lib/kernel/command";
import { forbidden } from "@/lib/kernel/errors";
import { id } from "@/lib/kernel/text";
import { OwnPatch } from "@/lib/people/account-contract";
import { issueToken } from "@/lib/people/commands/issue-token";
import { reviseSelf } from "@/lib/people/commands/revise-self";
import { revokeToken } from "@/lib/people/commands/revoke-token";
import {
  IssuedToken,
  IssueToken,
  NewToken,
  PersonView,
  RequestToken,
  TokenView,
} from "@/lib/people/contract";
import { personWith } from "@/lib/people/credentials";
import { selfFor } from "@/lib/people/queries";
import { tokenExpiry, tokenFor, tokensFor } from "@/lib/people/tokens";
import { clientAddress } from "../client-address";
import { endpoint, write } from "../endpoint";
import { resource } from "../operation";
import { list, read } from "../read";
import { takeSecondStep } from "../second-step";

const tag = "Access";

export const ownToken = resource("/auth/token", {
  POST: write({
    id: "createToken",
    summary: "Sign in for a token, which is shown this once",
    tag,
    scope: null,
    body: RequestToken,
    answers: { 201: IssuedToken },
    async run({ request, body: { email, password, deviceName, scopes, code } }) {
      const address = clientAddress(request.headers);
      const { person: actor, mark } = await personWith({ email, password, address }, "token");
      await takeSecondStep(actor, code, address);
      const { id: tokenId, secret } = await execute(issueToken, actor, {
        name: deviceName,
        scopes,
        byPassword: true,
        mark,
      });
      const { id, name, role } = actor;
      const body: z.input<typeof IssuedToken> = {
        token: secret ?? null,
        expiresAt: await tokenExpiry(tokenId),
        user: { id, name, email: actor.email, role },
      };
      return { status: 201, body };
    },
  }),
  DELETE: endpoint(revokeToken, {
    id: "revokeOwnToken",
    summary: "Revoke the token that is used",
    tag,
    scope: "read",
    input(_, { caller }) {
      if (caller?.tokenId) return { tokenId: caller.tokenId };
      throw forbidden("This request was made by a session, not by a token.");
    },
  }),
});

export const tokens = resource("/auth/tokens", {
  GET: list({
    id: "listTokens",
    summary: "Your own tokens that still work, the latest first",
    tag,
    item: TokenView,
    run: ({ actor, page }) => tokensFor(actor, page),
  }),
  POST: endpoint(issueToken, {
    id: "issueToken",
    summary: "Make a token of your own, which may do no more than what asks for it",
    tag,
    body: IssueToken,
    show: {
      view: NewToken,
      async run(actor, { id, secret }) {
        const made = await tokenFor(actor, id);
        return made ? { ...made, token: secret ?? null } : null;
      },
    },
  }),
});

export const token = resource(
  "/auth/tokens/{id}",
  {
    DELETE: endpoint(revokeToken, {
      id: "revokeToken",
      summary: "Revoke a token of your own",
      tag,
      input: (_, { param }) => ({ tokenId: param("id") }),
    }),
  },
  { id },
);

export const me = resource("/me", {
  GET: read({
    id: "getMe",
    summary: "Who you are here",
    tag,
    view: PersonView,
    run: ({ actor }) => selfFor(actor),
  }),
  PATCH: endpoint(reviseSelf, {
    id: "reviseMe",
    summary: "Change your name or time zone",
    tag,
    version: "required",
    body: OwnPatch,
    show: { view: PersonView, run: (actor) => selfFor(actor) },
  }),
});
