import type { Server } from "node:net";

/** Listens on this machine only, and says so; where the port is in use, says that instead and ends in failure. */
export function listen(server: Server, port: number, address: string): void {
  server.on("error", (error: NodeJS.ErrnoException) => {
    const used = error.code === "EADDRINUSE" ? `Port ${port} is in use: stop what runs there, and try again.` : null;
    process.stderr.write(`${used ?? String(error)}\n`);
    process.exitCode = 1;
  });
  server.listen(port, "localhost", () => process.stdout.write(`${address}\n`));
}
