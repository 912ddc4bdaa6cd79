import { nextAuthRoute } from "@/lib/web/next-auth-route";

export const GET = nextAuthRoute;
export const POST = nextAuthRoute;
