type Emphasis = 'bold' | 'italic' | 'underline' | 'strike' | 'spoiler';

export type Mention =
  | { readonly of: 'user' | 'role' | 'channel'; readonly id: string }
  | { readonly of: 'everyone'; readonly text: string }
  /** `</who:123>`, which puts the command into the composer. */
  | { readonly of: 'command'; readonly name: string };

/** What stands within a line, line breaks among it. */
export type Inline =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'break' }
  | { readonly kind: Emphasis; readonly inner: readonly Inline[] }
  | { readonly kind: 'code'; readonly text: string }
  | { readonly kind: 'code block'; readonly text: string }
  | { readonly kind: 'link'; readonly url: string; readonly inner: readonly Inline[] }
  | { readonly kind: 'mention'; readonly mention: Mention }
  /** Seconds since 1970, and one of Discord's letters. */
  | { readonly kind: 'time'; readonly seconds: number; readonly style: string }
  | { readonly kind: 'emoji'; readonly name: string };

export interface List {
  readonly kind: 'list';
  /** The first number; null: bullets. */
  readonly start: number | null;
  readonly items: readonly (readonly Block[])[];
}

export type Block =
  | { readonly kind: 'heading'; readonly level: 1 | 2 | 3; readonly inner: readonly Inline[] }
  | { readonly kind: 'small'; readonly inner: readonly Inline[] }
  | { readonly kind: 'quote'; readonly inner: readonly Block[] }
  | List
  | { readonly kind: 'words'; readonly inner: readonly Inline[] };
