import { POSTED_STATES } from "../../lib/desk/lists";
import { ParcelsTable } from "./parcels-table";
import { PerformanceChart } from "./performance-chart";
import type { ParcelColumn } from "./use-parcel-columns";

const COLUMNS: readonly ParcelColumn[] = ["posted", "expected"];

/** What the Correios have or had, and how well they kept their word. */
export function PostedTab() {
  return (
    <>
      <PerformanceChart />
      <ParcelsTable tab="posted" states={POSTED_STATES} columns={COLUMNS} />
    </>
  );
}
