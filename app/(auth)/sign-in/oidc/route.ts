import { beginOidc } from "@/lib/web/oidc";

export const GET = beginOidc;
