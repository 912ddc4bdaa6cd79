/** A backup cannot be made or taken back; the message says why and what to do. */
export class BackupRefused extends Error {
  override name = "BackupRefused";
}
