import { isAdmin, isAgent } from "@/lib/kernel/actor";
import { command } from "@/lib/kernel/command";
import { ReviseTeam } from "../directory-contract";
import { teamRevised } from "../events";
import { join, leave, requireMembers } from "../members";
import { requireFreeName } from "../names";
import { isTurned, retiring } from "../retired";

export const reviseTeam = command({
  name: "team.revise",
  input: ReviseTeam,
  async load(tx, actor, { teamId: id }) {
    if (!isAgent(actor)) return null;
    await tx.$queryRaw`select 1 from team where id = ${id}::uuid for update`;
    return tx.team.findUnique({ where: { id }, include: { members: true } });
  },
  allow: isAdmin,
  versionOf: ({ version }) => version,
  async run({ tx, input, subject, emit }) {
    const { id } = subject;
    const name = input.name ?? subject.name;
    const assignment = input.assignment ?? subject.assignment;
    const capacity = input.capacity === undefined ? subject.capacity : input.capacity;
    const were = subject.members.map(({ userId }) => userId);
    const are = input.memberIds ?? were;
    const joined = are.filter((one) => !were.includes(one));
    const left = were.filter((one) => !are.includes(one));
    const changed = [
      ...(name === subject.name ? [] : (["name"] as const)),
      ...(joined.length + left.length === 0 ? [] : (["memberIds"] as const)),
      ...(assignment === subject.assignment ? [] : (["assignment"] as const)),
      ...(capacity === subject.capacity ? [] : (["capacity"] as const)),
      ...(isTurned(subject, input) ? (["retired"] as const) : []),
    ];
    if (changed.length === 0) return { id };
    requireFreeName(name, await tx.team.findUnique({ where: { name } }), id);
    await requireMembers(tx, joined);
    await tx.team.update({
      where: { id },
      data: { name, assignment, capacity, ...retiring(subject, input), version: { increment: 1 } },
    });
    await leave(tx, id, left);
    await join(tx, id, joined);
    emit(teamRevised, id, { changed, joined, left });
    return { id };
  },
});
