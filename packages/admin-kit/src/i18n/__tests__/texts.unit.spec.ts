import { describeAdminTexts } from "@mestres/testing/admin-texts";
import en from "../en.json";
import ptBR from "../ptBR.json";

describeAdminTexts({ ptBR, en });
