import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { Page } from "@/components/layout/page";
import { ServicePicture } from "@/components/services/service-picture";
import {
  ServiceMaintenance,
  ServiceMajors,
  ServiceNames,
  ServiceTickets,
} from "@/components/services/service-sheet";
import { ButtonLink } from "@/components/ui/button-link";
import { isAdmin } from "@/lib/kernel/actor";
import { id as Id } from "@/lib/kernel/text";
import { serviceFor } from "@/lib/people/queries";
import { maintenanceOf, majorsOf, serviceMapFor } from "@/lib/people/service-map";
import type { TICKET_TYPES } from "@/lib/tickets/lifecycles/words";
import { ticketsFor } from "@/lib/tickets/queries";
import { requireAgent } from "@/lib/web/session-actor";

const ROWS = 8;
const KINDS = ["incident", "request", "problem", "change"] as const satisfies typeof TICKET_TYPES;

export default async function ServicePage({ params }: { params: Promise<{ id: string }> }) {
  const person = await requireAgent();
  const name = Id.safeParse((await params).id);
  const service = name.success ? await serviceFor(person, name.data) : null;
  if (!service) notFound();
  const { id } = service;
  const [map, majors, planned, t, ...lists] = await Promise.all([
    serviceMapFor(person, id),
    majorsOf(person, id),
    maintenanceOf(person, id),
    getTranslations("services"),
    ...KINDS.map((type) => ticketsFor(person, { service: id, open: true, type }, { limit: ROWS })),
  ]);
  const { dependsOn = [], dependents = [] } = service;
  return (
    <Page
      place={{ title: service.name, trail: [{ href: "/services", name: t("title") }] }}
      actions={
        isAdmin(person) && <ButtonLink href={`/admin/services/${id}`}>{t("edit")}</ButtonLink>
      }
    >
      <div className="grid gap-3 p-3">
        <p className="flex flex-wrap gap-x-5 gap-y-1">
          <span>
            <span className="text-text-2">{t("team")}</span>{" "}
            <bdi className="font-medium">{service.team?.name ?? t("noTeam")}</bdi>
          </span>
          {service.criticality && (
            <span>
              <span className="text-text-2">{t("criticalityOf")}</span>{" "}
              <span className="font-medium">{t(`criticality.${service.criticality}`)}</span>
            </span>
          )}
        </p>
        {service.description !== "" && (
          <p dir="auto" className="max-w-[72ch]">
            {service.description}
          </p>
        )}
        {map && map.services.length > 1 && <ServicePicture map={map} />}
        {map?.more && <p className="text-text-2">{t("pictureMore")}</p>}
        <div className="grid gap-3 lg:grid-cols-2">
          <ServiceNames
            id="depends-on"
            title={t("dependsOn")}
            services={dependsOn}
            none={t("dependsOnNone")}
          />
          <ServiceNames
            id="dependents"
            title={t("dependents")}
            services={dependents}
            none={t("dependentsNone")}
          />
          <ServiceMajors majors={majors} />
          <ServiceMaintenance planned={planned} />
          {KINDS.map((type, at) => {
            const page = lists[at];
            return (
              <ServiceTickets
                key={type}
                id={`service-${type}`}
                title={t(`open.${type}`)}
                rows={page?.rows ?? []}
                none={t("openNone")}
                all={
                  page?.nextCursor
                    ? {
                        href: `/tickets?view=open&service=${id}&type=${type}`,
                        label: t("openAll"),
                      }
                    : null
                }
              />
            );
          })}
        </div>
      </div>
    </Page>
  );
}
