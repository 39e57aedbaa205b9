// CRC-32 as zip uses it (ISO 3309, polynomial EDB88320): a part that was damaged is never read as if it were whole.

const TABLE = Uint32Array.from({ length: 256 }, (_, byte) => {
  let value = byte;
  for (let bit = 0; bit < 8; bit += 1) value = value & 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1;
  return value;
});

export class Crc32 {
  private register = 0xffffffff;

  add(bytes: Uint8Array): void {
    let register = this.register;
    for (let at = 0; at < bytes.length; at += 1)
      register = (register >>> 8) ^ TABLE[(register ^ bytes[at]!) & 0xff]!;
    this.register = register;
  }

  get value(): number {
    return ~this.register >>> 0;
  }
}
