import type { z } from "zod";
import { execute } from "@/lib/kernel/command";
import { createFirstAdmin } from "@/lib/people/commands/create-first-admin";
import type { CreateFirstAdmin } from "@/lib/people/contract";
import type { Done } from "./answer-form";
import type { Sent } from "./form";
import { signInHere } from "./sign-in";

/** Makes the first admin and signs them in. Whoever has the token speaks for the installation. */
export async function setUp(
  headers: Headers,
  input: z.infer<typeof CreateFirstAdmin>,
  { key }: Sent,
): Promise<Done> {
  await execute(createFirstAdmin, { kind: "system", name: "setup" }, input, { key });
  const { email, password } = input;
  return { goTo: await signInHere({ email, password }, headers, "/") };
}
