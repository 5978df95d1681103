/** What the screens of plugins in Medusa's dashboard are made of. */
export * from "./lib";
export { sdk } from "./data/sdk";
export { useChange } from "./data/use-change";
export { useFormat } from "./data/use-format";
export { useList, useListQuery } from "./data/use-list";
export { useOpenRow } from "./data/use-open-row";
export { Choices } from "./form/choices";
export { Field, type FieldProps } from "./form/field";
export { LinesField, MoneyField, SwitchField, TextField } from "./form/fields";
export { DrawerForm, FormDrawer, FormError, type Save } from "./form/form-drawer";
export { choiceFilter, useDateFilter } from "./list/filters";
export { ListTab } from "./list/list-tab";
export { FactRow } from "./show/fact-row";
export { OrderLink } from "./show/order-link";
export { Reference } from "./show/reference";
export { StateBadge } from "./show/state-badge";
