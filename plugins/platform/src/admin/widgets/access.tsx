import { defineWidgetConfig } from "@medusajs/admin-sdk";
import { CoreNavigation } from "../components/core-navigation";

/** On every page, without being seen: menus and pages by what one's role may do. */
const AccessWidget = () => <CoreNavigation />;

export const config = defineWidgetConfig({
  id: "mestres-platform:access",
  zone: "topbar",
});

export default AccessWidget;
