import { leaveDoor } from "@/lib/web/status-doors";

export const { GET, POST } = leaveDoor;
