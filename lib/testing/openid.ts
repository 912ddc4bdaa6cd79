import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { Provider } from "oidc-provider";

/** What the provider says of somebody; who they are is what they type as their login. */
export type Claims = { email?: string; email_verified?: boolean; name?: string };

export type OpenId = {
  issuer: string;
  /** By login. */
  people: Map<string, Claims>;
  client: { OIDC_ISSUER: string; OIDC_CLIENT_ID: string; OIDC_CLIENT_SECRET: string };
  serve: (deskUrl: string) => void;
  close: () => Promise<void>;
};

/** A real OpenID provider on loopback. It knows one client, once it has been told where that is. */
export async function openOpenId(): Promise<OpenId> {
  const people = new Map<string, Claims>();
  let answer: ReturnType<Provider["callback"]> = (_, res) => void res.writeHead(503).end();
  const server = createServer((req, res) => answer(req, res));
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  const issuer = `http://localhost:${port}`;
  const secret = "a secret between the two of them";
  const providerFor = (deskUrl: string) =>
    new Provider(issuer, {
      clients: [
        {
          client_id: "muster",
          client_secret: secret,
          redirect_uris: [`${deskUrl}/sign-in/oidc/callback`],
          application_type: "web",
        },
      ],
      claims: { openid: ["sub"], email: ["email", "email_verified"], profile: ["name"] },
      pkce: { required: () => true },
      cookies: { keys: ["only for tests"] },
      findAccount: (_: unknown, login: string) => ({
        accountId: login,
        claims: () => ({ sub: login, ...people.get(login) }),
      }),
    });
  return {
    issuer,
    people,
    client: { OIDC_ISSUER: issuer, OIDC_CLIENT_ID: "muster", OIDC_CLIENT_SECRET: secret },
    serve(deskUrl) {
      answer = providerFor(deskUrl).callback();
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
