/** Who did it, and when by the server's clock. */
export interface Evidence {
  readonly at: Date;
  readonly by: string;
}
