import { notFound } from "next/navigation";
import { getNow, getTranslations } from "next-intl/server";
import { Page } from "@/components/layout/page";
import { FindTickets } from "@/components/major-incidents/find-tickets";
import { LinkedTickets } from "@/components/major-incidents/linked-tickets";
import { LiveRoom } from "@/components/major-incidents/live-room";
import { Panel } from "@/components/major-incidents/panel";
import { ReplyRuns } from "@/components/major-incidents/reply-runs";
import { ReplyToAll } from "@/components/major-incidents/reply-to-all";
import { ButtonLink } from "@/components/ui/button-link";
import { MiName } from "@/lib/major-incidents/contract";
import { linkableFor } from "@/lib/major-incidents/linkable";
import { majorIncidentFor } from "@/lib/major-incidents/queries";
import { replyPreviewFor, replyRunsFor } from "@/lib/major-incidents/replies";
import { linkedTicketsFor } from "@/lib/major-incidents/room";
import { likelyTicketsFor } from "@/lib/major-incidents/suggestions";
import { requireAgent } from "@/lib/web/session-actor";
import { linkAction, replyToAllAction, unlinkAction } from "../../actions";

const ROWS = 50;

type Props = {
  params: Promise<{ id: string }>;
  searchParams: Promise<{ q?: string | string[]; cursor?: string | string[] }>;
};

export default async function TicketsOfPage({ params, searchParams }: Props) {
  const person = await requireAgent();
  const name = MiName.safeParse((await params).id);
  const mi = name.success ? await majorIncidentFor(person, name.data) : null;
  if (!mi) notFound();
  const search = await searchParams;
  const q = typeof search.q === "string" ? search.q.trim() : "";
  const cursor = typeof search.cursor === "string" ? { cursor: search.cursor } : {};
  const [linked, likely, found, preview, runs, now, t] = await Promise.all([
    linkedTicketsFor(person, mi.id, { limit: ROWS, ...cursor }).catch(() =>
      linkedTicketsFor(person, mi.id, { limit: ROWS }),
    ),
    mi.can.link ? likelyTicketsFor(person, mi.id) : [],
    q === "" || !mi.can.link ? null : linkableFor(person, mi.id, q),
    replyPreviewFor(person, mi.id),
    replyRunsFor(person, mi.id),
    getNow(),
    getTranslations("majors"),
  ]);
  const path = `/major-incidents/${mi.reference}`;
  return (
    <Page
      place={{
        title: t("linked.of", { reference: mi.reference }),
        trail: [{ href: path, name: mi.title }],
      }}
    >
      <LiveRoom majorIncidentId={mi.id} drawnAt={now.toISOString()} offline={t.raw("offline")} />
      <div className="grid gap-3 p-3 lg:grid-cols-2">
        <div className="grid content-start gap-3">
          <Panel id="linked" title={t("panel.linked")} count={mi.counts.tickets}>
            {mi.can.link && (
              <FindTickets miId={mi.id} q={q} found={found} linkAction={linkAction} />
            )}
            <LinkedTickets
              miId={mi.id}
              total={linked?.rows.length ?? 0}
              tickets={linked?.rows ?? []}
              likely={likely ?? []}
              canLink={mi.can.link === true}
              linkAction={linkAction}
              unlinkAction={unlinkAction}
              isWhole
            />
            {linked?.nextCursor && (
              <p className="text-center">
                <ButtonLink
                  href={`${path}/tickets?cursor=${encodeURIComponent(linked.nextCursor)}`}
                >
                  {t("linked.later")}
                </ButtonLink>
              </p>
            )}
          </Panel>
        </div>
        <div className="grid content-start gap-3">
          <Panel id="reply" title={t("linked.reply")}>
            <ReplyRuns runs={runs} />
            {mi.can.reply_to_all && preview && (
              <ReplyToAll
                key={runs[0]?.id ?? "first"}
                miId={mi.id}
                preview={preview}
                action={replyToAllAction}
              />
            )}
          </Panel>
        </div>
      </div>
    </Page>
  );
}
