import { signOutRoute } from "@/lib/web/sign-out";

export const POST = signOutRoute;
