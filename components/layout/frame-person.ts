/** Whom the frame is drawn for. */
export type FramePerson = { name: string; email: string; role: "customer" | "agent" | "admin" };
