/** A stand-in for an outside system, listening on this machine. */
export interface StandIn {
  readonly port: number;
  readonly url: string;
  stop(): Promise<void>;
}
