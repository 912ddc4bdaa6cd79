/** Names one intention: however often this form is sent, it happens once. */
export function FormKey() {
  return <input type="hidden" name="key" value={crypto.randomUUID()} />;
}
