import { unknownPath } from "@/lib/web/server/unknown-path";

export const dynamic = "force-dynamic";

export {
  unknownPath as DELETE,
  unknownPath as GET,
  unknownPath as HEAD,
  unknownPath as OPTIONS,
  unknownPath as PATCH,
  unknownPath as POST,
  unknownPath as PUT,
};
