import type { ComponentType } from "react";
import type { FreightTab } from "../../lib/freight-tabs";
import { BoxesTab } from "../boxes/boxes-tab";
import { AreasTab } from "../delivery/areas-tab";
import { PointsTab } from "../delivery/points-tab";
import { RulesTab } from "../delivery/rules-tab";
import { EstimatesTab } from "../rates/estimates-tab";
import { RatesTab } from "../rates/rates-tab";

/** What each tab of Settings › Frete shows; the order is that of `FREIGHT_TABS`. */
export const TAB_VIEWS: Record<FreightTab, ComponentType> = {
  boxes: BoxesTab,
  areas: AreasTab,
  points: PointsTab,
  rules: RulesTab,
  rates: RatesTab,
  estimates: EstimatesTab,
};
