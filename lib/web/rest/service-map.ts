import { id } from "@/lib/kernel/text";
import { ServiceMapView } from "@/lib/people/service-contract";
import { serviceMapFor } from "@/lib/people/service-map";
import { resource } from "../operation";
import { read } from "../read";

export const serviceMap = resource(
  "/services/{id}/map",
  {
    GET: read({
      id: "getServiceMap",
      summary: "What needs the service and what it needs, a few steps far; for agents",
      tag: "Organisations, teams and services",
      view: ServiceMapView,
      run: ({ actor, param }) => serviceMapFor(actor, param("id")),
    }),
  },
  { id },
);
