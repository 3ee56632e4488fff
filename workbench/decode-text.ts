import type { Encoding } from "./file-kind";

/** Bytes decoded at a time. Small pieces die young: with a megabyte, a file of a million rows took 180 MB more. */
const PIECE = 65_536;

/** The text of a file, piece by piece, without a byte order mark. */
export function* decodeText(bytes: Uint8Array, encoding: Encoding): Generator<string> {
  const decoder = new TextDecoder(encoding);
  for (let at = 0; at < bytes.length; at += PIECE) {
    yield decoder.decode(bytes.subarray(at, at + PIECE), { stream: true });
  }
  yield decoder.decode();
}
