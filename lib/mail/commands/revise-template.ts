import { isAdmin } from "@/lib/kernel/actor";
import { command } from "@/lib/kernel/command";
import { invalid } from "@/lib/kernel/errors";
import { templateRevised } from "../events";
import { faultsOf, ReviseTemplate } from "../template-contract";
import { lockTemplate, TEMPLATES_ID } from "../template-steps";

/** Other words for a kind of mail, from the next one on. Each variable is one of that mail, in its place. */
export const reviseTemplate = command({
  name: "template.revise",
  input: ReviseTemplate,
  load: (tx, _actor, input) => lockTemplate(tx, input),
  allow: isAdmin,
  versionOf: ({ own }) => own?.version ?? 0,
  async run({ tx, input: { template: name, locale, subject, body }, subject: { own }, emit }) {
    const faults = faultsOf(name, subject, body);
    if (faults.length > 0) {
      throw invalid(faults.map(({ path, message }) => ({ path: `/${path}`, message })));
    }
    if (own?.subject === subject && own.body === body) return { id: TEMPLATES_ID };
    await tx.mailTemplate.upsert({
      where: { name_locale: { name, locale } },
      create: { name, locale, subject, body },
      update: { subject, body, version: { increment: 1 }, updatedAt: new Date() },
    });
    emit(templateRevised, TEMPLATES_ID, { template: name, locale });
    return { id: TEMPLATES_ID };
  },
});
