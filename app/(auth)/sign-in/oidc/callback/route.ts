import { endOidc } from "@/lib/web/oidc";

export const GET = endOidc;
