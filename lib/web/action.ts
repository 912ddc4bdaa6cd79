import { refresh } from "next/cache";
import { headers } from "next/headers";
import { redirect } from "next/navigation";
import type { z } from "zod";
import type { FormAction } from "@/components/ui/form-state";
import type { Person } from "@/lib/kernel/actor";
import { type Command, execute, type Outcome, parse } from "@/lib/kernel/command";
import { Refused } from "@/lib/kernel/errors";

import { answerForm, type Done } from "./answer-form";
import { clientAddress } from "./client-address";
import { type Fields, type Sent, sentBy, withoutEmpty } from "./form";
import { keepPosted } from "./keep-file";
import { requireLeft, take } from "./rate-limit";
import { sessionOverSentence } from "./sentences";
import { sessionActor, signInPath } from "./session-actor";

type ActionOptions = {
  /** How the command's input follows from the form; by default its fields, without empty ones. */
  input?: (fields: Fields) => unknown | Promise<unknown>;
  /** Whether files may come along; what was posted without script is kept before the command runs. */
  takesFiles?: boolean;
  /** What to say or where to go once it is done. */
  answer?: (outcome: Outcome, fields: Fields) => Done | Promise<Done>;
  /** What a refused form shows besides what was typed. */
  refused?: (sent: Sent) => Promise<Record<string, string>>;
};

/** A command as the action of a form, with and without script. */
export function action<Input, Subject>(
  command: Command<Input, Subject>,
  { input = withoutEmpty, takesFiles = false, answer, refused }: ActionOptions = {},
): FormAction {
  return formAction(async ({ fields, key, version, files }) => {
    const person = await sessionActor();
    if (!person) return sessionOver();
    requireLeft(take("form", person.id));
    if (takesFiles) await keepPostedIn(person, fields, files, key);
    const outcome = await execute(command, person, await input(fields), { key, version });
    return (await answer?.(outcome, fields)) ?? {};
  }, refused);
}

/** Under the form's own names from now on, so that a refusal shows them again and nobody sends them twice. */
async function keepPostedIn(person: Person, fields: Fields, files: File[], key: string | null) {
  if (files.length === 0) return;
  const before = [fields.attachmentIds ?? []].flat();
  fields.attachmentIds = [...before, ...(await keepPosted(person, files, key))];
}

type Step<Input, Who> = {
  input: z.ZodType<Input>;
  /** How the input follows from the form; by default its fields, without empty ones. */
  from?: (fields: Fields) => unknown;
  run: (who: Who, input: Input, sent: Sent) => Promise<Done | undefined>;
};

/** A form of somebody signed in that writes operational rows only, such as "mark as read", or whose buttons choose between commands. */
export function personAction<Input>({ input, from = withoutEmpty, run }: Step<Input, Person>) {
  return formAction(async (sent) => {
    const person = await sessionActor();
    if (!person) return sessionOver();
    requireLeft(take("form", person.id));
    return (await run(person, parse(input, from(sent.fields)), sent)) ?? {};
  });
}

/** A form for people who have not signed in. */
export function openAction<Input>({ input, from = withoutEmpty, run }: Step<Input, Headers>) {
  return formAction(async (sent) => {
    const asked = await headers();
    requireLeft(take("open", clientAddress(asked)));
    return (await run(asked, parse(input, from(sent.fields)), sent)) ?? {};
  });
}

function formAction(
  work: (sent: Sent) => Promise<Done>,
  refused?: ActionOptions["refused"],
): FormAction {
  return async (_previous, form) => {
    const answer = await answerForm(await headers(), form, work);
    if ("refused" in answer) {
      if (!refused || !(form instanceof FormData)) return answer.refused;
      return {
        ...answer.refused,
        values: { ...answer.refused.values, ...(await refused(sentBy(form))) },
      };
    }
    const { goTo, message, shown, undo, undoneWithinS } = answer.done;
    if (goTo !== undefined) redirect(goTo);
    refresh();
    return {
      ok: true,
      ...(message === undefined ? {} : { message }),
      ...(shown === undefined ? {} : { shown }),
      ...(undo === undefined ? {} : { undo }),
      ...(undoneWithinS === undefined ? {} : { undoneWithinS }),
    };
  };
}

/**
 * With script the form stays as it was typed. Without, its page would be rendered for nobody and
 * lead the whole POST to the sign-in page, so the way there is taken here.
 */
async function sessionOver(): Promise<Done> {
  if ((await headers()).has("next-action")) {
    throw new Refused("unauthenticated", sessionOverSentence());
  }
  return { goTo: `${await signInPath()}&unsent=1` };
}
