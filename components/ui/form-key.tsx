import { KeptKey } from "./kept-key";

/** Names one intention: however often this form is sent, it happens once. */
export function FormKey() {
  return <KeptKey fresh={crypto.randomUUID()} />;
}
