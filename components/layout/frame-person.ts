/** Whom the frame is drawn for. */
export type FramePerson = {
  id: string;
  name: string;
  email: string;
  role: "customer" | "agent" | "admin";
};
