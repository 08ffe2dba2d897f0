/** Things of the demo by the names that its content uses for them. */
export class Named<Thing> {
  private readonly things = new Map<string, Thing>();

  set(name: string, thing: Thing): void {
    this.things.set(name, thing);
  }

  has(name: string): boolean {
    return this.things.has(name);
  }

  /** @throws Error for a name that nothing has: a fault in the demo's file */
  get(name: string): Thing {
    const thing = this.things.get(name);
    if (thing === undefined) throw new Error(`The demo names «${name}», which is not there.`);
    return thing;
  }

  values(): Thing[] {
    return [...this.things.values()];
  }
}
