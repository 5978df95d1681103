export { Alert, type AlertProps } from "./alert";
export { Button, ButtonLink, buttonClass, type ButtonProps } from "./button";
export { cx } from "./cx";
export { EmptyState, type EmptyStateProps } from "./empty-state";
export { Field, Select, type FieldProps, type SelectProps } from "./field";
export { Icon, type IconName, type IconProps } from "./icon";
export { Price, type PriceProps } from "./price";
