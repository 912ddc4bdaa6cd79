import { subscriptionDoor } from "@/lib/web/status-doors";

export const POST = subscriptionDoor;
