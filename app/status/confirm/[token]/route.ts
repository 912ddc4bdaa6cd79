import { confirmDoor } from "@/lib/web/status-doors";

export const { GET, POST } = confirmDoor;
