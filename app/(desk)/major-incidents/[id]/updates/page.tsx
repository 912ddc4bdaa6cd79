import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { Page } from "@/components/layout/page";
import { MajorUpdates } from "@/components/majors/updates/updates";
import { MiName } from "@/lib/major-incidents/contract";
import { majorIncidentFor } from "@/lib/major-incidents/queries";
import { affectedFor } from "@/lib/major-incidents/told";
import { tellableFor, updatesFor } from "@/lib/major-incidents/update-queries";
import { beginningsFor } from "@/lib/playbook/queries";
import { requireAgent } from "@/lib/web/session-actor";
import {
  approveUpdateAction,
  postUpdateAction,
  snoozeUpdateAction,
  withdrawUpdateAction,
} from "./actions";

type Props = {
  params: Promise<{ id: string }>;
  searchParams: Promise<{ correct?: string | string[] }>;
};

export default async function UpdatesPage({ params, searchParams }: Props) {
  const person = await requireAgent();
  const name = MiName.safeParse((await params).id);
  const incident = name.success ? await majorIncidentFor(person, name.data) : null;
  if (!incident) notFound();
  const [updates, tellable, affected, { correct }, t] = await Promise.all([
    updatesFor(person, incident.id, { limit: 1_000 }),
    tellableFor(person, incident.id),
    affectedFor(person, incident.id),
    searchParams,
    getTranslations("majorUpdates"),
  ]);
  const rows = updates?.rows ?? [];
  const headline = rows.find((row) => row.headline !== null)?.headline ?? incident.title;
  const beginnings = await beginningsFor(person, {
    title: incident.title,
    impact: incident.impactStatement,
    services: incident.services.map(({ name }) => name).join(", "),
    severity: incident.severity,
    reference: incident.reference,
    headline,
  });
  return (
    <Page
      shape="reading"
      place={{
        title: t("of", { reference: incident.reference }),
        trail: [{ href: `/major-incidents/${incident.reference}`, name: incident.title }],
      }}
    >
      <MajorUpdates
        incident={incident}
        updates={rows}
        tellable={tellable}
        corrected={rows.find(({ id, can }) => id === correct && can.correct) ?? null}
        beginnings={beginnings}
        affected={t("affected", { count: affected })}
        actions={{
          post: postUpdateAction,
          withdraw: withdrawUpdateAction,
          approve: approveUpdateAction,
          snooze: snoozeUpdateAction,
        }}
      />
    </Page>
  );
}
