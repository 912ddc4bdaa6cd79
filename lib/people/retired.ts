type Subject = { retiredAt: Date | null };
type Wish = { retired?: boolean | undefined };

/** Whether something is retired by this, or brought back. */
export const isTurned = ({ retiredAt }: Subject, { retired }: Wish) =>
  retired !== undefined && retired !== (retiredAt !== null);

/** What is written for it; who retires again what is retired leaves the first time. */
export const retiring = (subject: Subject, wish: Wish) =>
  isTurned(subject, wish) ? { retiredAt: wish.retired ? new Date() : null } : {};
