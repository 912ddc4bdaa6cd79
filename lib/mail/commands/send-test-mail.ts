import { isAdmin } from "@/lib/kernel/actor";
import { command } from "@/lib/kernel/command";
import { personAskedForTestMail } from "../events";
import { TestTemplate } from "../template-contract";

/** Mails an admin the saved words of a template, with sample values. */
export const sendTestMail = command({
  name: "template.test",
  input: TestTemplate,
  load: async (_tx, actor) => (actor.kind === "person" ? { id: actor.id } : null),
  allow: isAdmin,
  async run({ input: { template, locale }, subject: { id }, emit }) {
    emit(personAskedForTestMail, id, { template, locale });
    return { id };
  },
});
