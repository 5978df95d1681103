import { Board, sdk, useChange, useList } from "../..";

type Lead = { id: string; name: string; stage: string };

const KEY = ["crm", "leads"];
const PATH = "/admin/crm/leads";
const STAGES = [
  { id: "new", title: "Novos" },
  { id: "talking", title: "Em conversa", colour: "blue" },
  { id: "won", title: "Ganhos", colour: "green" },
] as const;

export function LeadBoard() {
  const { data } = useList<{ leads: Lead[] }>(KEY, PATH, { limit: 200 });
  const move = useChange(
    ({ id, stage }: { id: string; stage: string }) =>
      sdk.client.fetch(`${PATH}/${id}`, { method: "POST", body: { stage } }),
    [KEY],
  );
  // A card stands where it was let down until the server has answered, and goes back where it is refused.
  const stageOf = ({ id, stage }: Lead) =>
    move.isPending && move.variables.id === id ? move.variables.stage : stage;
  return (
    <Board
      columns={STAGES}
      cards={data?.leads ?? []}
      idOf={({ id }) => id}
      columnOf={stageOf}
      nameOf={({ name }) => name}
      draw={({ name }) => <span>{name}</span>}
      onMove={({ id }, stage) => move.mutate({ id, stage })}
      empty="Ninguém aqui"
    />
  );
}
