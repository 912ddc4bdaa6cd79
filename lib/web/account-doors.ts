import { headers } from "next/headers";
import { z } from "zod";
import type { Person } from "@/lib/kernel/actor";
import { execute } from "@/lib/kernel/command";
import { Refused } from "@/lib/kernel/errors";
import { line } from "@/lib/kernel/text";
import { acceptInvitation } from "@/lib/people/commands/accept-invitation";
import { changePassword } from "@/lib/people/commands/change-password";
import { confirmSecondFactor } from "@/lib/people/commands/confirm-second-factor";
import { removeSecondFactor } from "@/lib/people/commands/remove-second-factor";
import { resetPassword } from "@/lib/people/commands/reset-password";
import { SignInAddress, TypedPassword } from "@/lib/people/contract";
import { personOfLink } from "@/lib/people/links";
import { NewPassword } from "@/lib/people/new-password";
import { askForReset } from "@/lib/people/reset-requests";
import { countGuess, forgiveGuess } from "@/lib/people/throttle";
import type { Done } from "./answer-form";
import { clientAddress } from "./client-address";
import { forgetLink, linkToken } from "./link-cookie";
import { accountSentence } from "./sentences";
import { currentSession } from "./session-actor";
import { signInHere } from "./sign-in";

const door = { kind: "system", name: "account-link" } as const;

const gone = () => new Refused("gone", accountSentence("linkGone"));

export const Accept = z.strictObject({ name: line({ max: 100 }), password: NewPassword });

/** Accepts the invitation whose link this browser followed, and signs in. */
export async function acceptHere(sent: Headers, typed: z.infer<typeof Accept>): Promise<Done> {
  const token = await linkToken("invitation");
  const invited = token === null ? null : await personOfLink("invitation", token);
  if (token === null || !invited) throw gone();
  await execute(acceptInvitation, door, { ...typed, token });
  await forgetLink("invitation");
  return { goTo: await signInHere({ email: invited.email, password: typed.password }, sent, "/") };
}

export const AskForReset = z.strictObject({ email: SignInAddress });

export async function askForResetHere(
  sent: Headers,
  { email }: z.infer<typeof AskForReset>,
): Promise<Done> {
  await askForReset(email, clientAddress(sent));
  return { goTo: "/reset-password?sent=1" };
}

export const Choose = z.strictObject({ password: NewPassword });

export async function resetHere(_: Headers, typed: z.infer<typeof Choose>): Promise<Done> {
  const token = await linkToken("password_reset");
  const person = token === null ? null : await personOfLink("password_reset", token);
  if (token === null || !person) throw gone();
  await execute(resetPassword, door, { ...typed, token });
  await forgetLink("password_reset");
  return { goTo: `/sign-in?changed=1&email=${encodeURIComponent(person.email)}` };
}

export const Change = z.strictObject({ current: TypedPassword, password: NewPassword });

/** Without a key: what is remembered of a request must not be a digest of two passwords. */
export async function changeHere(person: Person, typed: z.infer<typeof Change>): Promise<Done> {
  const keepSessionId = (await currentSession())?.sessionId ?? null;
  await knowingPassword(person, () => execute(changePassword, person, { ...typed, keepSessionId }));
  return { message: accountSentence("passwordChanged") };
}

export const Confirm = z.strictObject({ code: z.string().max(64) });

export async function confirmFactorHere(
  person: Person,
  typed: z.infer<typeof Confirm>,
): Promise<Done> {
  const guess = await guessOf("code", person);
  await countGuess(guess);
  await execute(confirmSecondFactor, person, typed);
  await forgiveGuess(guess);
  return { goTo: "/account/second-factor" };
}

export const Remove = z.strictObject({ password: TypedPassword });

export async function removeFactorHere(
  person: Person,
  typed: z.infer<typeof Remove>,
): Promise<Done> {
  await knowingPassword(person, () => execute(removeSecondFactor, person, typed));
  return { goTo: "/account" };
}

/** Whoever found an open browser must not be able to guess on and on. */
async function knowingPassword(person: Person, work: () => Promise<unknown>) {
  const guess = await guessOf("password", person);
  await countGuess(guess);
  await work();
  await forgiveGuess(guess);
}

async function guessOf(of: "code" | "password", person: Person) {
  return { of, personId: person.id, address: clientAddress(await headers()) };
}
