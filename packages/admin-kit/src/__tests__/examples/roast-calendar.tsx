import { useState } from "react";
import { Calendar, today, useList, weeksOf } from "../..";

type Roast = { id: string; name: string; planned_on: string };

export function RoastCalendar() {
  const [month, setMonth] = useState(() => today().slice(0, 7));
  // Its weeks begin and end outside of the month.
  const days = weeksOf(month).flat();
  const period = { from: days[0], to: days.at(-1) };
  const { data } = useList<{ roasts: Roast[] }>(["erp", "roasts"], "/admin/erp/roasts", period);
  return (
    <Calendar
      month={month}
      onMonth={setMonth}
      entries={(data?.roasts ?? []).map(({ id, name, planned_on }) => ({
        id,
        day: planned_on,
        content: <span>{name}</span>,
      }))}
    />
  );
}
