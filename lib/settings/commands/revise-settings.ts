import type { Tx } from "@/lib/db/client";
import { isAdmin } from "@/lib/kernel/actor";
import { command } from "@/lib/kernel/command";
import { invalid } from "@/lib/kernel/errors";
import { ReviseSettings, SETTING_NAMES } from "../contract";
import { SETTINGS_ID, settingsRevised } from "../events";
import { settingsIn } from "../queries";

export const reviseSettings = command({
  name: "settings.revise",
  input: ReviseSettings,
  async load(tx) {
    // A setting that nobody changed yet has no row to lock.
    await tx.$executeRaw`select pg_advisory_xact_lock(hashtext('settings'))`;
    return settingsIn(tx);
  },
  allow: isAdmin,
  versionOf: ({ version }) => version,
  async run({ tx, input, subject, emit }) {
    const changed = SETTING_NAMES.filter(
      (name) =>
        input[name] !== undefined && JSON.stringify(input[name]) !== JSON.stringify(subject[name]),
    );
    await requirePolicies(tx, input);
    for (const name of changed) {
      await tx.$executeRaw`
        insert into setting (name, value) values (${name}, ${JSON.stringify(input[name])}::jsonb)
        on conflict (name) do update
          set value = excluded.value, version = setting.version + 1, updated_at = now()`;
    }
    if (changed.length > 0) emit(settingsRevised, SETTINGS_ID, { changed });
    return { id: SETTINGS_ID };
  },
});

/** @throws `validation-failed` for a policy that is not there. Held, so that nobody removes it meanwhile. */
async function requirePolicies(tx: Tx, input: ReviseSettings): Promise<void> {
  for (const name of ["cabPolicyId", "ecabPolicyId"] as const) {
    const id = input[name];
    if (!id) continue;
    const found = await tx.$queryRaw<unknown[]>`
      select 1 from approval_policy where id = ${id}::uuid and removed_at is null for share`;
    if (found.length === 0) throw invalid([{ path: `/${name}`, message: "is not a policy" }]);
  }
}
