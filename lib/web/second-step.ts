import type { Person } from "@/lib/kernel/actor";
import { execute } from "@/lib/kernel/command";
import { invalid, Refused } from "@/lib/kernel/errors";
import { TypedCode } from "@/lib/people/account-contract";
import { proveSecondFactor } from "@/lib/people/commands/prove-second-factor";
import { hasSecondFactor } from "@/lib/people/second-factor";
import { countGuess, forgiveGuess } from "@/lib/people/throttle";

/** The password was right, and a code of the second factor has to follow. */
export class CodeNeeded extends Refused {
  override name = "CodeNeeded";
  readonly person: Person;

  constructor(person: Person) {
    super("unauthenticated", "Send a code of your second factor too.", {
      errors: [{ path: "/code", message: "is needed" }],
    });
    this.person = person;
  }
}

/**
 * Takes the second step of signing in from whoever has to make one.
 *
 * @throws CodeNeeded without a code; `unauthenticated` for a wrong one; `rate-limited`.
 */
export async function takeSecondStep(
  person: Person,
  code: string | undefined,
  address: string,
): Promise<void> {
  if (!(await hasSecondFactor(person.id))) return;
  if (code === undefined) throw new CodeNeeded(person);
  try {
    await proveCode(person, code, address);
  } catch (error) {
    if (!(error instanceof Refused) || error.code !== "validation-failed") throw error;
    throw new Refused("unauthenticated", "This code is not right, or was used already.", {
      errors: error.errors,
    });
  }
}

/** @throws `validation-failed` for a wrong code, `rate-limited` after too many. */
export async function proveCode(person: Person, code: string, address: string): Promise<void> {
  const guess = { of: "code", personId: person.id, address } as const;
  await countGuess(guess);
  const typed = TypedCode.safeParse(code);
  if (!typed.success) throw invalid([{ path: "/code", message: "is needed" }]);
  await execute(proveSecondFactor, person, { code: typed.data });
  await forgiveGuess(guess);
}
