const SIGNATURE = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];
/** Where the first chunk, which has to be the header, gives width and height. */
const WIDTH_AT = 16;
const HEIGHT_AT = 20;

export interface PictureSize {
  readonly width: number;
  readonly height: number;
}

/** In pixels, as the file's header says; null where it is no PNG. */
export function pngSize(file: Uint8Array): PictureSize | null {
  if (file.length < HEIGHT_AT + 4 || SIGNATURE.some((byte, index) => file[index] !== byte)) return null;
  const view = new DataView(file.buffer, file.byteOffset, file.byteLength);
  return { width: view.getUint32(WIDTH_AT), height: view.getUint32(HEIGHT_AT) };
}
