/** What `GET /admin/correios/boxes` can be asked for. */
export const BOXES = {
  limit: 20,
  search: true,
  sorts: ["name", "length", "empty_grams", "max_grams", "cost", "created_at"],
  one: { active: ["true", "false"] },
};
