// Loaded before the product (NODE_OPTIONS=--import): its clock starts at CLOCK and goes on from there.
const start = Date.parse(process.env.CLOCK ?? '');
const RealDate = Date;
const began = RealDate.now();
const now = () => start + (RealDate.now() - began);

globalThis.Date = class extends RealDate {
  constructor(...parts) {
    if (parts.length === 0) super(now());
    else super(...parts);
  }
  static now() {
    return now();
  }
};
