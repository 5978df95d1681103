import { eventStatus, knownEventStatus } from "../domain/event-table";

describe("table of the Correios' events", () => {
  it.each([
    ["PO", "01", "posted"],
    ["PO", "09", "posted"],
    ["RO", "01", "in_transit"],
    ["DO", "02", "in_transit"],
    ["OEC", "01", "out_for_delivery"],
    ["OEC", "03", "out_for_delivery"],
    ["OEC", "09", "returning"],
    ["LDI", "01", "awaiting_pickup"],
    ["BDE", "01", "delivered"],
    ["BDI", "1", "delivered"],
    ["BDR", "70", "delivered"],
    ["BDE", "20", "held"],
    ["BDE", "26", "returning"],
    ["BDE", "23", "returned"],
    ["FC", "47", "returning"],
    ["BDE", "50", "lost"],
    ["BDR", "80", "lost"],
    ["IDC", "03", "lost"],
    ["BDE", "28", "problem"],
    ["BLQ", "01", "problem"],
    ["EST", "01", "problem"],
    ["FC", "08", "info"],
  ])("%s %s is %s", (code, type, status) => expect(knownEventStatus(code, type)).toBe(status));

  it("takes what it does not know as information, and says so once", () => {
    const lines: string[] = [];
    const read = () => eventStatus("ZZQ", "7", (line) => lines.push(line));
    expect([read(), read()]).toEqual(["info", "info"]);
    expect(eventStatus("BDE", "99", (line) => lines.push(line))).toBe("info");
    expect(lines).toHaveLength(2);
    expect(lines[0]).toContain("ZZQ 07");
  });
});
