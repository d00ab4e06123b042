/** What a message is drawn among: names of what it mentions, and the server's clock. */
export interface Surroundings {
  /** Milliseconds since 1970. */
  readonly now: number;
  /** null: nobody knows that one. */
  readonly userName: (id: string) => string | null;
  readonly channelName: (id: string) => string | null;
  readonly roleName: (id: string) => string | null;
  /** Where on the page's own origin a file can be fetched that Discord has at that address; null: it lies elsewhere. */
  readonly file: (url: string) => string | null;
}
