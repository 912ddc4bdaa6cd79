import { expect, test } from "vitest";
import { InvitePerson, RevisePerson } from "@/lib/people/directory-contract";
import { NO_ORGANISATION } from "@/lib/people/naming";
import { invitationInput, personInput } from "./directory-forms";

const SOMEBODY = { name: "Nina", role: "customer" };
const ID = "01890a5d-ac96-774b-bcce-b302099a8057";

test("an invitation's form says one organisation, none, or nothing at all", () => {
  const read = (organisationId: string, role = "customer") =>
    InvitePerson.parse(
      invitationInput({ ...SOMEBODY, role, email: "nina@example.com", organisationId }),
    ).organisationId;
  expect([read(""), read(NO_ORGANISATION), read(ID)]).toEqual([undefined, null, ID]);
  expect(read(ID, "agent")).toBeUndefined();
});

test("a person's form that names no organisation means none", () => {
  const read = (organisationId: string) =>
    RevisePerson.parse(personInput({ ...SOMEBODY, personId: ID, organisationId })).organisationId;
  expect([read(""), read(ID)]).toEqual([null, ID]);
});
