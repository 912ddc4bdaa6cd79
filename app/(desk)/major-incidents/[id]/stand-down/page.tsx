import { notFound } from "next/navigation";
import { getNow, getTimeZone, getTranslations } from "next-intl/server";
import { FoundField } from "@/components/building/found-field";
import { Page } from "@/components/layout/page";
import { Ask } from "@/components/major-incidents/ask";
import { LiveRoom } from "@/components/major-incidents/live-room";
import { StandDownBoard } from "@/components/major-incidents/stand-down-board";
import { TextArea, TextField } from "@/components/ui/field";
import { MiName } from "@/lib/major-incidents/contract";
import { majorIncidentFor } from "@/lib/major-incidents/queries";
import { standDownFor } from "@/lib/major-incidents/stand-down-queries";
import { choicesFor } from "@/lib/people/choices";
import { offered } from "@/lib/people/offered";
import { requireAgent } from "@/lib/web/session-actor";
import {
  approveClosingAction,
  disposeAction,
  endingAction,
  standDownAction,
  tickAction,
} from "../../actions";

const WITHIN_DAYS = { SEV1: 3, SEV2: 5, SEV3: 5 } as const;

export default async function StandDownPage({ params }: { params: Promise<{ id: string }> }) {
  const person = await requireAgent();
  const name = MiName.safeParse((await params).id);
  const mi = name.success ? await majorIncidentFor(person, name.data) : null;
  const view = mi && (await standDownFor(person, mi.id));
  if (!mi || !view) notFound();
  const [choices, zone, now, t] = await Promise.all([
    choicesFor(person),
    getTimeZone(),
    getNow(),
    getTranslations("majors"),
  ]);
  const left = view.checklist.filter(
    ({ mandatory, state }) => mandatory && state === "open",
  ).length;
  const due = new Date(now.getTime() + WITHIN_DAYS[mi.severity] * 86_400_000);
  return (
    <Page
      place={{
        title: t("standDown.title", { reference: mi.reference }),
        trail: [{ href: `/major-incidents/${mi.reference}`, name: mi.title }],
      }}
      actions={
        <>
          {mi.can.steer && (
            <Ask
              id="mi-ending"
              action={endingAction}
              label={t("standDown.words")}
              send={{ majorIncidentId: mi.id, version: String(mi.version), zone }}
              fields={{
                closingMessage: { label: t("field.message") },
                reviewOwnerId: { label: t("standDown.reviewOwner") },
                reviewDueAt: { label: t("standDown.reviewDue") },
              }}
            >
              <TextArea
                name="closingMessage"
                rows={3}
                hint={t("field.messageHint")}
                defaultValue={mi.closingMessage ?? ""}
              />
              <FoundField
                kind="staff"
                name="reviewOwnerId"
                defaultValue={mi.reviewOwner?.id ?? person.id}
                options={offered(choices.agents, [mi.reviewOwner]).map(({ id, name }) => ({
                  value: id,
                  label: name,
                }))}
              />
              <TextField
                name="reviewDueAt"
                type="date"
                defaultValue={(mi.reviewDueAt ?? due.toISOString()).slice(0, 10)}
              />
            </Ask>
          )}
          {mi.can.approve_closing && mi.closingMessage !== null && (
            <Ask
              id="mi-closing"
              action={approveClosingAction}
              label={t("standDown.approve")}
              lead={mi.closingMessage}
              send={{ majorIncidentId: mi.id, version: String(mi.version) }}
            />
          )}
          {mi.can.stand_down && (
            <Ask
              id="mi-end"
              action={standDownAction}
              label={t("standDown.do")}
              look="primary"
              lead={
                left > 0
                  ? t("standDown.left", { count: left })
                  : t("standDown.lead", { count: view.preview.tickets.length })
              }
              send={{ majorIncidentId: mi.id, event: "stand_down" }}
            />
          )}
        </>
      }
    >
      <LiveRoom majorIncidentId={mi.id} drawnAt={now.toISOString()} offline={t.raw("offline")} />
      <StandDownBoard mi={mi} view={view} tickAction={tickAction} disposeAction={disposeAction} />
    </Page>
  );
}
