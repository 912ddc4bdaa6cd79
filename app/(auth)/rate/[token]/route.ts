import { signedLinkRoute } from "@/lib/web/signed-link";

export const GET = signedLinkRoute("rate", "/rate");
