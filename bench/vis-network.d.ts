/** What the bench uses of vis-network, so that its types stand where its peers are not installed. */
declare module 'vis-network/standalone' {
  export class DataSet<Row extends { id: number }> {
    constructor(rows?: readonly Row[]);
    add(rows: readonly Row[]): unknown;
    remove(ids: readonly number[]): unknown;
    update(rows: readonly (Partial<Row> & { id: number })[]): unknown;
  }
  export class Network {
    constructor(container: HTMLElement, data: { nodes: unknown; edges: unknown }, options: object);
    readonly body: {
      readonly edges: Readonly<
        Record<
          string,
          { readonly connected: boolean; readonly options: { readonly hidden: boolean } }
        >
      >;
    };
    moveTo(options: object): void;
    redraw(): void;
  }
}
