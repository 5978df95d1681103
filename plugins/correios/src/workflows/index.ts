export { addSuggestedBoxesWorkflow } from "../features/boxes/use-cases/add-suggested-boxes";
export { announceParcelsWorkflow } from "../features/parcels/use-cases/announce-parcels";
export { buyLabelsWorkflow, type BuyLabelsInput } from "../features/parcels/use-cases/buy-labels";
export { checkParcelTrackingWorkflow } from "../features/tracking/use-cases/check-parcel-tracking";
export { continueRatesRefreshWorkflow } from "../features/freight/use-cases/continue-rates-refresh";
export {
  createDeliverySetupWorkflow,
  type NewSetup,
} from "../features/local-delivery/use-cases/create-delivery-setup";
export { createShippingBoxesWorkflow } from "../features/boxes/use-cases/create-shipping-boxes";
export {
  approveCorreiosReturnWorkflow,
  refuseCorreiosReturnWorkflow,
  cancelCorreiosReturnWorkflow,
  receiveCorreiosReturnWorkflow,
  retryCorreiosReturnRefundWorkflow,
} from "../features/returns/use-cases/decide-return";
export { deleteDeliverySetupWorkflow } from "../features/local-delivery/use-cases/delete-delivery-setup";
export { deleteShippingBoxWorkflow } from "../features/boxes/use-cases/delete-shipping-box";
export { enterTrackingCodeWorkflow } from "../features/tracking/use-cases/enter-tracking-code";
export { findMissedEstimatesWorkflow } from "../features/freight/use-cases/find-missed-estimates";
export { flagLateParcelsWorkflow } from "../features/tracking/use-cases/flag-late-parcels";
export { followLabelsWorkflow } from "../features/parcels/use-cases/follow-labels";
export {
  sweepCorreiosReturnsWorkflow,
  noteCorreiosReturnParcelWorkflow,
} from "../features/returns/use-cases/follow-returns";
export { importRatesWorkflow } from "../features/freight/use-cases/import-rates";
export { markLabelsPrintedWorkflow } from "../features/parcels/use-cases/mark-labels-printed";
export { markParcelsPostedWorkflow } from "../features/parcels/use-cases/mark-parcels-posted";
export { offerCorreiosServicesWorkflow } from "../features/services/use-cases/offer-services";
export { packOrderWorkflow } from "../features/parcels/use-cases/pack-order";
export { recordFreightEstimatesWorkflow } from "../features/freight/use-cases/record-freight-estimates";
export { removeTrackingCodeWorkflow } from "../features/tracking/use-cases/remove-tracking-code";
export { requestCorreiosReturnWorkflow } from "../features/returns/use-cases/request-return";
export { reviseParcelFiscalWorkflow } from "../features/parcels/use-cases/revise-parcel-fiscal";
export { seedRatesWorkflow } from "../features/freight/use-cases/seed-rates";
export { sendParcelMailWorkflow } from "../features/tracking/use-cases/send-parcel-mail";
export { settleFreightEstimatesWorkflow } from "../features/freight/use-cases/settle-freight-estimates";
export { settleParcelFulfillmentWorkflow } from "../features/tracking/use-cases/settle-parcel-fulfillment";
export { startRatesRefreshWorkflow } from "../features/freight/use-cases/start-rates-refresh";
export { trackParcelsWorkflow } from "../features/tracking/use-cases/track-parcels";
export { updateDeliverySetupWorkflow } from "../features/local-delivery/use-cases/update-delivery-setup";
export { updateShippingBoxWorkflow } from "../features/boxes/use-cases/update-shipping-box";
export { voidParcelWorkflow } from "../features/parcels/use-cases/void-parcel";
export { writeFulfillmentLabelsWorkflow } from "../features/tracking/use-cases/write-fulfillment-labels";
