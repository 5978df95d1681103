import { Module } from "@medusajs/framework/utils";
import { PAYMENT_RECORDS } from "../../lib/records/store";
import PaymentRecordsService from "./service";

export default Module(PAYMENT_RECORDS, { service: PaymentRecordsService });
