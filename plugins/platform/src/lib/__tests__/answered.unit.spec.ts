import { once } from "node:events";
import { createServer, type ServerResponse } from "node:http";
import { connect, type AddressInfo } from "node:net";
import { whenAnswered } from "../answered";

/** Asks a server whose handler answers when told to; gives the response and what was heard of its end. */
async function asked() {
  const heard: string[] = [];
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const client = connect((server.address() as AddressInfo).port, "127.0.0.1");
  client.on("error", () => undefined);
  client.write("POST / HTTP/1.1\r\nHost: loja\r\nContent-Length: 0\r\n\r\n");
  const [, res] = (await once(server, "request")) as [unknown, ServerResponse];
  res.on("finish", () => heard.push("finish"));
  whenAnswered(res, () => heard.push(`answered ${res.statusCode}`));
  return { res, client, heard, close: () => server.close() };
}

it("tells of the answer, once and with its status", async () => {
  const { res, client, heard, close } = await asked();
  res.statusCode = 201;
  res.end("{}");
  res.end();
  await once(client, "data");
  expect(heard).toEqual(["answered 201", "finish"]);
  client.destroy();
  close();
});

it("tells of it where whoever asked has hung up", async () => {
  const { res, client, heard, close } = await asked();
  client.destroy();
  await once(res, "close");
  expect(heard).toEqual([]);
  res.end("{}");
  expect(heard).toEqual(["answered 200"]);
  close();
});
