import { describe, expect, it } from "vitest";
import { hrefOf, without } from "./list-address";
import { filterOf, listQueryOf } from "./list-query";

const team = "0190a5a0-7f4e-7aaa-8aaa-000000000001";

describe("what an address lists", () => {
  it("falls back to triage and leaves out what it does not understand", () => {
    const query = listQueryOf({ view: "nonsense", state: "burning", team: "not-an-id", page: "2" });
    expect(query).toEqual({ view: "triage", chosen: {}, cursor: undefined });
    expect(filterOf(query)).toEqual({ open: true, assignee: "none" });
  });

  it("narrows the view by what was chosen", () => {
    const query = listQueryOf({ view: "open", state: ["new", "on_hold"], team, assignee: "me" });
    expect(filterOf(query)).toEqual({
      open: true,
      state: ["new", "on_hold"],
      team,
      assignee: "me",
    });
  });

  it("survives the way through an address and back", () => {
    const query = listQueryOf({ view: "all", priority: ["P1", "P2"], service: team, cursor: "c" });
    const [, search = ""] = hrefOf("/tickets", query).split("?");
    const again = new URLSearchParams(search);
    expect(
      listQueryOf({
        view: again.get("view") ?? "",
        priority: again.getAll("priority"),
        service: again.getAll("service"),
        cursor: again.getAll("cursor"),
      }),
    ).toEqual(query);
  });

  it("loses one value and starts from the top", () => {
    const query = listQueryOf({ view: "all", priority: ["P1", "P2"], cursor: "c" });
    expect(hrefOf("/tickets", query, without(query, "priority", "P1"))).toBe(
      "/tickets?view=all&priority=P2",
    );
  });
});
