// The clock of one realm of JavaScript. Every realm has a Date of its own, and so each is given the clock by itself:
// Node calls these functions, other realms run their text. They use nothing but what every realm has.

/** Shifts the realm's now by milliseconds; it goes on, so that nothing that waits hangs. A second call does nothing. */
function installClock(shift) {
  const RealDate = globalThis.Date;
  const installed = Symbol.for('shifted clock');
  if (RealDate[installed]) return;
  const read = RealDate.now;
  const now = () => read() + shift;
  const ShiftedDate = new Proxy(RealDate, {
    construct: (target, parts, made) => Reflect.construct(target, parts.length > 0 ? parts : [now()], made),
    apply: () => new RealDate(now()).toString(),
  });
  RealDate.now = now;
  RealDate.prototype.constructor = ShiftedDate;
  Object.defineProperty(RealDate, installed, { value: true });
  globalThis.Date = ShiftedDate;
}

/**
 * Lets the workers that a page starts begin with a script. A worker made from text gets it put in front; one from an
 * address is asked for with a mark and its value, by which who serves it knows what to put in front.
 */
function beginWorkersWith(script, mark, value) {
  const { Worker: RealWorker, URL: Address, Blob: Text } = globalThis;
  if (RealWorker === undefined) return;
  const texts = new Map();
  const create = Address.createObjectURL.bind(Address);
  const revoke = Address.revokeObjectURL.bind(Address);
  Address.createObjectURL = (made) => {
    const address = create(made);
    if (made instanceof Text) texts.set(address, made);
    return address;
  };
  Address.revokeObjectURL = (address) => {
    texts.delete(address);
    revoke(address);
  };
  const begun = (address) => {
    const text = texts.get(String(address));
    if (text) return create(new Text([script, '\n', text], { type: text.type }));
    const marked = new Address(String(address), globalThis.location.href);
    marked.searchParams.set(mark, value);
    return marked.href;
  };
  globalThis.Worker = new Proxy(RealWorker, {
    construct: (target, [address, ...rest], made) =>
      Reflect.construct(target, [begun(address), ...rest], made),
  });
}

module.exports = { installClock, beginWorkersWith };
