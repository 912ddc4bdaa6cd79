import type { NextAuthOptions } from "next-auth";
import credentials from "next-auth/providers/credentials";
import { env, secretFor } from "@/lib/env";
import { Refused } from "@/lib/kernel/errors";
import { SignIn } from "@/lib/people/contract";
import { personOfSession, SESSION_LASTS_MS } from "@/lib/people/sessions";
import { clientAddress, userAgent } from "./client-address";
import { ownPath } from "./same-origin";
import { isSecure } from "./session-cookie";
import { endSession, signIn } from "./sign-in";

/** Made per request, since the secret is not there while the product is built. */
export function nextAuthOptions(heldSecret: string | null): NextAuthOptions {
  return {
    secret: secretFor("session"),
    useSecureCookies: isSecure(),
    session: { strategy: "jwt", maxAge: SESSION_LASTS_MS / 1_000 },
    pages: { signIn: "/sign-in", error: "/sign-in", newUser: "/" },
    // Its own words would go to the console; our doors log what matters.
    logger: { error() {}, warn() {}, debug() {} },
    providers: [
      credentials({
        credentials: {
          email: { type: "email" },
          password: { type: "password" },
          code: { type: "text" },
        },
        async authorize(given, request) {
          const headers = new Headers(request.headers as Record<string, string>);
          return authorize(given, headers, heldSecret);
        },
      }),
    ],
    callbacks: {
      async jwt({ token, user }) {
        if (user) return { sid: user.sid };
        const { sid = "" } = token;
        // Makes next-auth drop the cookie.
        if (!(await personOfSession(sid))) throw new Error("This session is over.");
        return { sid };
      },
      async session({ session, token }) {
        const open = await personOfSession(token.sid ?? "");
        if (!open) return session;
        const { id, name, email, role } = open.person;
        return { ...session, user: { id, name, email, role } };
      },
      redirect: ({ url }) => `${env.APP_URL}${ownPath(url)}`,
    },
    events: {
      async signOut({ token }) {
        if (token?.sid) await endSession(token.sid);
      },
    },
  };
}

async function authorize(
  given: Record<string, string> | undefined,
  headers: Headers,
  heldSecret: string | null,
) {
  const typed = SignIn.safeParse({ email: given?.email, password: given?.password });
  if (!typed.success) return null;
  try {
    const { person, secret } = await signIn(
      {
        ...typed.data,
        address: clientAddress(headers),
        ...(given?.code ? { code: given.code } : {}),
      },
      { userAgent: userAgent(headers), heldSecret },
    );
    return { id: person.id, sid: secret };
  } catch (error) {
    if (error instanceof Refused && error.code === "unauthenticated") return null;
    throw error instanceof Refused ? new Error(error.code) : error;
  }
}

declare module "next-auth" {
  interface User {
    id: string;
    /** The new session's secret, on its way into the cookie. */
    sid: string;
  }
}

declare module "next-auth/jwt" {
  interface JWT {
    sid?: string;
  }
}
